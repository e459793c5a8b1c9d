package no.likeverd.directory.imports.csv;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth a look, at one place of a file.
 *
 * @param file part of the request: {@code people}
 * @param line of the file, from 1
 * @param column absent when the whole line is meant
 * @param code stable
 * @param detail how to mend it; never repeats what a person is called
 */
public record Finding(String file, int line, @Nullable String column, String code, String detail) {}
