package no.likeverd.browser;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.likeverd.standalone.story.Everyday;

/** Town and world, once for all tests; a browser for each thread that tests run on; and the log-ins that tests share. */
final class Stage implements AutoCloseable {

    private final Town town;
    private final Api api;
    private final World world;
    private final List<Chromium> browsers = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Chromium> ours;
    private final Map<String, String> logIns = new ConcurrentHashMap<>();

    Stage(Path executable) {
        town = Town.start();
        api = new Api(town.front());
        world = new World(api, town);
        Everyday.begin(town.front(), Clock.system(Town.ZONE));
        ours = ThreadLocal.withInitial(() -> {
            Chromium started = Chromium.start(executable);
            browsers.add(started);
            return started;
        });
    }

    URI front() {
        return town.front();
    }

    int port() {
        return town.port();
    }

    Town town() {
        return town;
    }

    World world() {
        return world;
    }

    /** What drives a browser may be used by one thread only. */
    Browser browser() {
        return ours.get().browser();
    }

    Map<String, String> logIns() {
        return logIns;
    }

    @Override
    public void close() {
        browsers.forEach(Chromium::close);
        api.close();
        town.close();
    }
}
