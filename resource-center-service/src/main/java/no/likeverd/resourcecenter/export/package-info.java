/** Lists as files for spreadsheets: whatever the page shows, all of it, row by row. */
@NullMarked
package no.likeverd.resourcecenter.export;

import org.jspecify.annotations.NullMarked;
