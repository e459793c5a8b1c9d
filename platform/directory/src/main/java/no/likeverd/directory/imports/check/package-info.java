/** Holds the rows of an import against each other and against what is stored, and plans what to change. */
@NullMarked
package no.likeverd.directory.imports.check;

import org.jspecify.annotations.NullMarked;
