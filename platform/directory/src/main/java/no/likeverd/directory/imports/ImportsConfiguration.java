package no.likeverd.directory.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.substitutes.Substitutes;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    AggregateStore<ImportRun> importRunStore(AggregateStores stores) {
        return stores.of(
                AggregateType.of("directory", "import-run", ImportRun.class).indexedBy("state.command"));
    }

    @Bean
    ImportRuns importRuns(AggregateStore<ImportRun> store) {
        return new ImportRuns(store);
    }

    @Bean
    RollForward rollForward(
            AggregateStore<ImportRun> runs,
            AggregateStore<Unit> units,
            AggregateStore<Person> people,
            AggregateStore<Employment> employments,
            AggregateStore<RoleGrant> roles,
            Substitutes substitutes,
            Clock clock) {
        return new RollForward(runs, units, people, employments, roles, substitutes, clock);
    }

    @Bean
    ImportFiles importFiles(
            ImportRuns runs,
            AggregateStore<Unit> units,
            AggregateStore<Person> people,
            AggregateStore<Employment> employments,
            AggregateStore<RoleGrant> roles,
            RollForward rollForward,
            Clock clock) {
        return new ImportFiles(runs, new Stored(units, people, employments, roles), rollForward, clock);
    }

    @Bean
    Resumption importResumption(AggregateStore<ImportRun> runs, RollForward rollForward) {
        return new Resumption("import", runs, rollForward::roll);
    }

    @Bean
    Uploads uploads(MongoDatabase database, Clock clock) {
        return new Uploads(database, clock);
    }
}
