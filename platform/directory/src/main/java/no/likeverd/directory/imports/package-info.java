/** Imports of CSV files: checked as a whole, committed in one write, rolled forward row by row. */
@NullMarked
package no.likeverd.directory.imports;

import org.jspecify.annotations.NullMarked;
