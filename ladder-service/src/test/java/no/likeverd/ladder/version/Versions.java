package no.likeverd.ladder.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.messaging.aggregate.Change;

/** Versions at every stage, for tests. */
public final class Versions {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final String HR = "p-hr";
    static final String UNION = "p-union";

    private Versions() {}

    public static LadderVersion aDraft() {
        return draft("ver-1", Definitions.aPracticeLadder());
    }

    public static LadderVersion draft(String versionId, LadderDefinition definition) {
        return LadderVersion.draft(versionId, definition, HR, TODAY);
    }

    public static LadderVersion heard(LadderVersion draft) {
        return to(to(draft.recordHearing(aHearing(), HR, TODAY)).confirmHearing(UNION, TODAY));
    }

    public static LadderVersion piloted(LadderVersion draft, int number, String... unitIds) {
        return to(heard(draft).pilot(List.of(unitIds), number, HR, TODAY));
    }

    /** Adopted from its hearing, with nothing left to close. */
    public static LadderVersion adopted(LadderVersion draft, int number) {
        return to(to(heard(draft).adopt(number, HR, TODAY, NOW)).settle());
    }

    static HearingRecord aHearing() {
        return new HearingRecord(
                TODAY.minusDays(20),
                TODAY.minusDays(10),
                TODAY,
                null,
                Conclusion.SUPPORTED_WITH_REMARKS,
                "Shorter words");
    }

    static LadderVersion to(Change<LadderVersion> change) {
        return Objects.requireNonNull(change.state(), "nothing was changed");
    }
}
