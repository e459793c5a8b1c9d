/** Kills the processes of a running platform under load and checks what clients were told against what is left. */
@NullMarked
package no.likeverd.storm;

import org.jspecify.annotations.NullMarked;
