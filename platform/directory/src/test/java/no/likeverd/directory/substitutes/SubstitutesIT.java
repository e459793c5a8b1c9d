package no.likeverd.directory.substitutes;

import static no.likeverd.directory.Town.HR;
import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.LEAVER;
import static no.likeverd.directory.Town.NURSE;
import static no.likeverd.directory.Town.OTHER_LEADER;
import static no.likeverd.directory.Town.ROLE;
import static no.likeverd.directory.Town.STRANGER;
import static no.likeverd.directory.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.likeverd.access.Replica;
import no.likeverd.directory.Town;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Leaders name who stands in for them. */
class SubstitutesIT {

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("DIR-20")
    void aSubstituteGetsTheRoleForThePeriodMarkedWithWhoseItIs() {
        String id = town.named(ROLE, LEADER, NURSE, 0, 5);

        JsonNode role = town.role(id);
        assertThat(role.path("personId").asString()).isEqualTo(town.own(NURSE));
        assertThat(role.path("role").asString()).isEqualTo("LEADER");
        assertThat(role.path("unitId").asString()).isEqualTo(town.own("u-a~"));
        assertThat(role.path("standsInFor").asString()).isEqualTo(town.own(LEADER));
        town.service.until(SubstitutesIT::seenByNurse, reply -> reply.status() == 200);
        assertThat(town.service.heard("directory.role.state", id)).isNotEmpty();
        town.end(ROLE, id, LEADER).is(200);
        town.service.until(SubstitutesIT::seenByNurse, reply -> reply.status() == 404);
    }

    @Test
    @Rule("DIR-20")
    void beforeThePeriodASubstituteMayNothingMore() {
        String id = town.named(ROLE, LEADER, NURSE, 1, 5);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> town.service.bean(Replica.class).grantsOf(town.own(NURSE)).stream()
                        .anyMatch(grant -> grant.grantId().equals(id)));

