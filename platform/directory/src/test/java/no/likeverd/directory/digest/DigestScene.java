package no.likeverd.directory.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.likeverd.directory.DirectoryApplication;
import no.likeverd.directory.Town;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.testing.Heard;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The directory with a clock that can be put forward; the other parts answer by their events. */
final class DigestScene implements AutoCloseable {

    static final String MINE = "/directory/v1/me/digest";

    private static final String ASKED = "directory.digest.events";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    final MovableClock clock = new MovableClock();
    final Town town;

    DigestScene(String... settings) {
        town = new Town(application(), settings);
    }

    private SpringApplicationBuilder application() {
        return DirectoryApplication.application()
                .initializers((ConfigurableApplicationContext context) ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
    }

    /** Somebody new; without an address when it is empty. */
    String person(String name, String address) {
        String personId = town.own("p-" + name.toLowerCase(Locale.ROOT) + "~");
        town.importFiles(new Csv().people(personId + "," + name + ",Navnesen," + address))
                .is(201);
        town.service.until(
                () -> town.service.get("/directory/v1/units").as(personId).send(), reply -> reply.status() == 200);
        return personId;
    }

    void choose(String personId, Frequency often) {
        choose(personId, often, Language.NB);
    }

    void choose(String personId, Frequency often, Language language) {
        town.service
                .put(MINE, "{\"often\":\"%s\",\"language\":\"%s\"}".formatted(often, language))
                .as(personId)
                .send()
                .is(200);
    }

    /** Puts the clock forward to when it is due. */
    void seven(String personId) {
        clock.reach(Objects.requireNonNull(digest(personId).next()));
    }

    /** Puts the clock forward and waits for the question. */
    String asked(String personId) {
        int before = questions(personId).size();
        seven(personId);
        await().atMost(LONGEST).until(() -> questions(personId).size() > before);
        return questions(personId).getLast().data().path("digestId").asString();
    }

    List<Heard> questions(String personId) {
        return town.service.heard(ASKED, personId);
    }

    void answer(String part, String personId, String digestId, int tasks, int late, String due) {
        town.service
                .tells()
                .event(
                        part + ".task-count.events",
                        "/" + part + "/task-count",
                        TasksCounted.type(part),
                        personId,
                        """
                        {"digestId":"%s","personId":"%s","part":"%s","tasks":%d,"late":%d,"nearestDue":%s}""".formatted(
                                digestId, personId, part, tasks, late, due.isEmpty() ? "null" : "\"" + due + "\""));
    }

    /** All but the directory, which answers for itself. */
    void others(String personId, String digestId, int tasks) {
        for (String part : Round.PARTS) {
            if (!part.equals("directory")) {
                answer(part, personId, digestId, tasks, 0, "");
            }
        }
    }

    Digest digest(String personId) {
        return store().get(personId).state();
    }

    Round round(String personId) {
        return Objects.requireNonNull(digest(personId).round());
    }

    void becomes(String personId, Round.Status status) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(round(personId).status()).isEqualTo(status));
    }

    void hasAnswered(String personId, String part) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(round(personId).answers()).containsKey(part));
    }

    void timeIsUp(String personId) {
        Instant until = round(personId).until();
        clock.reach(until);
    }

    @SuppressWarnings("unchecked")
    private AggregateStore<Digest> store() {
        return town.service.bean("digestStore", AggregateStore.class);
    }

    @Override
    public void close() {
        town.close();
    }
}
