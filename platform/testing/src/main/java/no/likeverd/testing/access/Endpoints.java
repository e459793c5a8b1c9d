package no.likeverd.testing.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiDocument;
import no.likeverd.testing.api.ApiDocument.Operation;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that a service answers, as its controllers are mapped: what is missing in the API's description is not missed here. */
final class Endpoints {

    private Endpoints() {}

    static List<Endpoint> of(RunningService service, String part, ApiDocument document) {
        Map<String, Operation> described = document.operations().stream()
                .collect(Collectors.toMap(Operation::name, Function.identity(), (one, other) -> one, TreeMap::new));
        List<Endpoint> all = new ArrayList<>();
        service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(Endpoints::names)
                .distinct()
                .forEach(name -> {
                    String path = name.substring(name.indexOf(' ') + 1);
                    if (path.startsWith("/" + part + "/") && !path.startsWith("/" + part + "/v3/api-docs")) {
                        all.add(new Endpoint(name.substring(0, name.indexOf(' ')), path, described.get(name)));
                    }
                });
        all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        undescribed(part, all);
        withoutAPage(all);
        return all;
    }

    private static void undescribed(String part, List<Endpoint> all) {
        List<String> hidden = all.stream()
                .filter(endpoint -> endpoint.isPage() && endpoint.path().startsWith("/" + part + "/v1/"))
                .map(Endpoint::name)
                .toList();
        if (!hidden.isEmpty()) {
            throw new AssertionError("The API's description does not have " + hidden);
        }
    }

    /** Where a form is sent there is a page to come back to: after a problem, a reload, an expired log-in. */
    private static void withoutAPage(List<Endpoint> all) {
        Set<String> read =
                all.stream().filter(Endpoint::reads).map(Endpoint::path).collect(Collectors.toSet());
        List<String> lost = all.stream()
                .filter(endpoint -> endpoint.isPage() && !endpoint.reads() && !read.contains(endpoint.path()))
                .map(Endpoint::name)
                .toList();
        if (!lost.isEmpty()) {
            throw new AssertionError("GET leads nowhere for forms sent to " + lost);
        }
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        Set<String> answered = methods.isEmpty() ? Set.of("GET", "POST") : methods;
        return mapping.getPatternValues().stream()
                .flatMap(path -> answered.stream().map(method -> method + " " + path));
    }
}
