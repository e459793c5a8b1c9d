/** Reads CSV files, whatever is in them, and says what is wrong where. */
@NullMarked
package no.likeverd.directory.imports.csv;

import org.jspecify.annotations.NullMarked;
