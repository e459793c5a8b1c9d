package no.likeverd.standalone.separate;

import java.io.IOException;
import java.util.List;

/** Starts processes. */
interface Launcher {

    Launched launch(PlannedProcess planned) throws IOException;

    /** What would be run. */
    List<String> command(PlannedProcess planned);

    /** A process that was started. */
    interface Launched {
        long pid();

        boolean isAlive();

        /** Has this very process finished its start? */
        boolean isReady();

        /** Asks it to end. */
        void end();

        void endByForce();

        /** Why it ended, as far as it said so itself. */
        String lastWords();
    }
}
