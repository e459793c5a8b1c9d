package no.likeverd.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a problem to a person who has asked for a page; whoever asked for anything else gets the problem itself. */
@FunctionalInterface
public interface ProblemPage {

    /** A service without pages. */
    ProblemPage NONE = (request, response, problem) -> false;

    /** Whether a page was written; if not, nothing was. */
    boolean shown(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
}
