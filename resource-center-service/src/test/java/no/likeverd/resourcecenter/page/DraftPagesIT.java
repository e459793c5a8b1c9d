package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order is written bit by bit, sent, approved and sent back in the browser. */
class DraftPagesIT {

    private static final String DRAFTS = "/resource-center/drafts";
    private static final String NEW = ORDERS + "/new";

    @RegisterExtension
    static final Towns TOWNS = new Towns();

    private final Town town = TOWNS.another();

    @Test
    @Rule({"RC-130", "RC-220", "RC-222", "RC-225"})
    void whatIsSavedOpensAsItWasAndBecomesAnOrder() {
        RenderedPage blank = town.see(NEW, town.orderer);
        assertThat(blank.one("#save").attr("formaction")).isEqualTo(DRAFTS + "/new");
        assertThat(blank.main())
                .contains("90 dager", "høyst 4 måneder i strekk")
                .doesNotContain("sier lederen ja");
        Map<String, String> some = form(NEW, NEW, town.orderer);
        some.put("purpose", "Noe med søvn");
        some.put("to", day(20).toString());

        String there = town.send(DRAFTS + "/new", some, town.orderer).goesTo();
        assertThat(town.send(DRAFTS + "/new", some, town.orderer).goesTo()).isEqualTo(there);
        String draft = address(there);
        RenderedPage kept = town.see(there, town.orderer);

        assertThat(kept.main()).contains("Utkastet er lagret", DAY.format(day(90)));
        assertThat(kept.form(draft + "/sending"))
                .containsEntry("purpose", "Noe med søvn")
                .containsEntry("to", day(20).toString())
                .containsEntry("from", "")
                .containsEntry("skill", "");
        assertThat(town.see(DRAFTS, town.orderer).texts("#drafts tbody tr")).hasSize(1);
        assertThat(town.file(DRAFTS, town.orderer)).hasSize(2).last().asString().startsWith(";Enhet;;");
        assertThat(town.see(ORDERS, town.orderer).one("#drafts").attr("hx-get")).isEqualTo(DRAFTS);

        Map<String, String> whole = town.need(14, 20, 60);
        whole.remove("_key");
        Map<String, String> sending = form(draft, draft + "/sending", town.orderer);
        sending.putAll(whole);
        String order = town.send(draft + "/sending", sending, town.orderer).goesTo();
        assertThat(town.send(draft + "/sending", sending, town.orderer).goesTo())
                .isEqualTo(order);
        assertThat(town.see(order, town.centreLeader).main())
                .contains("Demensomsorg")
                .doesNotContain("Godkjent");
        assertThat(town.ask(draft, town.orderer).goesTo()).isEqualTo(address(order));
        assertThat(town.see(DRAFTS, town.orderer).main()).contains("Ingen utkast");
    }

