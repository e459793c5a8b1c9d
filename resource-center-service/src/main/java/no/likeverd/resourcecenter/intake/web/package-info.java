/** The workbook of an import as it comes over HTTP. */
@NullMarked
package no.likeverd.resourcecenter.intake.web;

import org.jspecify.annotations.NullMarked;
