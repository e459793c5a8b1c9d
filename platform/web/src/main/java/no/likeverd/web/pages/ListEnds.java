package no.likeverd.web.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever asks for rows beyond the last is led to the last: an empty page would say that there are none. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ListEnds {

    @ExceptionHandler
    ModelAndView beyond(BeyondLastPage asked) {
        return Goto.page(asked.lastPage());
    }
}
