package no.likeverd.mentor.own;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.performer.PerformerStatus;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** What waits for a mentor or a performer, and who the other one is. */
@Component
public class OwnTasks {

    private final FindOwn findOwn;
    private final Replica replica;
    private final ReadersWords words;

    OwnTasks(FindOwn findOwn, Replica replica, ReadersWords words) {
        this.findOwn = findOwn;
        this.replica = replica;
        this.words = words;
    }

    public List<Task> of(String personId) {
        Own own = findOwn.of(personId);
        return Stream.of(
                        own.invitations().stream()
                                .map(address -> new Task(address, "home.invitation", List.of(), null)),
                        own.performers().stream()
                                .filter(performer -> performer.status() == PerformerStatus.INVITED)
                                .map(performer -> new Task(
                                        "/mentor/performers/" + performer.performerId(),
                                        "home.enrol",
                                        List.of(unit(performer.unitId())),
                                        null)),
                        own.creditable().stream()
                                .map(pair ->
                                        new Task(address(pair), "home.credit", List.of(name(pair.performer())), null)))
                .flatMap(each -> each)
                .toList();
    }

    public List<Fact> facts(String personId) {
        return findOwn.of(personId).pairs().stream()
                .map(pair -> pair.mentor().personId().equals(personId)
                        ? new Fact("home.myPerformer", name(pair.performer()), address(pair))
                        : new Fact("home.myMentor", name(pair.mentor()), address(pair)))
                .toList();
    }

    private static String address(Pair pair) {
        return "/mentor/pairs/" + pair.pairId();
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private String name(Pair.Party party) {
        return replica.nameOf(party.personId()).orElseGet(() -> words.now().say("pair.unnamed"));
    }
}
