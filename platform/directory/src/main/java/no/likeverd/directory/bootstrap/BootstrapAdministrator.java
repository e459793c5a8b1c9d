package no.likeverd.directory.bootstrap;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Role;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Somebody has to be allowed the first import: while nobody holds any role, the person named in the settings becomes
 * administrator of the directory. The import gives them their name.
 */
@Component
class BootstrapAdministrator implements SmartInitializingSingleton {

    static final String GRANT = "g-bootstrap";

    private static final Logger log = LoggerFactory.getLogger(BootstrapAdministrator.class);
    private static final String ID = "[a-z]{1,3}-[a-z0-9-]{1,40}";

    private final String personId;
    private final AggregateStore<Person> people;
    private final AggregateStore<RoleGrant> roles;
    private final Clock clock;

    BootstrapAdministrator(
            @Value("${likeverd.directory.bootstrap-administrator:}") String personId,
            AggregateStore<Person> people,
            AggregateStore<RoleGrant> roles,
            Clock clock) {
        if (!personId.isEmpty() && !personId.matches(ID)) {
            throw new IllegalArgumentException(
                    "likeverd.directory.bootstrap-administrator is a person's id such as p-1001");
        }
        this.personId = personId;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    /** Before the service answers; the person first, so that a crash in between leaves nothing that the next start does not mend. */
    @Override
    public void afterSingletonsInstantiated() {
        if (personId.isEmpty() || roles.documents().find().first() != null) {
            return;
        }
        boolean isNew = people.createIfAbsent(personId, () -> Change.to(new Person("Bootstrap", "Administrator", null)))
                .isPresent();
        boolean granted = roles.createIfAbsent(GRANT, () -> Change.to(grant())).isPresent();
        log.info("{} may import into the empty directory (new person: {}, new role: {})", personId, isNew, granted);
    }

    private RoleGrant grant() {
        return new RoleGrant(personId, Role.DIRECTORY_ADMINISTRATOR, null, LocalDate.now(clock), null);
    }
}
