/** What a service promises its callers: its OpenAPI document fuzzed, stored, and compared with what was promised before. */
@NullMarked
package no.likeverd.testing.api;

import org.jspecify.annotations.NullMarked;
