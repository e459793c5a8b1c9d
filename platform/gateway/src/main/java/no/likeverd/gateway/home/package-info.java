/** A person’s own page, put together from what each service says. Owned by the platform's engineers. */
@NullMarked
package no.likeverd.gateway.home;

import org.jspecify.annotations.NullMarked;
