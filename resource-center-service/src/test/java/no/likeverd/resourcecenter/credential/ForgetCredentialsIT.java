package no.likeverd.resourcecenter.credential;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Departure;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.LeaveReason;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What experts have shown, when they leave and when they stay. */
class ForgetCredentialsIT {

    private static final LocalDate SEEN = TODAY.minusDays(3);

    private final Backroom room = new Backroom();
    private final AllCredentials all = room.bean(AllCredentials.class);
    private final Calendars calendars = room.bean(Calendars.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    @Rule("RC-281")
    void whatWasShownIsForgottenNinetyDaysAfterLeavingAndNotBefore() {
        String leaver = shown("leaver");
        String stayer = shown("stayer");
        leavesOn(leaver, 40);
        for (int day = 20; day < 130; day += 10) {
            at(day);
        }
        at(129);
        assertThat(all.of(leaver).state().held()).hasSize(1);
        assertThat(all.of(leaver).state().policeCertificateSeen()).isEqualTo(SEEN);

        at(130);

        assertThat(all.of(leaver).state()).isEqualTo(Credentials.none(leaver));
        at(400);
        assertThat(all.of(stayer).state().held()).hasSize(1);
    }

    @Test
    @Rule("RC-281")
    void whoeverComesBackInTimeKeepsIt() {
        String expert = shown("returner");
        leavesOn(expert, 10);
        at(10);
        at(40);
        assertThat(calendars.get(expert).state().member()).isFalse();
        calendars.change(expert, null, calendar -> calendar.rejoin(Experts.anExpert(room.id("returner"))));
        at(100);
        at(200);

        assertThat(all.of(expert).state().held()).hasSize(1);
        leavesOn(expert, 210);
        at(210);
        at(240);
        at(300);

        assertThat(all.of(expert).state()).isEqualTo(Credentials.none(expert));
    }

    /** An expert of whom a certificate and a day are known. */
    private String shown(String name) {
        String expertId = room.joined(Experts.anExpert(room.id(name)));
        Credential course = new Credential(
                "crd-" + name, CredentialKind.CERTIFICATE, "Kurs", null, "Skolen", TODAY.minusYears(1), null);
        all.change(expertId, null, null, known -> known.add(course, TODAY));
        all.change(expertId, null, null, known -> known.seePoliceCertificate(SEEN, TODAY));
        return expertId;
    }

    private void leavesOn(String expertId, int day) {
        calendars.change(
                expertId, null, expert -> expert.depart(new Departure(TODAY.plusDays(day), LeaveReason.WITHDREW)));
    }

    private void at(int day) {
        room.clock.set(TODAY.plusDays(day));
        room.sweep();
    }
}
