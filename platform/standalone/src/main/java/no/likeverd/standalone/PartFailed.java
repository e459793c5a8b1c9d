package no.likeverd.standalone;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** A part that did not start; its message is for people. */
public final class PartFailed extends Exception {

    public PartFailed(String part, @Nullable Throwable cause) {
        super(part + " did not start: " + reason(cause), cause);
    }

    private static String reason(@Nullable Throwable cause) {
        var deepest = "unknown reason";
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof PortInUseException inUse) {
                return "port " + inUse.getPort() + " is in use";
            }
            if (at instanceof BindException) {
                return "a port that it needs is in use (" + at.getMessage() + ")";
            }
            deepest = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
        }
        return deepest;
    }
}
