package no.likeverd.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The last words of a start: where to look, whom to be, how to stop. */
public final class Welcome {

    /** Roles that are worth trying first, each shown by the first person who has it. */
    private static final List<String> WORTH_TRYING =
            List.of("DIRECTORY_ADMINISTRATOR", "RESOURCE_CENTRE_LEADER", "ORDERER", "HR_ADVISER", "MENTOR_COORDINATOR");

    private final Options options;
    private final Ports ports;

    public Welcome(Options options) {
        this.options = options;
        this.ports = new Ports(options.port());
    }

    public List<String> lines(JsonNode people) {
        var lines = new ArrayList<>(List.of(
                "Likeverd is ready: " + ports.front() + "/",
                "            choose a role there; language and colours are in the header",
                "",
                "Event map   " + ports.front() + "/events",
                "State       " + ports.front() + "/status",
                "API docs    " + ports.front() + "/<part>/v3/api-docs",
                "            " + String.join(", ", names()),
                "Metrics     " + Ports.address(ports.managementOf(Ports.GATEWAY)) + "/actuator/prometheus (gateway)",
                "            the other parts in that order on the next ports, to " + ports.managementOf(Ports.ISSUER)
                        + " (issuer)",
                "Log         " + options.data().resolve("logs").resolve("likeverd-platform.log"),
                "",
                "Demo people " + ports.front() + "/demo/people"));
        WORTH_TRYING.forEach(role -> people.valueStream()
                .filter(person -> has(person, role))
                .findFirst()
                .ifPresent(person -> lines.add("            " + describe(person))));
        lines.addAll(List.of(
                "A token     curl -H 'Content-Type: application/json' " + ports.front() + "/demo/tokens \\",
                "              -d '{\"person\":\"p-1003\",\"audience\":\"resource-center\"}'",
                "",
                "Stop        Ctrl-C or ./likeverd stop; the data stay",
                "Reset       ./likeverd reset"));
        lines.add("");
        lines.add("This is a demo: anybody gets a token. Use invented people only.");
        if (options.mongo() == null) {
            lines.add("The embedded store is for trying; --mongo URI uses a MongoDB instead.");
        }
        return lines;
    }

    private static List<String> names() {
        return Part.SERVICES.stream().map(Part::name).toList();
    }

    private static boolean has(JsonNode person, String role) {
        return person.path("roles")
                .valueStream()
                .anyMatch(
                        hint -> hint.asString().equals(role) || hint.asString().startsWith(role + " "));
    }

    private static String describe(JsonNode person) {
        return "%s  %s, %s"
                .formatted(
                        person.path("id").asString(),
                        person.path("name").asString(),
                        person.path("title").asString());
    }
}
