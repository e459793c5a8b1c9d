package no.likeverd.directory.imports.csv;

import java.util.Map;

/** One row of a file: where it begins, and its cells by column. */
public record Line(int number, Map<String, String> cells) {}
