package no.likeverd.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses with a status alone, a TRACE for example, whatever the caller accepts. */
@Hidden
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final SecurityProblems problems;

    ErrorAnswers(SecurityProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            log.error("a request failed outside its controller", failure); // a template, most likely
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, ProblemAdvice.plain(status instanceof Integer known ? known : 404));
    }
}
