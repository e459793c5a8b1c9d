package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiDocument;
import no.likeverd.testing.api.SoundRequests;
import tools.jackson.databind.JsonNode;

/** The table in {@code docs/access.md} against a running service and a small town in it. */
public final class AccessMatrix {

    private static final long SEED = 20_261_128;
    private static final int MOST_EACH = 4;

    private final SmallTown town;
    private final RunningService service;
    private final String part;
    private final List<Endpoint> endpoints;
    private final AccessTable table;
    private final Map<String, Function<Side, String>> bodies = new HashMap<>();
    private final Map<String, Function<Side, Map<String, String>>> forms = new HashMap<>();
    private final Set<String> withoutToken = new HashSet<>();
    private final RunningDoor door;

    private AccessMatrix(SmallTown town, String part) {
        this.town = town;
        this.service = town.service();
        this.part = part;
        JsonNode described = service.get("/" + part + "/v3/api-docs").send().is(200);
        endpoints = Endpoints.of(service, part, new ApiDocument(described));
        table = AccessTable.ofService(part);
        door = new RunningDoor(town, part, new SoundRequests(described, SEED), bodies, forms);
    }

    /** @param part the first segment of the service's paths, and the audience of its tokens */
    public static AccessMatrix of(SmallTown town, String part) {
        return new AccessMatrix(town, part);
    }

    /** A body that the service's own rules allow, where one made from the description is not enough. */
    public AccessMatrix body(String operation, Function<Side, String> body) {
        bodies.put(operation, body);
        return this;
    }

    /** What to fill into a page's form, where anything at all is not enough. */
    public AccessMatrix form(String operation, Function<Side, Map<String, String>> fields) {
        forms.put(operation, fields);
        return this;
    }

    /** An address that asks for no token, because it is a secret itself; its own test shows who gets in. */
    public AccessMatrix withoutToken(String operation) {
        withoutToken.add(operation);
        return this;
    }

    private List<Endpoint> withToken() {
        return endpoints.stream()
                .filter(endpoint -> !withoutToken.contains(endpoint.name()))
                .toList();
    }

    /** Every role, every address, own and foreign: fails with everything that is not as the table says. */
    public void holds() {
        Walk walk = new Walk(table, town.callers(), town.sides(), door);
        Map<String, List<String>> faults = walk.faults(endpoints);
        org.slf4j.LoggerFactory.getLogger(AccessMatrix.class)
                .info(
                        "{}: {} addresses, {} callers, {} requests",
                        part,
                        endpoints.size(),
                        town.callers().size(),
                        walk.asked());
        if (!faults.isEmpty()) {
            throw new AssertionError(report(faults));
        }
    }

    /** Nothing without a good token, whatever the address; and nothing for somebody of whom the directory has not told. */
    public void asksForTokens() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Map<String, String> before = door.settled();
        Map<String, String> bad =
                BadTokens.of(service.issuer(), town.callers().getFirst().personId(), part);
        String stranger = service.issuer().token("p-not-yet-told-of", part);
        for (Endpoint endpoint : withToken()) {
            List<String> noted = new ArrayList<>();
            Side about = door.subjects(endpoint).getFirst();
            check(noted, "without a token", door.ask(endpoint, about, null), 401, "NO_VALID_TOKEN");
            bad.forEach((kind, token) -> check(noted, kind, door.ask(endpoint, about, token), 401, "NO_VALID_TOKEN"));
            if (!open(endpoint)) {
                check(noted, "not yet told of", door.ask(endpoint, about, stranger), 403, "NOT_YET_KNOWN");
            }
            if (!noted.isEmpty()) {
                faults.put(endpoint.name(), noted);
            }
        }
        Set<String> changed = Walk.changed(before, door.everything());
        if (!changed.isEmpty()) {
            faults.put("documents that were changed", List.copyOf(changed));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(report(faults));
        }
    }

    /** No machine does anything but what its scope is good for, and no person has a machine's scope. */
    public void holdsForClients() {
        String personId = town.callers().getFirst().personId();
        Map<String, List<String>> faults = new ClientWalk(
                        ClientTable.ofService(part), door, service.issuer(), part, personId, town.sides())
                .faults(withToken());
        if (!faults.isEmpty()) {
            throw new AssertionError(report(faults));
        }
    }

    private boolean open(Endpoint endpoint) {
        Row row = table.row(endpoint);
        return row != null && row.open();
    }

    static void check(List<String> noted, String kind, Reply reply, int status, String code) {
        boolean page = reply.header("Content-Type").startsWith("text/html");
        if (reply.status() != status || (!page && !reply.text().contains("\"" + code + "\""))) {
            noted.add(kind + ": " + reply.status() + " "
                    + reply.text().lines().findFirst().orElse(""));
        }
    }

    private static String report(Map<String, List<String>> faults) {
        StringBuilder report = new StringBuilder(faults.size() + " addresses are not as docs/access.md says:\n");
        faults.forEach((endpoint, noted) -> {
            report.append('\n').append(endpoint).append('\n');
            noted.stream()
                    .limit(MOST_EACH)
                    .forEach(fault -> report.append("  ").append(fault).append('\n'));
            if (noted.size() > MOST_EACH) {
                report.append("  … and ").append(noted.size() - MOST_EACH).append(" more\n");
            }
        });
        return report.toString();
    }
}
