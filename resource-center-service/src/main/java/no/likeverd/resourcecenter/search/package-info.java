/** Full-text search in Norwegian: an index in memory that holds ids and words, never the texts themselves. */
@NullMarked
package no.likeverd.resourcecenter.search;

import org.jspecify.annotations.NullMarked;
