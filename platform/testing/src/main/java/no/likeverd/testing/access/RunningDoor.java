package no.likeverd.testing.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.RunningService.Call;
import no.likeverd.testing.api.ApiDocument.Operation;
import no.likeverd.testing.api.SoundRequests;
import org.jspecify.annotations.Nullable;

/** Asks the service itself: the API as its description says, pages as a browser does. */
final class RunningDoor implements Door {

    private static final String KEY = "_key";

    private final SmallTown town;
    private final String part;
    private final RunningService service;
    private final SoundRequests requests;
    private final Map<String, Function<Side, String>> bodies;
    private final Map<String, Function<Side, Map<String, String>>> forms;
    private final Map<String, Map<String, String>> shown = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    RunningDoor(
            SmallTown town,
            String part,
            SoundRequests requests,
            Map<String, Function<Side, String>> bodies,
            Map<String, Function<Side, Map<String, String>>> forms) {
        this.town = town;
        this.part = part;
        this.service = town.service();
        this.requests = requests;
        this.bodies = bodies;
        this.forms = forms;
    }

    @Override
    public List<@Nullable Side> subjects(Endpoint endpoint) {
        List<@Nullable Side> all = new ArrayList<>();
        // what is one's own is about nobody else
        boolean own = endpoint.path().contains("/me/") || endpoint.path().endsWith("/me");
        boolean named = endpoint.path().contains("{") || !(endpoint.reads() || own);
        Operation described = endpoint.described();
        if (!named) {
            all.add(null);
        }
        if (named
                || (described != null
                        && requests.asksOptionally(
                                described, town.sides().getFirst().ids()))) {
            all.addAll(town.sides());
        }
        return all;
    }

    @Override
    public Answer ask(Endpoint endpoint, Caller caller, @Nullable Side about) {
        Asking asking = asking(endpoint, about);
        String token = tokens.computeIfAbsent(
                caller.personId(), personId -> service.issuer().token(personId, part));
        return answer(asking, asking.call().bearing(token).send());
    }

    /** The same with a token of whatever kind, or with none. */
    Reply ask(Endpoint endpoint, @Nullable Side about, @Nullable String token) {
        Call call = asking(endpoint, about).call();
        return (token == null ? call : call.bearing(token)).send();
    }

    private record Asking(Call call, String text) {}

    private Asking asking(Endpoint endpoint, @Nullable Side about) {
        Operation described = endpoint.described();
        return described == null ? page(endpoint, about) : api(described, about);
    }

    private Asking api(Operation operation, @Nullable Side about) {
        Map<String, String> ids = about == null ? Map.of() : about.ids();
        String address = SoundRequests.address(operation.path(), ids) + requests.query(operation, ids);
        Call call = service.call(operation.method(), address);
        if (!operation.method().equals("GET")) {
            call.header("Idempotency-Key", RunningService.newKey());
        }
        if (requests.versioned(operation)) {
            call.header("If-Match", "\"0\"");
        }
        String type = requests.type(operation);
        if (type == null) {
            return new Asking(call, address);
        }
        String body = bodies.containsKey(operation.name())
                ? bodies.get(operation.name()).apply(side(about))
                : requests.body(operation, type, ids);
        call.header("Content-Type", type.startsWith("multipart/") ? type + "; boundary=" + boundary(body) : type);
        return new Asking(call.body(body), address + body);
    }

    /** A body in parts begins with what parts them. */
    private static String boundary(String body) {
        return body.substring(2, body.indexOf("\r\n"));
    }

    private Asking page(Endpoint endpoint, @Nullable Side about) {
        Map<String, String> ids = about == null ? Map.of() : about.ids();
        String address = SoundRequests.address(endpoint.path(), ids);
        if (endpoint.reads()) {
            return new Asking(service.page(address), address);
        }
        Map<String, String> fields =
                new HashMap<>(shown.computeIfAbsent(endpoint.name() + address, name -> fields(address)));
        if (forms.containsKey(endpoint.name())) {
            fields.putAll(forms.get(endpoint.name()).apply(side(about)));
        }
        fields.putIfAbsent(KEY, "page-" + UUID.randomUUID());
        return new Asking(service.submit(address, fields), address + fields);
    }

    /** The form as it is shown to the first who gets to see it, with something in every field. */
    private Map<String, String> fields(String address) {
        return town.callers().stream()
                .map(caller -> service.page(address).as(caller.personId()).send())
                .filter(reply -> reply.status() == 200)
                .map(reply -> FilledIn.form(reply.text(), address))
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private Side side(@Nullable Side about) {
        return about == null ? town.sides().getFirst() : about;
    }

    private static Answer answer(Asking asking, Reply reply) {
        return new Answer(reply.status(), reply.text() + reply.header("Location"), asking.text());
    }

    /** Everything once what was set going before, as by a test that was allowed to, has come to rest. */
    Map<String, String> settled() {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        await("the service to come to rest")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    Map<String, String> now = everything();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    /**
     * Nothing of it is told to a caller. What the relay does to it is no change, nor what the service answers to events, which
     * may come from tests before that share the broker.
     */
    @Override
    public Map<String, String> everything() {
        List<String> collections = service.database().listCollectionNames().into(new ArrayList<>());
        collections.removeAll(Arrays.asList("relay_lease", "inbox_parked", "task_count"));
        return service.everything(collections.toArray(String[]::new));
    }
}
