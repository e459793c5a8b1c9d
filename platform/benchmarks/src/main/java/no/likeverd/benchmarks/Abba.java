package no.likeverd.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.benchmarks.Series.Measured;

/**
 * Measures subjects in turn, forth and back, so that whatever changes meanwhile (other load, a growing file, a warm cache)
 * meets all of them alike.
 */
final class Abba {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int warmUps;
    private final int repetitions;

    Abba(int warmUps, int repetitions) {
        this.warmUps = warmUps;
        this.repetitions = repetitions;
    }

    Measurements measure(List<? extends Subject> subjects) throws Exception {
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject.name(), new ArrayList<>()));
        for (int round = -warmUps; round < repetitions; round++) {
            for (Subject subject : round % 2 == 0 ? subjects : subjects.reversed()) {
                Measured measured = once(subject);
                tell(subject, round, measured);
                if (round >= 0) {
                    all.computeIfAbsent(subject.name(), name -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        return Measurements.of(all);
    }

    private static void tell(Subject subject, int round, Measured measured) {
        System.err.printf(
                "  %s %-28s %,12.0f /s %,10.1f µs CPU each%n",
                round < 0 ? "warm-up" : "round " + round, subject.name(), measured.perSecond(), measured.cpuMicros());
    }

    private static Measured once(Subject subject) throws Exception {
        subject.prepare();
        long cpu = MACHINE.getProcessCpuTime();
        long began = System.nanoTime();
        long done = subject.work();
        long took = System.nanoTime() - began;
        long used = MACHINE.getProcessCpuTime() - cpu;
        subject.settle();
        return new Measured(done * 1e9 / took, used / 1e3 / done);
    }
}
