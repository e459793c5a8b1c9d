package no.likeverd.storm;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.likeverd.storm.Processes.Child;

/** Ends processes as a power cut of each would, one after another, and notes how long each takes to be back. */
final class Killer {

    private static final List<String> KINDS = List.of("service", "gateway", "broker", "store");
    private static final long LONGEST_RECOVERY = TimeUnit.SECONDS.toNanos(120);

    private final Processes processes;
    private final Random random;
    private final PrintStream out;
    private final List<Kill> kills = new ArrayList<>();

    Killer(Processes processes, Random random, PrintStream out) {
        this.processes = processes;
        this.random = random;
        this.out = out;
    }

    /**
     * One of them.
     *
     * @param millis until it and all others were ready again; -1 when that never came
     */
    record Kill(String name, long pid, long millis) {}

    List<Kill> kills() {
        return kills;
    }

    /** What is to be killed, in turn: one that owns the bookings first, and each kind before any comes again. */
    List<String> plan(int count) throws IOException {
        List<String> plan = new ArrayList<>();
        while (plan.size() < count) {
            List<String> round = new ArrayList<>();
            for (String kind : KINDS) {
                List<String> names = processes.all().stream()
                        .filter(process -> process.kind().equals(kind))
                        .map(Child::name)
                        .toList();
                if (!names.isEmpty()) {
                    round.add(names.get(random.nextInt(names.size())));
                }
            }
            processes.all().stream()
                    .map(Child::name)
                    .filter(name -> name.startsWith("resource-center"))
                    .findFirst()
                    .ifPresent(round::add);
            Collections.shuffle(round, random);
            plan.addAll(round);
        }
        return plan.subList(0, count);
    }

    /** Kills and waits until everything is ready again. */
    void kill(String name) throws IOException, InterruptedException {
        Child victim = processes.named(name).orElseThrow();
        long began = System.nanoTime();
        boolean killed = victim.pid() > 0
                && ProcessHandle.of(victim.pid())
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
        if (!killed) {
            return;
        }
        while (!isBack(victim) && System.nanoTime() - began < LONGEST_RECOVERY) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long millis = isBack(victim) ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) : -1;
        kills.add(new Kill(name, victim.pid(), millis));
        out.printf(Locale.ROOT, "  · killed %-20s ready again after %.1f s%n", name, millis / 1000.0);
        out.flush();
    }

    private boolean isBack(Child victim) throws IOException {
        return processes
                        .named(victim.name())
                        .filter(now -> now.ready() && now.pid() != victim.pid())
                        .isPresent()
                && processes.allReady();
    }
}
