package no.likeverd.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/** Tells pages from the API: they live under the same service's name, the API with its version right after it. */
record PagePaths(String service) {

    private static final Pattern API = Pattern.compile("/v\\d+(/.*)?");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_.~%?=&+:,/-]*");

    /** Whether a page was asked for, by a browser or by htmx. */
    boolean asked(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return isPage(path(request)) && (accept.contains("text/html") || request.getHeader("HX-Request") != null);
    }

    boolean isPage(String path) {
        return path.startsWith(root())
                && !API.matcher(path.substring(root().length() - 1)).matches();
    }

    /** Whether somebody may be sent there: to an own page, and nowhere else. */
    boolean isOwn(String address) {
        return address.startsWith(root())
                && PLAIN.matcher(address).matches()
                && !address.contains("//")
                && !address.contains("..");
    }

    /** The path that was asked for, also when the container has handed the request on to its error address. */
    static String path(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before instanceof String path ? path : request.getRequestURI();
    }

    private String root() {
        return "/" + service + "/";
    }
}
