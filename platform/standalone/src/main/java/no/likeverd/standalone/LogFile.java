package no.likeverd.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where a process of the platform logs. */
public final class LogFile {

    private LogFile() {}

    /** To be called before anything logs: everything but progress goes to a file, and no context meddles with that. */
    public static void use(Path data, String process) throws IOException {
        var logs = Files.createDirectories(data.resolve("logs"));
        System.setProperty("likeverd.logs", logs.toString());
        System.setProperty("likeverd.process", process);
        System.setProperty("logback.configurationFile", "likeverd-standalone-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
