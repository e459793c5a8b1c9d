package no.likeverd.mentor.performer;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a performer has agreed to and wants to talk about. */
public record Enrolment(LocalDate termsAcceptedOn, List<String> topics, List<String> sectors) {

    private static final int MOST_DAYS_AGO = 365;

    /** @throws Problem 422 when the terms have not been accepted */
    static Enrolment checked(
            @Nullable LocalDate termsAcceptedOn, List<String> topics, List<String> sectors, LocalDate today) {
        if (termsAcceptedOn == null
                || termsAcceptedOn.isAfter(today)
                || termsAcceptedOn.isBefore(today.minusDays(MOST_DAYS_AGO))) {
            throw Problem.invalid(
                    "TERMS_NOT_ACCEPTED", "termsAcceptedOn", "Confidential and voluntary: accept it, today or earlier");
        }
        return new Enrolment(
                termsAcceptedOn,
                topics.stream().distinct().sorted().toList(),
                sectors.stream().distinct().sorted().toList());
    }
}
