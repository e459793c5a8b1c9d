package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.TestIssuer;

/**
 * Lets machines try everything: one with each scope, one with none, one that calls itself as a person is called; and a person
 * with a scope of machines. First all that is to be refused, which must change nothing, then what the table allows.
 */
final class ClientWalk {

    private final ClientTable table;
    private final RunningDoor door;
    private final TestIssuer issuer;
    private final String part;
    private final String personId;
    private final List<Side> sides;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    ClientWalk(ClientTable table, RunningDoor door, TestIssuer issuer, String part, String personId, List<Side> sides) {
        this.table = table;
        this.door = door;
        this.issuer = issuer;
        this.part = part;
        this.personId = personId;
        this.sides = sides;
    }

    /** What is wrong, by endpoint; empty when nothing is. */
    Map<String, List<String>> faults(List<Endpoint> endpoints) {
        table.without(endpoints)
                .forEach(row -> note(row, "stands among the clients' rows, but there is no such address"));
        Map<String, String> before = door.everything();
        endpoints.forEach(this::refusals);
        if (!before.equals(door.everything())) {
            note("documents", "were changed by requests that were refused");
        }
        endpoints.forEach(this::allowed);
        return faults;
    }

    private void refusals(Endpoint endpoint) {
        String wanted = table.scope(endpoint);
        String code = wanted == null ? "NOT_FOR_CLIENTS" : "SCOPE_MISSING";
        for (String scope : table.all()) {
            if (!scope.equals(wanted)) {
                refused(endpoint, "a client with " + scope, client(scope, scope), code);
            }
        }
        refused(endpoint, "a client without a scope", client("bare", ""), code);
        refused(endpoint, "a client called as a person", client(personId, ""), code);
        String all = String.join(" ", table.all());
        refused(endpoint, "a person with scopes of clients", withScopes(all), "NOT_A_CLIENT");
        if (wanted == null) {
            refused(endpoint, "a client with every scope", client("greedy", all), code);
        }
    }

    private void refused(Endpoint endpoint, String who, String token, String code) {
        List<String> noted = new ArrayList<>();
        AccessMatrix.check(
                noted, who, door.ask(endpoint, door.subjects(endpoint).getFirst(), token), 403, code);
        noted.forEach(fault -> note(endpoint.name(), fault));
    }

    private void allowed(Endpoint endpoint) {
        String wanted = table.scope(endpoint);
        if (wanted == null) {
            return;
        }
        for (Side about : door.subjects(endpoint)) {
            Reply reply = door.ask(endpoint, about, client("reader-" + wanted, wanted));
            if (List.of(401, 403, 429).contains(reply.status()) || reply.status() >= 500) {
                note(endpoint.name(), "a client with " + wanted + ": " + reply.status() + " " + reply.text());
            }
            names(endpoint, reply);
        }
    }

    private void names(Endpoint endpoint, Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        sides.stream()
                .filter(side -> text.contains(Side.FAMILY + side.mark))
                .forEach(side -> note(endpoint.name(), "a client is told names of " + side + ": " + reply.text()));
    }

    private String client(String id, String scope) {
        return tokens.computeIfAbsent(
                id + " " + scope,
                client -> issuer.token(
                        id, part, claims -> claims.claim("client_id", id).claim("scope", scope)));
    }

    private String withScopes(String scopes) {
        return tokens.computeIfAbsent(
                scopes, person -> issuer.token(personId, part, claims -> claims.claim("scope", scopes)));
    }

    private void note(String endpoint, String fault) {
        faults.computeIfAbsent(endpoint, name -> new ArrayList<>()).add(fault);
    }
}
