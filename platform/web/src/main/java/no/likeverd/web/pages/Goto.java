package no.likeverd.web.pages;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads when it is done: a page that may be reloaded as often as one likes. */
public final class Goto {

    private Goto() {}

    /** 303 to an address of ours. */
    public static ModelAndView page(String address) {
        RedirectView there = new RedirectView(address, false, false, false);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
