package no.likeverd.mentor.subject;

import java.util.List;
import no.likeverd.access.Person;
import no.likeverd.access.Replica;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Whom somebody means who writes a whole name: it finds one person or says what is wrong, and never lists anybody. */
@Component
public class FindByName {

    private final Replica replica;

    FindByName(Replica replica) {
        this.replica = replica;
    }

    /** @throws Problem 422 when nobody, or more than one, is called so */
    public String id(String field, String name) {
        List<Person> called = replica.called(name);
        if (called.isEmpty()) {
            throw Problem.invalid("UNKNOWN_NAME", field, "Nobody is called so");
        }
        if (called.size() > 1) {
            throw Problem.invalid("SEVERAL_NAMED", field, "Several are called so");
        }
        return called.getFirst().personId();
    }
}
