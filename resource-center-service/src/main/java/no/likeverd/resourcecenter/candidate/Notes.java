package no.likeverd.resourcecenter.candidate;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.credential.CredentialView;
import no.likeverd.resourcecenter.employment.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * What the centre should know of a candidate beside what speaks for and against; it keeps nobody from being booked.
 *
 * @param expiring what the candidate has shown and is not valid to the end of the stay
 * @param goodStayUntil last day of the latest stay in the unit that it was glad of
 * @param aboveFullTime posts of more than full time during the stay
 * @param posts what the candidate's posts are called when the stay begins; none where no role is asked for
 * @param inRole whether one of them is called what is asked for
 * @param displaced orders in line that a booking would be in the way of
 */
public record Notes(
        List<CredentialView> expiring,
        @Nullable LocalDate goodStayUntil,
        WorkingTime.@Nullable Above aboveFullTime,
        List<String> posts,
        boolean inRole,
        List<Displaced> displaced) {

    public static final Notes NONE = new Notes(List.of(), null, null, List.of(), false, List.of());
}
