package no.likeverd.standalone.separate;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.embedded.BrokerCluster;
import no.likeverd.standalone.Part;
import no.likeverd.standalone.Ports;
import no.likeverd.standalone.Running.Stage;

/** Which processes there are for given options; supervisor and children agree because both ask this. */
record ProcessPlan(SeparateOptions options) {

    /** In the order of starting. */
    List<PlannedProcess> processes() {
        var plan = new ArrayList<PlannedProcess>();
        if (options.kafka() == null) {
            addBrokers(plan);
        }
        if (options.common().mongo() == null) {
            plan.add(new PlannedProcess("store", Stage.STORE, "store", 1, ports().store(), 0));
        }
        plan.add(single("gateway", Stage.GATEWAY, Ports.GATEWAY));
        plan.add(single("issuer", Stage.ISSUER, Ports.ISSUER));
        for (int instance = 1; instance <= options.replicas(); instance++) {
            for (var part : Part.SERVICES) {
                plan.add(service(part, instance));
            }
        }
        return List.copyOf(plan);
    }

    private void addBrokers(List<PlannedProcess> plan) {
        for (int broker = 1; broker <= options.brokers(); broker++) {
            var name = options.brokers() == 1 ? "kafka" : "kafka-" + broker;
            plan.add(new PlannedProcess(name, Stage.BROKER, "kafka", broker, ports().kafka(broker), 0));
        }
    }

    private PlannedProcess single(String name, Stage stage, int offset) {
        return new PlannedProcess(name, stage, name, 1, ports().of(offset), ports().managementOf(offset));
    }

    private PlannedProcess service(Part part, int instance) {
        var at = ports().ofInstance(instance);
        return new PlannedProcess(
                part.name() + "-" + instance,
                Stage.SERVICES,
                part.name(),
                instance,
                at.of(part.offset()),
                at.managementOf(part.offset()));
    }

    PlannedProcess named(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process is named " + name));
    }

    BrokerCluster cluster(String id) {
        var members = processes().stream()
                .filter(process -> process.stage() == Stage.BROKER)
                .map(process -> new BrokerCluster.Member(
                        process.instance(), process.port(), ports().kafkaController(process.instance())))
                .toList();
        return new BrokerCluster(id, members);
    }

    /** Where the services find the broker, the platform's own or the one that was given. */
    String bootstrapServers() {
        var given = options.kafka();
        return given == null ? cluster("").bootstrapServers() : given;
    }

    private Ports ports() {
        return options.ports();
    }
}