        assertThat(seenByNurse().status()).isEqualTo(404);
        town.end(ROLE, id, LEADER).is(200);
    }

    private static Reply seenByNurse() {
        return town.ask("/directory/v1/people/" + LEAVER, NURSE, "application/json");
    }

    @ParameterizedTest(name = "{0} for {1} to {2}: {3}")
    @Rule("DIR-21")
    @CsvSource({
        "p-lead~, 40, 50, OWN_SUBSTITUTE",
        "p-nurse~, -1, 5, IN_THE_PAST",
        "p-nurse~, 50, 50, PERIOD_REVERSED",
        "p-nurse~, 290, 301, BEYOND_THE_ROLE",
        "p-nurse~, 40, 235, SUBSTITUTE_TOO_LONG",
        "p-leaver~, 28, 31, NOT_EMPLOYED",
        "p-nobody~, 40, 50, NOT_EMPLOYED",
        "p-hr~, 40, 50, NOT_EMPLOYED",
    })
    void whatIsAgainstTheRulesIsRefusedAndChangesNothing(String who, int from, int to, String code) {
        Map<String, String> before = town.everything();

        town.name(ROLE, LEADER, who, from, to).refused(422, code);

        before.remove("substitution_plan/plan-1");
        assertThat(town.everything()).containsAllEntriesOf(before);
    }

    @Test
    @Rule("DIR-21")
    void aRoleHasOneSubstituteAtATime() {
        String id = town.named(ROLE, LEADER, NURSE, 60, 70);

        town.name(ROLE, LEADER, STRANGER, 69, 75).refused(422, "ALREADY_SUBSTITUTED");
        String next = town.named(ROLE, LEADER, STRANGER, 70, 75);

        List<String> listed =
                town
                        .ask("/directory/v1/roles/" + ROLE + "/substitutes?size=100", HR, "application/json")
                        .rows()
                        .stream()
                        .map(row -> row.path("substituteId").asString())
                        .toList();
        assertThat(listed).containsSubsequence(next, id);
    }

    @Test
    @Rule("DIR-20")
    void onlyTheHolderNamesAndOnlyForRolesThatCanBeHandedOn() {
        town.name(ROLE, HR, NURSE, 80, 81).refused(403, "NOT_ALLOWED");
        town.name(ROLE, STRANGER, NURSE, 80, 81).refused(404, "UNKNOWN");
        town.name("g-union~", STRANGER, NURSE, 80, 81).refused(409, "ROLE_STAYS");
        String id = town.named(ROLE, LEADER, NURSE, 80, 82);
        town.end(ROLE, id, HR).refused(403, "NOT_ALLOWED");
        town.end(ROLE, id, STRANGER).refused(404, "UNKNOWN");
        town.end(ROLE, "sub-none", LEADER).refused(404, "UNKNOWN");
    }

    @Test
    @Rule("DIR-22")
    void aSubstituteHandsTheRoleOnToNobody() {
        String id = town.named(ROLE, LEADER, NURSE, 90, 95);

        town.name(id, NURSE, STRANGER, 91, 92).refused(409, "SUBSTITUTE_OF_SUBSTITUTE");
    }

    @Test
    @Rule("DIR-22")
    void twoDoNotStandInForEachOtherNorRoundAThird() {
        town.named(ROLE, LEADER, OTHER_LEADER, 100, 110);
        town.name("g-other~", OTHER_LEADER, LEADER, 109, 115).refused(422, "SUBSTITUTE_LOOP");
        town.named("g-other~", OTHER_LEADER, NURSE, 100, 110);
        town.name("g-nurse~", NURSE, LEADER, 105, 106).refused(422, "SUBSTITUTE_LOOP");
        town.named("g-nurse~", NURSE, LEADER, 110, 112);
    }

    @Test
    @Rule("DIR-22")
    void ofTwoAtOnceThatWouldStandInForEachOtherOneIsRefused() {
        for (int round = 0; round < 10; round++) {
            int from = 120 + 2 * round;
            CompletableFuture<Reply> one =
                    CompletableFuture.supplyAsync(() -> town.name(ROLE, LEADER, OTHER_LEADER, from, from + 1));
            CompletableFuture<Reply> other = CompletableFuture.supplyAsync(
                    () -> town.name("g-other~", OTHER_LEADER, LEADER, from, from + 1, "key-of-the-other-" + from));

            assertThat(List.of(one.join().status(), other.join().status())).containsExactlyInAnyOrder(201, 422);
        }
    }

    @Test
    @Rule("DIR-24")
    void theSameCommandNamesOnceAndAnotherUnderItsKeyIsRefused() {
        String first = town.name(ROLE, LEADER, NURSE, 150, 152, "key-once")
                .is(201)
                .path("substituteId")
                .asString();
        String again = town.name(ROLE, LEADER, NURSE, 150, 152, "key-once")
                .is(201)
                .path("substituteId")
                .asString();

        assertThat(again).isEqualTo(first);
        town.name(ROLE, LEADER, NURSE, 150, 153, "key-once").refused(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @Rule("DIR-23")
    void endsOnRequestOnceAndAtOnce() {
        String coming = town.named(ROLE, LEADER, NURSE, 160, 165);

        town.end(ROLE, coming, LEADER).is(200);
        town.end(ROLE, coming, LEADER).is(200);

        assertThat(town.role(coming).path("to").asString()).isEqualTo(day(160).toString());
        town.named(ROLE, LEADER, STRANGER, 160, 165);
    }

    @Test
    @Rule("DIR-23")
    void endsWhenTheSubstituteLeavesOrTheRoleEnds() {
        String leaver = town.named("g-orderer~", LEADER, LEAVER, 0, 20);
        String nurse = town.named("g-orderer~", LEADER, NURSE, 20, 40);

        town.importFiles(new Csv()
                        .employments("e-leaver~,p-leaver~,u-a~,Vikar,50,p-lead~,2024-01-01," + day(10) + ",")
                        .roles("g-orderer~,p-lead~,ORDERER,u-a~,2024-01-01," + day(30)))
                .is(201);

        assertThat(town.role(leaver).path("to").asString()).isEqualTo(day(10).toString());
        assertThat(town.role(nurse).path("to").asString()).isEqualTo(day(30).toString());
    }

    @Test
    @Rule("DIR-28")
    void filesDoNotChangeASubstitutesRole() {
        String id = town.named(ROLE, LEADER, NURSE, 170, 175);

        Reply refused = town.importFiles(new Csv().roles(id + ",p-nurse~,LEADER,u-a~,2024-01-01,"));

        assertThat(refused.refused(422, "IMPORT_REFUSED").at("/findings/0/code").asString())
                .isEqualTo("SUBSTITUTES_ROLE");
        assertThat(town.role(id).path("standsInFor").asString()).isEqualTo(town.own(LEADER));
    }
}
