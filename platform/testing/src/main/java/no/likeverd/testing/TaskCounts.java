package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import no.likeverd.testing.page.RenderedPage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a service answers when the directory asks how many tasks wait for somebody, beside what it lists on their own page. */
public final class TaskCounts {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Instant IN_TIME = Instant.parse("2999-01-01T00:00:00Z");
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final RunningService service;
    private final String part;
    private int days;

    public TaskCounts(RunningService service, String part) {
        this.service = service;
        this.part = part;
    }

    /** Asks; fails unless the answer is what the page lists. How many that are. */
    public int agree(String personId) {
        int before = answers(personId).size();
        String digestId = ask(personId, IN_TIME);
        await().atMost(LONGEST).until(() -> answers(personId).size() > before);
        JsonNode answer = answers(personId).getLast().data();
        List<Element> listed = listed(personId);
        assertThat(answer.path("digestId").asString()).isEqualTo(digestId);
        assertThat(answer.path("personId").asString()).isEqualTo(personId);
        assertThat(answer.path("part").asString()).isEqualTo(part);
        assertThat(answer.path("tasks").asInt()).isEqualTo(listed.size());
        assertThat(answer.path("late").asInt()).isEqualTo((int)
                dues(listed).stream().filter(due -> due.isBefore(today())).count());
        assertThat(nearest(answer)).isEqualTo(nearest(listed));
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("digestId", "personId", "part", "tasks", "late", "nearestDue");
        return listed.size();
    }

    /** A question whose time is up, then one in time: only the second has an answer. */
    public void isSilentWhenAskedTooLate(String personId) {
        int before = answers(personId).size();
        ask(personId, Instant.EPOCH);
        agree(personId);
        assertThat(answers(personId)).hasSize(before + 1);
    }

    private String ask(String personId, Instant answerBy) {
        String digestId = personId + "_" + LocalDate.of(2026, 11, 30).plusDays(days++);
        service.tells()
                .event(
                        "directory.digest.events",
                        "/directory/digest",
                        "no.likeverd.directory.digest-due.v1",
                        personId,
                        """
                        {"digestId":"%s","personId":"%s","dueAt":"%s","answerBy":"%s"}""".formatted(digestId, personId, Instant.EPOCH, answerBy));
        return digestId;
    }

    private List<Heard> answers(String personId) {
        return service.heard(part + ".task-count.events", personId);
    }

    private List<Element> listed(String personId) {
        String page =
                service.page("/" + part + "/home/tasks").as(personId).send().text();
        return RenderedPage.part(page).document().select("li:not([data-more])");
    }

    private static List<LocalDate> dues(List<Element> listed) {
        return listed.stream()
                .map(task -> task.attr("data-due"))
                .filter(due -> !due.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    private static @Nullable LocalDate nearest(List<Element> listed) {
        return dues(listed).stream()
                .filter(due -> !due.isBefore(today()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate nearest(JsonNode answer) {
        JsonNode due = answer.path("nearestDue");
        return due.isNull() ? null : LocalDate.parse(Objects.requireNonNull(due.asString()));
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.system(NORWAY));
    }
}
