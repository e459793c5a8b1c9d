/**
 * Pages for people: what a service adds by importing {@link no.likeverd.web.pages.PagesConfiguration} and {@code pages.yml}.
 * Language, formats, forms, paging, headers, and problems as pages; the words and the frame come from the look module.
 */
@NullMarked
package no.likeverd.web.pages;

import org.jspecify.annotations.NullMarked;
