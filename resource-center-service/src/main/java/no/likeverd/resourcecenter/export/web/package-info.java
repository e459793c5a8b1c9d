/** Sends a list as a file. */
@NullMarked
package no.likeverd.resourcecenter.export.web;

import org.jspecify.annotations.NullMarked;
