package no.likeverd.resourcecenter.intake.sheet;

import java.util.List;

/** The first sheet of a workbook: its heads, and the rows below that are not empty. */
public record Grid(Line heads, List<Line> lines) {}
