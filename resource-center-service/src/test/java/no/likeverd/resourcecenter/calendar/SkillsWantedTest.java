package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever is asked for several skills has to have them all. */
class SkillsWantedTest {

    private static final List<String> SKILLS = List.of("cleaning", "dementia-care", "medication", "wound-care");

    private final Demand one = aDemand(period("2026-12-07", "2026-12-21"), 40);

    /** Levels by skill: 0 where there is none. */
    @Provide
    Arbitrary<Map<String, Integer>> levels() {
        return Arbitraries.integers().between(0, 3).list().ofSize(SKILLS.size()).map(SkillsWantedTest::bySkill);
    }

    private static Map<String, Integer> bySkill(List<Integer> levels) {
        Map<String, Integer> all = new TreeMap<>();
        for (int n = 0; n < levels.size(); n++) {
            all.put(SKILLS.get(n), levels.get(n));
        }
        return all;
    }

    /** From one skill to four, in any order, none twice. */
    @Provide
    Arbitrary<List<SkillWanted>> wanted() {
        return Combinators.combine(
                        Arbitraries.shuffle(SKILLS),
                        Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(SKILLS.size()))
                .as((skills, levels) -> Stream.iterate(0, n -> n < levels.size(), n -> n + 1)
                        .map(n -> new SkillWanted(skills.get(n), levels.get(n)))
                        .toList());
    }

    private Demand demand(List<SkillWanted> wanted) {
        SkillWanted first = wanted.getFirst();
        return new Demand(Kind.COMPETENCE, first.skill(), first.leastLevel(), one.period(), one.sharePercent())
                .with(wanted.subList(1, wanted.size()));
    }

    private static ExpertCalendar expert(Map<String, Integer> levels) {
        return Experts.anExpert("1020")
                .withSkills(levels.entrySet().stream()
                        .filter(held -> held.getValue() > 0)
                        .map(held -> new Skill(held.getKey(), held.getValue()))
                        .toList());
    }

    @Property
    @Rule("RC-302")
    void eachSkillSpeaksForOrAgainstAndOneThatIsMissingIsEnough(
            @ForAll("levels") Map<String, Integer> levels, @ForAll("wanted") List<SkillWanted> wanted) {
        Demand demand = demand(wanted);

        List<Reason> against = expert(levels).reasonsAgainst(demand);
        List<Reason> all = Stream.concat(against.stream(), expert(levels).reasonsFor(demand).stream())
                .filter(reason -> reason.skill() != null)
                .toList();

        assertThat(all)
                .extracting(Reason::skill)
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(SkillWanted::skill).toList());
        assertThat(against)
                .extracting(Reason::skill)
                .as("nothing else is in the way, and the one that the help is for is told first")
                .containsExactlyElementsOf(wanted.stream()
                        .filter(skill -> levels.get(skill.skill()) < skill.leastLevel())
                        .map(SkillWanted::skill)
                        .toList());
        assertThat(against).allSatisfy(reason -> assertThat(reason.code())
                .isEqualTo(levels.get(reason.skill()) == 0 ? ReasonCode.SKILL_MISSING : ReasonCode.LEVEL_TOO_LOW));
    }

    @Test
    @Rule("RC-302")
    void neitherOtherDaysNorABookingHelpWhoLacksOne() {
        ExpertCalendar expert = expert(Map.of("cleaning", 3));
        Demand both = demand(List.of(new SkillWanted("cleaning", 1), new SkillWanted("wound-care", 1)));

        assertThat(expert.nextFree(both)).isEmpty();
        BookingRequest asked = Experts.aRequest(1, both);
        ExpertCalendar refused = expert.decide(asked, Experts.TODAY).state();
        assertThat(refused.refusal(asked)).contains("SKILL_MISSING");
        assertThat(refused.stays().bookings()).isEmpty();
    }

    @Test
    @Rule("RC-301")
    void demandOfBeforeThereWereSeveralAsksForOne() {
        Document older = Document.parse(StateFormat.write(one).toJson());
        assertThat(older).containsKey("also");
        older.remove("also");

        assertThat(StateFormat.read(older, Demand.class)).isEqualTo(one);
    }
}
