package no.likeverd.storm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import no.likeverd.storm.check.Checker;
import no.likeverd.storm.check.Evidence;
import no.likeverd.storm.check.FinalState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills processes of a running platform while clients work, and judges what is left. Ends with 0 when every promise was
 * kept, 1 when one was broken, 2 for wrong options, 4 when no platform with separate processes runs.
 */
public final class Storm {

    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(180);
    private static final int CALM_LOOKS = 4;

    private final Options options;
    private final Clock clock;
    private final PrintStream out;
    private final Processes processes;

    Storm(Options options, Clock clock, PrintStream out) {
        this.options = options;
        this.clock = clock;
        this.out = out;
        this.processes = new Processes(options.data());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        Options options;
        try {
            options = Options.parse(clock.millis(), args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Storm storm = new Storm(options, clock, System.out);
        if (!storm.processes.allReady()) {
            System.err.println(
                    "No platform with separate processes is ready: ./likeverd up --separate --quiet --detach");
            System.exit(4);
        }
        System.exit(storm.rage().ok() ? 0 : 1);
    }

    Report rage() throws IOException, InterruptedException {
        out.println("Seed %d: %.1f minutes, %d clients, %d kills"
                .formatted(options.seed(), options.minutes(), options.clients(), options.kills()));
        out.flush();
        try (Front front = new Front(processes.frontPort());
                Management management = new Management(processes);
                Arrivals arrivals = new Arrivals(new Topics(processes.bootstrapServers()), clock)) {
            LocalDate today = LocalDate.now(clock);
            Commands commands = new Commands(front, new Board());
            Killer killer = load(front, commands, today);
            long ended = System.nanoTime();
            BooleanSupplier patient = () -> System.nanoTime() - ended < LONGEST_REST;
            commands.resolve(patient);
            List<String> leftBehind = rest(management, patient);
            Look look = caughtUp(new Aftermath(front, today), leftBehind, patient);
            long quiet = TimeUnit.NANOSECONDS.toMillis(look.began() - ended);
            Topics topics = new Topics(processes.bootstrapServers());
            Evidence evidence = new Evidence(commands.history(), topics.events(), topics.snapshots(), look.state());
            double dropped = management.sum("likeverd_inbox_duplicates_total");
            Report report = Report.of(
                    options, evidence, Checker.check(evidence), killer.kills(), arrivals.delays(), dropped, quiet);
            report.show(out);
            write(report);
            return report;
        }
    }

    /** Clients and kills side by side, until the time is over and everything planned has been killed. */
    private Killer load(Front front, Commands commands, LocalDate today) throws IOException, InterruptedException {
        Random random = new Random(options.seed());
        List<Pool.Expert> experts = Pool.fill(front);
        Board board = commands.board();
        long end = System.nanoTime() + (long) (options.minutes() * TimeUnit.MINUTES.toNanos(1));
        AtomicBoolean kills = new AtomicBoolean(true);
        BooleanSupplier goesOn = () -> System.nanoTime() < end || kills.get();
        String run = "storm-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        try (ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            for (int i = 0; i < options.clients(); i++) {
                workers.execute(new Client(
                        run + "-" + i, new Random(random.nextLong()), commands, board, experts, today, goesOn));
            }
            return killInTurn(random, end, kills);
        }
    }

    /** Spread over the time, at moments that the seed says, with the last stretch for what comes after a kill. */
    private Killer killInTurn(Random random, long end, AtomicBoolean kills) throws IOException, InterruptedException {
        try {
            Killer killer = new Killer(processes, random, out);
            List<String> plan = killer.plan(options.kills());
            for (int i = 0; i < plan.size(); i++) {
                long left = Math.max(0, end - System.nanoTime());
                long share = left / (plan.size() - i + 1);
                TimeUnit.NANOSECONDS.sleep(share / 2 + random.nextLong(share / 2 + 1));
                killer.kill(plan.get(i));
            }
            return killer;
        } finally {
            kills.set(false);
        }
    }

    /** Waits until nothing waits; what still does in the end is left behind. Figures are looked at once a second. */
    private List<String> rest(Management management, BooleanSupplier patient) throws InterruptedException {
        List<String> unrest = List.of("nobody has looked");
        int calm = 0;
        while (calm < CALM_LOOKS && patient.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            unrest = unrest(management);
            calm = unrest.isEmpty() ? calm + 1 : 0;
        }
        return unrest;
    }

    private static List<String> unrest(Management management) throws InterruptedException {
        try {
            return management.unrest();
        } catch (IOException e) {
            return List.of("a service does not tell its figures: " + e);
        }
    }

    /** What was seen, and since when it was so at the latest: the look itself is long where there is much to see. */
    private record Look(FinalState state, long began) {}

    private static Look caughtUp(Aftermath aftermath, List<String> leftBehind, BooleanSupplier patient)
            throws InterruptedException {
        Look look = look(aftermath, leftBehind);
        while (!Aftermath.isCaughtUp(look.state()) && patient.getAsBoolean()) {
            TimeUnit.SECONDS.sleep(1);
            look = look(aftermath, leftBehind);
        }
        return look;
    }

    private static Look look(Aftermath aftermath, List<String> leftBehind) {
        long began = System.nanoTime();
        return new Look(aftermath.look(leftBehind), began);
    }

    private void write(Report report) throws IOException {
        if (options.json() != null) {
            Files.write(
                    options.json(),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        }
    }
}
