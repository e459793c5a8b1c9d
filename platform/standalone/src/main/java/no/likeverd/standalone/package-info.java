/** The whole platform with one command: embedded broker and store, every part in one process, a sample municipality. */
@NullMarked
package no.likeverd.standalone;

import org.jspecify.annotations.NullMarked;
