/** Looks at pages as they were rendered: what every page must be, and what a test wants to know of one. */
@NullMarked
package no.likeverd.testing.page;

import org.jspecify.annotations.NullMarked;
