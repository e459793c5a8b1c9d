package no.likeverd.gateway.login;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.likeverd.gateway.Doors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells what a browser shows from what a program asks for. */
@Component
final class PageRequests {

    private static final Set<String> FOR_PROGRAMS = Set.of("v1", "v3");

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern CALENDAR = Pattern.compile("/resource-center/calendar/[A-Za-z0-9_-]{43}\\.ics");

    private final List<String> services;

    PageRequests(Doors doors) {
        services = doors.serviceNames();
    }

    /** Whether the address leads to a service. */
    boolean isForService(ServerHttpRequest request) {
        return services.contains(segment(request, 1));
    }

    /** Whether the address is one of a service's pages, not of its API. */
    boolean isPage(ServerHttpRequest request) {
        return isForService(request) && !FOR_PROGRAMS.contains(segment(request, 2));
    }

    private static String segment(ServerHttpRequest request, int number) {
        String[] segments = request.getPath().value().split("/", -1);
        return number < segments.length ? segments[number] : "";
    }

    /**
     * Whether a calendar is asked for. Its address is the secret that lets one in, and programs that read calendars cannot log in.
     */
    boolean isCalendar(ServerHttpRequest request) {
        return READS.contains(request.getMethod())
                && CALENDAR.matcher(request.getURI().getRawPath()).matches();
    }

    /** Whether a browser means to show the answer as a whole page. */
    boolean isNavigation(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && isPage(request)
                && acceptsHtml(request)
                && !isPartial(request);
    }

    boolean isForm(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && isPage(request)
                && !isPartial(request)
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                        request.getHeaders().getContentType());
    }

    /** Whether a script asks for a part of a page. */
    boolean isPartial(ServerHttpRequest request) {
        return "true".equals(request.getHeaders().getFirst("HX-Request"));
    }

    private static boolean acceptsHtml(ServerHttpRequest request) {
        return request.getHeaders().getAccept().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }
}
