package no.likeverd.standalone.separate;

import java.util.ArrayList;
import java.util.List;

/** Processes that live and become ready as told. */
final class FakeProcesses implements Launcher {

    private final List<Fake> launched = new ArrayList<>();

    /** A process that is only said to be one. */
    static final class Fake implements Launched {

        final PlannedProcess planned;
        private final long pid;
        boolean alive = true;
        boolean ready;
        boolean obedient = true;

        private Fake(PlannedProcess planned, long pid) {
            this.planned = planned;
            this.pid = pid;
        }

        @Override
        public long pid() {
            return pid;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void end() {
            alive = !obedient;
        }

        @Override
        public void endByForce() {
            alive = false;
        }

        @Override
        public String lastWords() {
            return "because";
        }
    }

    @Override
    public Launched launch(PlannedProcess planned) {
        launched.add(new Fake(planned, launched.size() + 1L));
        return launched.getLast();
    }

    @Override
    public List<String> command(PlannedProcess planned) {
        return List.of("run", planned.name());
    }

    List<Fake> launched() {
        return launched;
    }

    List<String> names() {
        return launched.stream().map(fake -> fake.planned.name()).toList();
    }
}
