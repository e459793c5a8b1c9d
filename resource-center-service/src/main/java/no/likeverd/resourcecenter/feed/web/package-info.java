/** Where calendar programs come in: without a log-in, with an address that nobody can guess. */
@NullMarked
package no.likeverd.resourcecenter.feed.web;

import org.jspecify.annotations.NullMarked;
