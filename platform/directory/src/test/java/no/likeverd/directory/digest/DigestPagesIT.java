package no.likeverd.directory.digest;

import static no.likeverd.directory.Town.ADMINISTRATOR;
import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.NURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One chooses, changes and stops in the browser; in a demo one sees what would have been sent. */
class DigestPagesIT {

    private static final String MINE = "/directory/me/digest";
    private static final String NOW = MINE + "/now";
    private static final String OUTBOX = "/directory/outbox";

    private static DigestScene demo;

    @BeforeAll
    static void start() {
        demo = new DigestScene("--likeverd.demo=true");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    @Rule("DIR-36")
    void isOffUntilOneChoosesAndOnesOwnPageSaysThatItExists() {
        assertThat(demo.town.ask("/directory/home/facts", LEADER).text()).contains("E-post om oppgaver", "Aldri", MINE);
        assertThat(demo.town.see("/directory/me", LEADER).links()).contains(MINE);
        RenderedPage before = demo.town.see(MINE, LEADER);
        assertThat(before.main()).contains("liv@solvik.example", "Ikke hva de gjelder eller hvem");
        Map<String, String> fields = demo.town.form(MINE, MINE, LEADER);
        assertThat(fields).containsEntry("often", "OFF").containsEntry("language", "NB");

        fields.put("often", "MONDAYS");
        fields.put("language", "NN");
        String there = demo.town.send(MINE, fields, LEADER).goesTo();
        assertThat(demo.town.send(MINE, fields, LEADER).goesTo()).isEqualTo(there);
        assertThat(demo.town.see(there, LEADER).main()).contains("Valget er lagret");
        assertThat(demo.town.form(MINE, MINE, LEADER))
                .containsEntry("often", "MONDAYS")
                .containsEntry("language", "NN");
        assertThat(demo.town.ask("/directory/home/facts", LEADER).text()).contains("Hver mandag");

        fields = demo.town.form(MINE, MINE, LEADER);
        fields.put("often", "OFF");
        assertThat(demo.town
                        .see(demo.town.send(MINE, fields, LEADER).goesTo(), LEADER)
                        .main())
                .contains("Du får ikke e-post om oppgaver");
    }

    @Test
    @Rule("DIR-36")
    void whatCannotBeChosenIsSaidAtItsField() {
        Map<String, String> fields = demo.town.form(MINE, MINE, NURSE);
        fields.remove("often");
        assertThat(demo.town.send(MINE, fields, NURSE).page(422).texts("#errors li"))
                .contains("Velg hvor ofte du vil ha e-post");
        fields.put("often", "HOURLY");
        demo.town.send(MINE, fields, NURSE).page(422);
        assertThat(demo.town.form(MINE, MINE, NURSE)).containsEntry("often", "OFF");
    }

    @Test
    @Rule("DIR-36")
    void whoHasNoAddressIsToldWhatToDo() {
        assertThat(demo.town.see(MINE, NURSE).main()).contains("Vi har ingen e-postadresse til deg", "Ikke oppgitt");
    }

    @Test
    @Rule({"DIR-37", "DIR-35"})
    void theDemosOutboxShowsWhatWouldHaveBeenSent() {
        String reader = demo.person("Eva", "eva@solvik.example");
        demo.choose(reader, Frequency.WORKDAYS);
        demo.others(reader, demo.asked(reader), 3);
        demo.becomes(reader, Round.Status.SENT);

        assertThat(demo.town.see(MINE, NURSE).links()).contains(OUTBOX);
        assertThat(demo.town.see(OUTBOX, NURSE).main())
                .contains("Oppgaver i Likeverd", "e•••@solvik.example", "Hei, •••", ": 12")
                .doesNotContain("Eva", "eva@");
        RenderedPage all = demo.town.see(OUTBOX, ADMINISTRATOR);
        assertThat(all.main()).contains("eva@solvik.example", "Hei, Eva");
        assertThat(all.links()).contains(OUTBOX);
        assertThat(demo.town.ask(OUTBOX + "?size=1&page=7", ADMINISTRATOR).goesTo())
                .as("the last one")
                .matches(Pattern.quote(OUTBOX) + "\\?page=[0-6]&size=1");

        demo.clock.pass(Duration.ofDays(31));
        assertThat(demo.town.see(OUTBOX, ADMINISTRATOR).main()).contains("Ingen e-post her");
        assertThat(demo.town.service.database().getCollection("digest_mail").countDocuments())
                .isZero();
    }

    @Test
    @Rule("DIR-38")
    void whoWantsOneNowGetsItAndHearsWhenNoneCanCome() {
        String reader = demo.person("Ida", "ida@solvik.example");
        Map<String, String> fields = demo.town.form(MINE, NOW, reader);
        String there = demo.town.send(NOW, fields, reader).goesTo();
        assertThat(demo.town.send(NOW, fields, reader).goesTo()).isEqualTo(there);
        assertThat(demo.town.see(there, reader).main()).contains("Vi teller oppgavene dine nå");
        await().until(() -> !demo.questions(reader).isEmpty());
        assertThat(demo.town
                        .send(NOW, demo.town.form(MINE, NOW, reader), reader)
                        .page(409)
                        .main())
                .contains("En e-post er på vei allerede");
        demo.others(
                reader, demo.questions(reader).getLast().data().path("digestId").asString(), 2);
        demo.becomes(reader, Round.Status.SENT);

        assertThat(demo.questions(reader)).hasSize(1);
        assertThat(demo.town.see(MINE, reader).main()).contains("Sist", "sendt");
        assertThat(demo.town
                        .send(NOW, demo.town.form(MINE, NOW, reader), reader)
                        .page(409)
                        .main())
                .contains("Du ba om en e-post for litt siden");
        demo.town
                .service
                .post(DigestScene.MINE + "/mails", "")
                .as(demo.town.own(NURSE))
                .send()
                .refused(409, "NO_ADDRESS");
        assertThat(demo.town.see(MINE, NURSE).has("form[action='" + NOW + "']")).isFalse();
    }

    @ParameterizedTest
    @Rule("DIR-26")
    @ValueSource(strings = {"me/digest", "outbox"})
    void everyPageIsThereInEachLanguage(String page) {
        for (String language : new String[] {"nb", "nn", "en"}) {
            RenderedPage shown = demo.town
                    .service
                    .page("/directory/" + page)
                    .header("Cookie", "likeverd_lang=" + language)
                    .as(demo.town.own(LEADER))
                    .send()
                    .page(200);
            assertThat(shown.language()).isEqualTo(language);
            assertThat(shown.heading()).isNotBlank();
        }
    }
}
