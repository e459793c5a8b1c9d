package no.likeverd.standalone.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who could come for an order, best first. */
record Candidates(List<Candidate> all) {

    static Candidates of(Answer answer) {
        return new Candidates(answer.rows().stream().map(Candidate::new).toList());
    }

    long possible() {
        return all.stream().filter(Candidate::possible).count();
    }

    Optional<Candidate> best() {
        return all.stream().findFirst().filter(Candidate::possible);
    }

    /** @throws Unexpected when the expert is none of them */
    Candidate of(String expertId) {
        return all.stream()
                .filter(candidate -> candidate.expertId().equals(expertId))
                .findFirst()
                .orElseThrow(
                        () -> new Unexpected("expert " + expertId + " among the candidates", all.size() + " others"));
    }

    /** One of them. */
    record Candidate(JsonNode json) {

        String expertId() {
            return json.path("expertId").asString("");
        }

        String name() {
            return json.path("name").asString("");
        }

        boolean possible() {
            return json.path("possible").asBoolean(false);
        }

        Optional<Days> nextFree() {
            JsonNode period = json.path("nextFree");
            return period.isObject() ? Optional.of(Days.of(period)) : Optional.empty();
        }

        String reasonsFor() {
            return reasons(json.path("reasonsFor"));
        }

        String reasonsAgainst() {
            return reasons(json.path("reasonsAgainst"));
        }

        boolean isAgainst(String code) {
            return json.path("reasonsAgainst")
                    .valueStream()
                    .anyMatch(reason -> reason.path("code").asString("").equals(code));
        }
    }

    /** The reasons as one sentence, with the weeks that they concern. */
    static String reasons(JsonNode reasons) {
        return reasons.valueStream().map(Candidates::reason).collect(Collectors.joining("; "));
    }

    private static String reason(JsonNode reason) {
        List<String> weeks = reason.path("weeks")
                .valueStream()
                .map(week -> week.asString(""))
                .toList();
        String detail = reason.path("detail").asString("");
        return weeks.isEmpty() ? detail : detail + " (" + span(weeks) + ")";
    }

    private static String span(List<String> weeks) {
        return weeks.size() == 1 ? weeks.getFirst() : weeks.getFirst() + " to " + weeks.getLast();
    }
}
