package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The centre asks somebody of its own choosing, who says yes or no. */
class InvitingPagesIT {

    private static final String ROOT = "/resource-center/invitations";
    private static final String NEW = ROOT + "/new";
    private static final String JOINING = "/resource-center/joining";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORDS = "Vi trenger flere i sommer";

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule({"RC-130", "RC-320", "RC-321", "RC-322"})
    void whoIsFoundByNameAndSaysYesIsAMemberWithWhatTheCentreVouchesFor() {
        String person = town.employedPerson("asked", town.home);
        assertThat(town.see("/resource-center/experts", town.centreLeader).links())
                .contains(ROOT);
        assertThat(town.see(ROOT, town.centreLeader).main()).contains("Ingen er invitert");
        assertThat(town.see(NEW + "?name=Ingen%20Slik", town.centreLeader).text("#posts"))
                .contains("Fant ingen å invitere");
        RenderedPage found = town.see(NEW + "?name=Navn%20Navnesen", town.centreLeader);
        String post = NEW + "?employmentId=" + town.personOf("e-asked");
        assertThat(found.links()).contains(post);

        RenderedPage page = town.see(post, town.centreLeader);
        assertThat(page.text("#post")).isEqualTo("Navn Navnesen: Stilling, Enhet, 100 %");
        Map<String, String> fields = page.form(NEW);
        assertThat(town.sentBack(NEW, fields, town.centreLeader, "skills", "Fyll ut minst én")
                        .text("#post"))
                .startsWith("Navn Navnesen");
        fields.put("skills[0].code", "dementia-care");
        fields.put("skills[0].level", "2");
        fields.put("words", WORDS);
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(NEW, fields, town.centreLeader).goesTo()).isEqualTo(ROOT + "?done=invitation.sent");
        }

        assertThat(town.see(ROOT, town.centreLeader).text("#list"))
                .contains("Navn Navnesen", "Stilling, Enhet", "Invitert av dere", "Venter på svar");
        assertThat(town.file(ROOT, town.centreLeader))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Navn Navnesen;Enhet;Invitert av dere;")
                .endsWith(";Venter på svar");
        RenderedPage own = town.see(JOINING, person);
        assertThat(own.text("#invitations"))
                .contains("Ressurssenteret spør om du vil bli mobil ekspert", "Demensomsorg", WORDS)
                .doesNotContain("øverste nivå");
        String answer = own.one("#invitations a").attr("href");
        Map<String, String> yes = town.see(answer, person).form(answer);
        yes.put("sharePercent", "40");
        assertThat(town.send(answer, yes, person).goesTo()).isEqualTo(JOINING + "?done=invitation.accepted");

        String expert = town.ask("/resource-center/me", person).goesTo();
        assertThat(town.see(expert, person).text("#expert-skills")).startsWith("Demensomsorg, Nivå 2, erfaren");
        assertThat(town.see(ROOT, town.centreLeader).text("#list"))
                .contains("Er med")
                .doesNotContain("Ta tilbake");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(town.told("invitation", answer.substring(answer.lastIndexOf('/') + 1)))
                        .as("nobody hears of it before it is answered")
                        .containsExactly("invitation-answered"));
        assertThat(town.see(NEW + "?name=Navn%20Navnesen", town.centreLeader).links())
                .as("is in the pool now")
                .doesNotContain(post);
    }

    @Test
    @Rule({"RC-320", "RC-322"})
    void anInvitationIsTakenBackOnceAndMayBeMadeAgain() {
        String person = town.employedPerson("taken-back", town.home);
        invite("taken-back");
        String answer = town.see(JOINING, person).one("#invitations a").attr("href");
        String back = ROOT + answer.substring(answer.lastIndexOf('/')) + "/withdrawal";
        assertThat(again("taken-back").page(409).heading()).isEqualTo("Personen er invitert allerede");
        Map<String, String> fields = town.see(ROOT, town.centreLeader).form(back);
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(back, fields, town.centreLeader).goesTo()).isEqualTo(ROOT + "?done=invitation.gone");
        }

        assertThat(town.ask(back, town.centreLeader).goesTo()).isEqualTo(ROOT);
        assertThat(town.see(ROOT, town.centreLeader).text("#list")).contains("Gjelder ikke lenger");
        assertThat(town.see(JOINING, person).has("#invitations")).isFalse();
        assertThat(town.tasks(person).texts("a")).isEmpty();
        town.ask(answer, person).page(404);
        invite("taken-back");
        assertThat(town.see(JOINING, person).has("#invitations")).isTrue();
    }

    @Test
    @Rule("RC-320")
    void onlyTheCentreInvitesAndOnlyWhoHoldsAPostToday() {
        for (String other : List.of(town.homeLeader, town.orderer, town.colleague)) {
            town.ask(ROOT, other).page(403);
            town.ask(NEW, other).page(403);
            town.ask("/resource-center/lists/invitations.csv", other).page(403);
        }
        assertThat(town.see(NEW + "?employmentId=e-none", town.centreLeader).main())
                .contains("Ingen har denne stillingen i dag", "Finn personen på nytt");
        Map<String, String> fields = filled(town.pooled());
        assertThat(town.send(NEW, fields, town.centreLeader).page(409).heading())
                .isEqualTo("Personen er i ressurssenteret allerede");
        assertThat(town.see(ROOT, town.centreLeader).main()).contains("Ingen er invitert");
    }

    @Test
    @Rule("RC-320")
    void aRepeatFindsTheSameInvitationWhateverHasComeSinceAndAnotherQuestionNeedsAnotherKey() {
        String person = town.employedPerson("once", town.home);
        town.employedPerson("another", town.home);
        String first = ask("once").is(201).path("invitationId").asString();
        town.service
                .post("/resource-center/v1/applications", """
                        {"employmentId":"%s","sharePercent":50,"skills":[{"code":"dementia-care","level":2}]}""".formatted(town.personOf("e-once")))
                .as(person)
                .send()
                .is(201);

        assertThat(ask("once").is(201).path("invitationId").asString()).isEqualTo(first);
        assertThat(ask("another").is(409).path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(town.see(ROOT, town.centreLeader).texts("tbody tr")).hasSize(1);
    }

    private Reply ask(String name) {
        return town.service
                .post("/resource-center/v1/invitations", """
                        {"employmentId":"%s","skills":[{"code":"dementia-care","level":2}]}""".formatted(town.personOf("e-" + name)))
                .header("Idempotency-Key", "invites-once-and-for-all")
                .as(town.centreLeader)
                .send();
    }

    private void invite(String name) {
        assertThat(again(name).goesTo()).isEqualTo(ROOT + "?done=invitation.sent");
    }

    private Reply again(String name) {
        return town.send(NEW, filled(town.personOf("e-" + name)), town.centreLeader);
    }

    private Map<String, String> filled(String employmentId) {
        Map<String, String> fields = town.see(NEW + "?employmentId=" + employmentId, town.centreLeader)
                .form(NEW);
        fields.put("skills[0].code", "dementia-care");
        fields.put("skills[0].level", "2");
        return fields;
    }
}