    @ParameterizedTest
    @CsvSource({
        "from, i morgen, 'Skriv en dato, for eksempel 3.11.2026'",
        "from, 2020-01-01, Velg i dag eller en senere dag",
        "to, 2020-01-01, Siste dag må være den samme som første dag eller senere",
        "sharePercent, mye, 'Skriv et helt tall, uten bokstaver'",
        "payer.costCode, '?', 'Bruk bare bokstaver fra a til z, tall, bindestrek og punktum'",
    })
    @Rule("RC-220")
    void whatIsWrongStandsAtItsFieldAndNothingIsSaved(String field, String value, String says) {
        Map<String, String> fields = form(NEW, NEW, town.orderer);
        fields.put(field, value);
        Map<String, String> before = town.everything();

        RenderedPage again = town.send(DRAFTS + "/new", fields, town.orderer).page(422);

        assertThat(again.document().getElementById(field + "-error").text()).isEqualTo(says);
        assertThat(again.form(NEW)).containsEntry(field, value);
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-220")
    void whatIsMissingIsToldAtItsFieldWhenItIsSent() {
        String draft = saved("Noe");
        Map<String, String> sending = form(draft, draft + "/sending", town.orderer);

        RenderedPage again =
                town.send(draft + "/sending", sending, town.orderer).page(422);

        assertThat(again.text("#skill-error")).isEqualTo("Fyll ut dette feltet");
        assertThat(again.form(draft + "/sending")).containsEntry("purpose", "Noe");
    }

    @Test
    @Rule("RC-221")
    void othersSeeNothingOfIt() {
        String draft = saved("Noe");

        assertThat(town.see(draft, town.homeLeader).main()).contains("Noe", "Ikke sendt");
        town.ask(draft + "/removal", town.homeLeader).page(403);
        for (String other : new String[] {town.centreLeader, town.schoolOrderer, town.colleague}) {
            town.ask(draft, other).page(403);
            assertThat(town.see(DRAFTS, other).main()).contains("Ingen utkast");
        }
        assertThat(town.see(ORDERS, town.colleague).has("#drafts")).isFalse();
        assertThat(town.see("/resource-center/inbox", town.centreLeader).main()).doesNotContain("Noe");
    }

    @Test
    @Rule({"RC-223", "RC-224"})
    void ofTwoWhoWriteAtOnceOneIsToldAndADeletedOneIsGone() {
        String draft = saved("Noe");
        Map<String, String> first = form(draft, draft + "/sending", town.orderer);
        Map<String, String> second = form(draft, draft + "/sending", town.orderer);
        first.put("purpose", "Noe annet");
        town.send(draft, first, town.orderer).goesTo();
        town.send(draft, first, town.orderer).goesTo();

        assertThat(town.send(draft, second, town.orderer).page(412).main()).contains("Andre har endret dette");
        assertThat(form(draft, draft + "/sending", town.orderer)).containsEntry("purpose", "Noe annet");

        Map<String, String> removal = form(draft + "/removal", draft + "/removal", town.orderer);
        for (int n = 0; n < 2; n++) {
            String there = town.send(draft + "/removal", removal, town.orderer).goesTo();
            assertThat(town.see(there, town.orderer).main()).contains("Utkastet er slettet.");
        }
        town.ask(draft, town.orderer).page(404);
    }

    @Test
    @Rule({"RC-226", "RC-227", "RC-228", "RC-229", "RC-230"})
    void theLeaderSendsBackAndThenApproves() {
        approvalIs("true", "");
        List<String> atTheCentre = town.see(ORDERS, town.centreLeader).texts("main tbody tr");
        assertThat(town.see(NEW, town.orderer).text("#asked")).contains("sier lederen ja");
        Map<String, String> need = town.need(14, 20, 60);
        String there = town.send(NEW, need, town.orderer).goesTo();
        assertThat(town.send(NEW, need, town.orderer).goesTo()).isEqualTo(there);
        String draft = address(there);
        assertThat(town.see(there, town.orderer).main()).contains("Venter på godkjenning", "sendt til lederen");
        assertThat(town.see(draft, town.orderer).has("#approve")).isFalse();
        assertThat(town.see(ORDERS, town.centreLeader).texts("main tbody tr")).isEqualTo(atTheCentre);
        assertThat(town.tasks(town.homeLeader).links()).contains(draft);
        TaskCounts counts = new TaskCounts(town.service, "resource-center");
        assertThat(counts.agree(town.homeLeader)).isOne();

        Map<String, String> no = form(draft + "/refusal", draft + "/refusal", town.homeLeader);
        assertThat(town.send(draft + "/refusal", no, town.homeLeader).page(422).text("#words-error"))
                .isEqualTo("Fyll ut dette feltet");
        no.put("words", "Halvparten holder");
        town.send(draft + "/refusal", no, town.orderer).page(403);
        town.send(draft + "/refusal", no, town.homeLeader).goesTo();
        assertThat(town.tasks(town.homeLeader).links()).isEmpty();
        assertThat(town.tasks(town.orderer).links()).contains(draft);
        assertThat(counts.agree(town.orderer)).isOne();
        assertThat(town.see(draft, town.orderer).text("#sent-back")).contains("Halvparten holder");

        Map<String, String> mended = form(draft, draft + "/sending", town.orderer);
        mended.put("sharePercent", "30");
        town.send(draft + "/sending", mended, town.orderer).goesTo();
        Map<String, String> back = form(draft, draft + "/return", town.orderer);
        town.send(draft + "/return", back, town.orderer).goesTo();
        town.send(draft + "/sending", form(draft, draft + "/sending", town.orderer), town.orderer)
                .goesTo();
        Map<String, String> yes = form(draft, draft + "/approval", town.homeLeader);
        town.send(draft + "/approval", yes, town.orderer).page(403);
        String order = town.send(draft + "/approval", yes, town.homeLeader).goesTo();
        assertThat(town.send(draft + "/approval", yes, town.homeLeader).goesTo())
                .isEqualTo(order);

        assertThat(town.see(order, town.homeLeader).main()).contains("godkjent og sendt", "30 %");
        assertThat(town.see(order, town.orderer).text("#approved")).startsWith("Av ");
        assertThat(town.see(order, town.centreLeader).has("#approved")).isFalse();
        assertThat(town.tasks(town.homeLeader).links()).doesNotContain(draft);
    }

    @Test
    @Rule({"RC-226", "RC-229"})
    void onlyTheUnitsLeaderSaysWhichOrdersNeedAYes() {
        String rule = "/resource-center/units/" + town.home + "/approval";
        town.ask(rule, town.orderer).page(403);
        town.ask(rule, town.centreLeader).page(403);
        assertThat(town.see(DRAFTS, town.homeLeader).links()).contains(rule);
        Map<String, String> wrong = form(rule, rule, town.homeLeader);
        wrong.put("leastDays", "0");
        assertThat(town.send(rule, wrong, town.homeLeader).page(422).text("#leastDays-error"))
                .isNotEmpty();
        Map<String, String> old = form(rule, rule, town.homeLeader);

        approvalIs("true", "200");
        assertThat(town.ordered(14, 20, 60)).startsWith(ORDERS + "/ord-");
        assertThat(form(rule, rule, town.homeLeader)).containsEntry("leastDays", "200");
        town.send(rule, old, town.homeLeader).page(412);
        approvalIs("false", "");
        assertThat(form(rule, rule, town.homeLeader)).containsEntry("needed", "false");
    }

    @Test
    @Rule("RC-231")
    void whatCannotBeOrderedAnyMoreAsItStandsIsNotApproved() {
        approvalIs("true", "");
        String draft =
                address(town.send(NEW, town.need(14, 20, 60), town.orderer).goesTo());
        String draftId = draft.substring(draft.lastIndexOf('/') + 1);
        town.pretend("draft", draftId, new Document("state.sheet.from", day(-1).toString()));
        Map<String, String> yes = form(draft, draft + "/approval", town.homeLeader);
        Map<String, String> before = town.everything();

        assertThat(town.send(draft + "/approval", yes, town.homeLeader)
                        .page(409)
                        .main())
                .contains("Ingenting er sendt", "send den tilbake");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-222", "RC-226"})
    void whatWasSentToTheLeaderIsNotOrderedByARepeatWhateverHoldsByThen() {
        approvalIs("true", "");
        Map<String, String> need = town.need(14, 20, 60);
        String there = town.send(NEW, need, town.orderer).goesTo();
        approvalIs("false", "");

        assertThat(town.send(NEW, need, town.orderer).goesTo()).isEqualTo(there);
        assertThat(town.see(ORDERS, town.orderer).main()).contains("Ingen bestillinger her");
        assertThat(town.see(DRAFTS, town.orderer).texts("#drafts tbody tr")).hasSize(1);
    }

    @Test
    @Rule("RC-222")
    void aFormThatWasSavedIsSentAllTheSame() {
        Map<String, String> need = town.need(14, 20, 60);
        town.send(DRAFTS + "/new", need, town.orderer).goesTo();

        assertThat(town.send(NEW, need, town.orderer).goesTo()).endsWith("?done=order.placed");
    }

    private void approvalIs(String needed, String leastDays) {
        String rule = "/resource-center/units/" + town.home + "/approval";
        Map<String, String> fields = form(rule, rule, town.homeLeader);
        fields.put("needed", needed);
        fields.put("leastDays", leastDays);
        assertThat(town.see(town.send(rule, fields, town.homeLeader).goesTo(), town.homeLeader)
                        .main())
                .contains("Det gjelder bestillinger som sendes fra nå");
    }

    private String saved(String purpose) {
        Map<String, String> some = form(NEW, NEW, town.orderer);
        some.put("purpose", purpose);
        return address(town.send(DRAFTS + "/new", some, town.orderer).goesTo());
    }

    private Map<String, String> form(String page, String action, String personId) {
        return town.see(page, personId).form(action);
    }

    private static String address(String there) {
        return there.replaceFirst("\\?.*", "");
    }
}
