package id.jejaring.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who says something, in which source, and where in it.
 *
 * @param row the row of a sheet, the paragraph of a report
 * @param by who said or entered it
 */
public record Provenance(SourceId source, @Nullable String row, String by) {}
