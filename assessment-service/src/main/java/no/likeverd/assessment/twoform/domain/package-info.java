/** The rules of the two-form assessment: forms, handover, conversation, joint record. Knows no web and no broker. */
@NullMarked
package no.likeverd.assessment.twoform.domain;

import org.jspecify.annotations.NullMarked;
