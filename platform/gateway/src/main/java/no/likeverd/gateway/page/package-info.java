/** What all pages of the gateway have in common: frame, language, colours, headers, and problems as pages. Owned by the platform's engineers. */
@NullMarked
package no.likeverd.gateway.page;

import org.jspecify.annotations.NullMarked;
