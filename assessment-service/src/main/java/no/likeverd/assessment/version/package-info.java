/** Ladder versions as this service knows them: what an assessment is made against, and where it may be opened. */
@NullMarked
package no.likeverd.assessment.version;

import org.jspecify.annotations.NullMarked;
