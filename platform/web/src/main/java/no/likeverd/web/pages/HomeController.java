package no.likeverd.web.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A service's part of a person's own page, which the gateway puts together. 204 where the service has none. */
@Hidden
@Controller
class HomeController {

    private final ObjectProvider<Home> homes;

    HomeController(ObjectProvider<Home> homes) {
        this.homes = homes;
    }

    @GetMapping("/${likeverd.service}/home")
    @Nullable ModelAndView all(Principal reader, Words words, HttpServletResponse response) {
        return part("all", reader, words, response);
    }

    @GetMapping("/${likeverd.service}/home/tasks")
    @Nullable ModelAndView tasks(Principal reader, Words words, HttpServletResponse response) {
        return part("tasks", reader, words, response);
    }

    @GetMapping("/${likeverd.service}/home/facts")
    @Nullable ModelAndView facts(Principal reader, Words words, HttpServletResponse response) {
        return part("facts", reader, words, response);
    }

    private @Nullable ModelAndView part(String part, Principal reader, Words words, HttpServletResponse response) {
        List<Home> there = homes.orderedStream().toList();
        if (there.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("look/home :: " + part)
                .addObject("home", HomeView.of(Home.of(there), part, reader.getName(), words));
    }
}
