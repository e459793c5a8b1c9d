package no.likeverd.web.pages;

import java.util.List;

/** Which of a service's pages somebody is led to from all of them. A link that is missing forbids nothing, and one that is there allows nothing. */
@FunctionalInterface
public interface Menu {

    List<MenuItem> of(String personId);
}
