/** What every service's HTTP side has in common: problems, correlation, idempotency keys, paging, token checks, OpenAPI. */
@NullMarked
package no.likeverd.web;

import org.jspecify.annotations.NullMarked;
