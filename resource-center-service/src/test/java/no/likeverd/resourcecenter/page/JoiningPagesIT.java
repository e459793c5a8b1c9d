package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Becoming a mobile expert in the browser: by an invitation, or by asking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningPagesIT {

    private static final String JOINING = "/resource-center/joining";
    private static final String APPLY = JOINING + "/application";
    private static final String ALL = "/resource-center/applications";

    @AutoClose
    private final Town town = new Town();

    /** Somebody of home care; the answer is the person's id. */
    private String somebody(String name) {
        return town.employedPerson(name, town.home);
    }

    private Map<String, String> form(String person) {
        Map<String, String> fields = town.see(APPLY, person).form(APPLY);
        fields.put("sharePercent", "40");
        fields.put("skills[1].code", "dementia-care");
        fields.put("skills[1].level", "3");
        fields.put("skills[1].shownIn", "Demensavdelingen");
        fields.put("words", "Jeg vil lære bort det jeg kan");
        return fields;
    }

    private void apply(String person) {
        assertThat(town.send(APPLY, form(person), person).goesTo()).isEqualTo(JOINING + "?done=application.sent");
    }

    @Test
    @Rule({"RC-130", "RC-310", "RC-311", "RC-312", "RC-316"})
    void whoAsksIsTakenInByTheCentreAndWaitsForTheHomeLeader() {
        String person = somebody("asks");
        assertThat(town.ask("/resource-center/me", person).goesTo()).isEqualTo(JOINING);
        assertThat(town.see(JOINING, person).has("#apply")).isTrue();
        apply(person);

        RenderedPage own = town.see(JOINING, person);
        assertThat(own.text("#applications")).contains("Stilling, Enhet, 100 %", "Venter på svar", DAY.format(day(14)));
        assertThat(own.has("#apply")).as("one at a time").isFalse();
        assertThat(tasks(town.centreLeader)).anyMatch(task -> task.startsWith("Svar på søknaden fra"));
        String page = own(person);
        RenderedPage read = town.see(page, town.centreLeader);
        assertThat(read.text("#says")).contains("Demensomsorg, Nivå 3, ekspert", "Demensavdelingen");
        assertThat(read.main()).contains("Jeg vil lære bort det jeg kan", "40 %");
        assertThat(town.see(page, person).has("#accept")).isFalse();
        assertThat(town.file(ALL, town.centreLeader))
                .filteredOn(line -> line.contains(";40;Demensomsorg (3);"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("lære bort"));
        for (String other : List.of(town.homeLeader, town.orderer, town.colleague)) {
            assertThat(town.ask(page, other).status()).isEqualTo(404);
            assertThat(town.ask(ALL, other).status()).isEqualTo(403);
        }

        Map<String, String> yes = read.form(page + "/acceptance");
        assertThat(yes).containsEntry("skills[0].code", "dementia-care").containsEntry("skills[0].level", "3");
        yes.put("skills[0].level", "2");
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(page + "/acceptance", yes, town.centreLeader).goesTo())
                    .isEqualTo(page + "?done=application.accepted");
        }

        assertThat(town.see(page, town.centreLeader).main())
                .contains("Personen er i ressurssenteret")
                .doesNotContain("Jeg vil lære bort");
        assertThat(town.see(JOINING, person).text("#applications")).contains("Senteret har sagt ja");
        String expert = town.ask("/resource-center/me", person).goesTo();
        assertThat(town.see(expert, person).text("#expert-skills")).startsWith("Demensomsorg, Nivå 2, erfaren");
        assertThat(tasks(town.homeLeader)).anyMatch(task -> task.contains("kan bookes av ressurssenteret"));
    }

    private List<String> tasks(String person) {
        return town.tasks(person).texts("a");
    }

    /** The page of somebody's own application. */
    private String own(String person) {
        return ALL + "/"
                + town.service
                        .get("/resource-center/v1/me/applications")
                        .as(person)
                        .send()
                        .rows()
                        .getFirst()
                        .path("applicationId")
                        .asString();
    }

    @Test
    @Rule({"RC-311", "RC-312", "RC-314"})
    void aNoSaysWhyAndOneMayAskAgainOrThinkBetterOfIt() {
        String person = somebody("refused");
        apply(person);
        String page = own(person);
        String refusal = page + "/refusal";
        Map<String, String> no = town.see(refusal, town.centreLeader).form(refusal);
        town.sentBack(refusal, no, town.centreLeader, "words", "Fyll ut dette feltet");
        no.put("words", "Vi trenger flere med sårstell nå");
        assertThat(town.send(refusal, no, town.centreLeader).goesTo()).isEqualTo(ALL + "?done=application.declined");

        assertThat(town.see(JOINING, person).text("#applications"))
                .contains("Senteret har sagt nei", "Vi trenger flere med sårstell nå");
        assertThat(town.see(ALL, town.centreLeader).links()).doesNotContain(page);
        assertThat(town.send(refusal, no, town.centreLeader).goesTo())
                .as("pressed twice")
                .startsWith(ALL);
        apply(person);
        String withdrawal = JOINING + page.substring(page.indexOf("/applications")) + "/withdrawal";
        assertThat(town.ask(withdrawal, person).goesTo()).isEqualTo(JOINING);
        town.send(withdrawal, town.see(JOINING, person).form(withdrawal), person)
                .goesTo();
        assertThat(town.see(JOINING, person).text("#applications")).contains("Trukket", "er slettet");
        assertThat(town.see(JOINING, person).has("#apply")).isTrue();
        no.put("_key", "page-another");
        assertThat(town.send(refusal, no, town.centreLeader).page(412).main()).isNotEmpty();
    }

    @Test
    @Rule("RC-310")
    void whatCannotBeIsSaidAtItsFieldAndChangesNothing() {
        String person = somebody("hasty");
        Map<String, String> fields = form(person);
        fields.put("employmentId", "e-somebody-elses");
        town.sentBack(APPLY, fields, person, "employmentId", "Velg en stilling du har i dag");
        fields = form(person);
        fields.put("sharePercent", "101");
        assertThat(town.send(APPLY, fields, person).page(422).has("#sharePercent-error"))
                .isTrue();
        fields = form(person);
        fields.put("skills[1].code", "");
        fields.put("skills[1].level", "");
        fields.put("skills[1].shownIn", "");
        town.sentBack(APPLY, fields, person, "skills", "Fyll ut minst én");
        fields.put("skills[3].code", "juggling");
        fields.put("skills[3].level", "1");
        town.sentBack(APPLY, fields, person, "skills", "Velg en kompetanse fra katalogen");
        fields.put("skills[3].code", "wound-care");
        fields.put("skills[3].level", "");
        town.sentBack(APPLY, fields, person, "skills[0].level", "Fyll ut dette feltet");
        fields.put("skills[3].level", "1");
        fields.put("skills[4].code", "wound-care");
        fields.put("skills[4].level", "2");
        town.sentBack(APPLY, fields, person, "skills", "Den samme kompetansen står to ganger");
        assertThat(town.see(JOINING, person).has("#applications")).isFalse();
    }

    @Test
    @Rule({"RC-37", "RC-310"})
    void whoHasLeftFindsTheWayBackAndWhoIsInHasNoFormToFillIn() {
        String expert = town.expert(100, 3);
        String address = "/resource-center/v1/experts/" + expert;
        String person = town.service
                .get(address)
                .as(town.centreLeader)
                .send()
                .is(200)
                .path("personId")
                .asString();
        String page = "/resource-center/experts/" + expert;
        assertThat(town.ask(APPLY, person).goesTo())
                .as("with this post they are in")
                .isEqualTo(JOINING);
        assertThat(town.see(page, person).links()).doesNotContain(JOINING);

        town.service
                .post(address + "/departure", "{\"on\":\"" + day(0) + "\"}")
                .as(person)
                .send()
                .is(200);

        assertThat(town.see(page, person).links()).contains(JOINING);
        apply(person);
        String application = own(person);
        Map<String, String> yes = town.see(application, town.centreLeader).form(application + "/acceptance");
        town.send(application + "/acceptance", yes, town.centreLeader).goesTo();
        assertThat(town.see(page, person).links()).as("in the same calendar").doesNotContain(JOINING);
    }

    @Test
    @Rule({"RC-31", "RC-315"})
    void whoIsInvitedAnswersOnAPage() {
        String person = town.invited("top", town.home);
        assertThat(tasks(person)).containsExactly("Svar på invitasjonen til ressurssenteret");
        String page = town.see(JOINING, person).one("#invitations a").attr("href");
        assertThat(town.ask(page, town.colleague).status()).isEqualTo(404);
        Map<String, String> yes = town.see(page, person).form(page);
        yes.put("sharePercent", "");
        assertThat(town.send(page, yes, person).page(422).text("#sharePercent-error"))
                .isEqualTo("Skriv hvor stor del av full stilling du tilbyr");
        yes.put("sharePercent", "30");
        assertThat(town.send(page, yes, person).goesTo()).isEqualTo(JOINING + "?done=invitation.accepted");
        assertThat(town.ask("/resource-center/me", person).goesTo()).startsWith("/resource-center/experts/");
        assertThat(town.see(JOINING, person).has("#invitations")).isFalse();

        String other = town.invited("reluctant", town.home);
        String declined = town.see(JOINING, other).one("#invitations a").attr("href");
        Map<String, String> no = town.see(declined, other).form(declined);
        no.put("answer", "DECLINED");
        no.put("sharePercent", "");
        assertThat(town.send(declined, no, other).goesTo()).isEqualTo(JOINING + "?done=invitation.declined");
        assertThat(tasks(other)).isEmpty();
    }
}
