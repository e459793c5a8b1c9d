package no.likeverd.directory.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Role;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootstrapAdministratorIT {

    private final Clock clock = Clock.systemUTC();
    private final ConnectionString uri = new ConnectionString(Backends.mongoUri(Backends.freshDatabase("bootstrap")));
    private final MongoClient mongo = MongoClients.create(uri);
    private final AggregateStores stores = new AggregateStores(mongo.getDatabase(uri.getDatabase()), clock);
    private final AggregateStore<Person> people = stores.of(AggregateType.of("directory", "person", Person.class));
    private final AggregateStore<RoleGrant> roles = stores.of(AggregateType.of("directory", "role", RoleGrant.class));

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    @Rule("DIR-15")
    void theFirstPersonMayImportIntoAnEmptyDirectory() {
        start("p-1");
        start("p-1");
        start("p-2");

        assertThat(people.get("p-1").state()).isEqualTo(new Person("Bootstrap", "Administrator", null));
        assertThat(roles.get(BootstrapAdministrator.GRANT))
                .satisfies(grant -> assertThat(grant.version()).isEqualTo(1))
                .satisfies(grant -> assertThat(grant.state().role()).isEqualTo(Role.DIRECTORY_ADMINISTRATOR))
                .satisfies(grant -> assertThat(grant.state().personId()).isEqualTo("p-1"));
        assertThat(people.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    @Rule("DIR-15")
    void nobodyIsAddedOnceSomebodyHoldsARole() {
        RoleGrant grant = new RoleGrant("p-9", Role.HR_ADVISER, null, LocalDate.now(clock), null);
        roles.createIfAbsent("g-9", () -> Change.to(grant));

        start("p-1");

        assertThat(people.documents().countDocuments()).isZero();
    }

    @Test
    void aStartThatWasBrokenOffIsMended() {
        people.createIfAbsent("p-1", () -> Change.to(new Person("Bootstrap", "Administrator", null)));

        start("p-1");

        assertThat(roles.find(BootstrapAdministrator.GRANT)).isPresent();
    }

    @Test
    void withoutTheSettingNobodyIsAdded() {
        start("");

        assertThat(roles.documents().countDocuments()).isZero();
    }

    @Test
    void refusesToStartWithWhatIsNoId() {
        assertThatIllegalArgumentException().isThrownBy(() -> start("somebody"));
    }

    private void start(String personId) {
        new BootstrapAdministrator(personId, people, roles, clock).afterSingletonsInstantiated();
    }
}
