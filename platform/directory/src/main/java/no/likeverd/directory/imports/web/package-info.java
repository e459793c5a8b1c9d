/** The files of an import as they come over HTTP. */
@NullMarked
package no.likeverd.directory.imports.web;

import org.jspecify.annotations.NullMarked;
