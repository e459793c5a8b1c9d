package no.likeverd.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.likeverd.standalone.PublicApi.Answer;
import no.likeverd.standalone.sample.SampleMunicipality;

/** Fills an empty directory with the sample municipality, as its administrator and through the public API. */
public final class SampleImport {

    /** Fourteen processes that start on two busy cores take a while until they know each other. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PublicApi api;
    private final List<String> parts;
    private final Clock clock;

    public SampleImport(PublicApi api, List<String> parts, Clock clock) {
        this.api = api;
        this.parts = parts;
        this.clock = clock;
    }

    /** What there was to import into, and what it is now. */
    public enum Outcome {
        IMPORTED,
        THERE_ALREADY,
        ANOTHER_MUNICIPALITY
    }

    /** Returns when every part knows the administrator. */
    public Outcome carryOut() throws PartFailed, InterruptedException {
        var people = await("directory", "/v1/people?size=1", answer -> !answer.isNotYetKnown());
        if (people.isNotYetKnown()) {
            return Outcome.ANOTHER_MUNICIPALITY;
        }
        boolean empty = people.body().path("total").asLong() <= 1;
        if (empty) {
            load();
        }
        for (var part : parts) {
            var known = await(part, "/v1/operations/parked?size=1", answer -> answer.is(200));
            if (!known.is(200)) {
                throw failed(part + " does not know the administrator", known);
            }
        }
        return empty ? Outcome.IMPORTED : Outcome.THERE_ALREADY;
    }

    private void load() throws PartFailed, InterruptedException {
        var key = UUID.randomUUID().toString();
        // a part that has just started may be asked for too much at once: sent again under the same key it is one
        // import
        var sent = await(() -> api.upload("directory", "/v1/imports", files(), key), answer -> answer.status() < 500);
        if (!sent.is(201)) {
            throw failed("the import was refused", sent);
        }
        var address = "/v1/imports/" + sent.body().path("importId").asString("");
        var applied = await("directory", address, SampleImport::isApplied);
        if (!isApplied(applied)) {
            throw failed("the import was not applied", applied);
        }
    }

    private Map<String, String> files() {
        var today = LocalDate.now(clock);
        var files = new LinkedHashMap<String, String>();
        for (var name : List.of("units", "people", "employments", "roles")) {
            files.put(name, SampleMunicipality.csv(name, today));
        }
        return files;
    }

    private static boolean isApplied(Answer answer) {
        return answer.body().path("status").asString("").equals("APPLIED");
    }

    /** The first answer that will do, or the last one when patience ends. */
    private Answer await(String part, String path, Predicate<Answer> enough) throws InterruptedException {
        return await(() -> api.get(part, path), enough);
    }

    private Answer await(Supplier<Answer> asked, Predicate<Answer> enough) throws InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        var answer = asked.get();
        while (!enough.test(answer) && clock.instant().isBefore(end)) {
            Thread.sleep(PAUSE);
            answer = asked.get();
        }
        return answer;
    }

    private static PartFailed failed(String what, Answer answer) {
        return new PartFailed("sample municipality", new IllegalStateException(what + ": " + answer.reason()));
    }
}
