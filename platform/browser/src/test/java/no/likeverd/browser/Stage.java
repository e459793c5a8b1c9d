package no.likeverd.browser;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import no.likeverd.standalone.story.Everyday;

/** Town, world and browser, once for all tests; and the log-ins and onlookers that tests share. */
final class Stage implements AutoCloseable {

    private final Town town;
    private final Api api;
    private final World world;
    private final Chromium chromium;
    private final Map<String, String> logIns = new HashMap<>();
    private final Map<String, Visitor> onlookers = new HashMap<>();

    Stage(Path executable) {
        town = Town.start();
        api = new Api(town.front());
        world = new World(api, town);
        Everyday.begin(town.front(), Clock.system(Town.ZONE));
        chromium = Chromium.start(executable);
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

    Browser browser() {
        return chromium.browser();
    }

    Map<String, String> logIns() {
        return logIns;
    }

    Map<String, Visitor> onlookers() {
        return onlookers;
    }

    @Override
    public void close() {
        chromium.close();
        api.close();
        town.close();
    }
}
