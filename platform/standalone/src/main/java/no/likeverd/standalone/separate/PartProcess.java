package no.likeverd.standalone.separate;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.embedded.EmbeddedMongo;
import no.likeverd.standalone.Contexts;
import no.likeverd.standalone.Infrastructure;
import no.likeverd.standalone.LogFile;
import no.likeverd.standalone.Part;
import no.likeverd.standalone.PartFailed;
import no.likeverd.standalone.Running;
import no.likeverd.standalone.StoreAddress;
import no.likeverd.standalone.WrongUsage;

/** One part in this process, until it is told to stop or its supervisor is gone. */
public final class PartProcess {

    private final SeparateOptions options;
    private final ProcessPlan plan;
    private final Running running = new Running();

    private PartProcess(SeparateOptions options) {
        this.options = options;
        this.plan = new ProcessPlan(options);
    }

    /** @param args the name of the process in the plan, then the supervisor's options */
    public static void main(String[] args) throws InterruptedException {
        Lifeline.hold(System.in, () -> System.exit(0));
        var name = args.length == 0 ? "" : args[0];
        try {
            var options = SeparateOptions.parse(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
            LogFile.use(options.data(), name);
            new PartProcess(options).run(name);
        } catch (WrongUsage | IOException | PartFailed e) {
            System.err.println("  ✗ " + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void run(String name) throws IOException, PartFailed {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var planned = plan.named(name);
        try {
            running.add(planned.stage(), start(planned));
        } catch (Exception e) {
            throw new PartFailed(name, e);
        }
        new StartedFile(options.data(), name).write(ProcessHandle.current().pid());
    }

    private AutoCloseable start(PlannedProcess planned) throws IOException {
        return switch (planned.stage()) {
            case BROKER -> broker(planned);
            case STORE -> EmbeddedMongo.start(options.data().resolve("store").resolve("likeverd.mv"), planned.port());
            case GATEWAY -> contexts().gateway();
            case ISSUER -> contexts().issuer();
            case SERVICES -> contexts().service(part(planned), planned.instance(), infrastructure());
        };
    }

    private AutoCloseable broker(PlannedProcess planned) throws IOException {
        var folders = new BrokerFolders(options.data(), options.brokers());
        if (options.brokers() == 1) {
            return EmbeddedKafka.start(
                    folders.of(1), planned.port(), options.ports().kafkaController());
        }
        var cluster = plan.cluster(folders.clusterId());
        return EmbeddedKafka.join(folders.of(planned.instance()), cluster, planned.instance());
    }

    private Contexts contexts() {
        var secret = Objects.requireNonNull(System.getenv(Jvms.GATEWAY_SECRET), "started by hand");
        return new Contexts(options.ports(), options.replicas(), secret);
    }

    private Infrastructure infrastructure() {
        var given = options.common().mongo();
        var store = given == null ? "mongodb://127.0.0.1:" + options.ports().store() + "/" : given;
        return new Infrastructure(plan.bootstrapServers(), new StoreAddress(store), options.copies());
    }

    private static Part part(PlannedProcess planned) {
        return Part.SERVICES.stream()
                .filter(part -> part.name().equals(planned.part()))
                .findFirst()
                .orElseThrow();
    }

    private void stop() {
        running.close();
    }
}
