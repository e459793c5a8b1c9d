package no.likeverd.ladder.version.life;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.ladder.version.CloseReason;
import no.likeverd.ladder.version.Conclusion;
import no.likeverd.ladder.version.Evaluation;
import no.likeverd.ladder.version.Hearing;
import no.likeverd.ladder.version.HearingRecord;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.ladder.version.definition.Text;
import org.jspecify.annotations.Nullable;

/** A version as shown: with all its words, and with how it was heard. */
record LadderView(
        @JsonUnwrapped Row version,
        @Nullable HearingView hearing,
        List<Evaluation> evaluations,
        DefinitionView definition) {

    /** What a list tells of a version. */
    record Row(
            String versionId,
            String ladderId,
            Text title,
            Model model,
            Stage stage,
            List<String> pilotUnitIds,
            @Nullable CloseReason closedBecause) {

        static Row of(LadderVersion version) {
            return new Row(
                    version.versionId(),
                    version.ladderId(),
                    version.definition().title(),
                    version.definition().model(),
                    version.stage(),
                    version.pilotUnitIds(),
                    version.closedBecause());
        }
    }

    /**
     * How a version was heard.
     *
     * @param remarks for HR and the union
     * @param unionConfirmedOn absent until the union has confirmed
     */
    record HearingView(
            LocalDate leadersHeardOn,
            LocalDate employeesHeardOn,
            LocalDate unionHeardOn,
            Conclusion conclusion,
            @Nullable String remarks,
            @Nullable LocalDate unionConfirmedOn) {

        static @Nullable HearingView of(Hearing hearing, boolean withRemarks) {
            HearingRecord held = hearing.record();
            Hearing.Confirmation union = hearing.confirmation();
            return held == null
                    ? null
                    : new HearingView(
                            held.leadersHeardOn(),
                            held.employeesHeardOn(),
                            held.unionHeardOn(),
                            held.conclusion(),
                            withRemarks ? held.remarks() : null,
                            union == null ? null : union.on());
        }
    }

    static LadderView of(LadderVersion version, Actor reader) {
        boolean withRemarks = FindLadders.readsRemarks(reader);
        return new LadderView(
                Row.of(version),
                HearingView.of(version.hearing(), withRemarks),
                withRemarks ? version.progress().evaluations() : List.of(),
                DefinitionView.of(version.definition()));
    }
}
