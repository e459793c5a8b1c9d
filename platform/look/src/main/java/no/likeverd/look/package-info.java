/**
 * What all pages share: layout and fragments under {@code look/}, their words in three languages, and the assets. Knows
 * neither servlets nor WebFlux, so the gateway can carry it as well as a service.
 */
@NullMarked
package no.likeverd.look;

import org.jspecify.annotations.NullMarked;
