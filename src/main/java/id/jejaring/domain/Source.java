package id.jejaring.domain;

import java.time.Instant;

/**
 * Where claims come from: a report, a sheet, a page someone filled in.
 *
 * @param title as people know it: {@code members.csv}
 */
public record Source(SourceId id, Kind kind, String title, Scope scope, Instant at) {

  /** What sort of source. */
  public enum Kind {
    /** A published report; the row of a claim is its paragraph. */
    REPORT,
    /** An official list, of places or subsectors. */
    REGISTER,
    /** An imported sheet; the row of a claim is its row. */
    SHEET,
    /** Someone's own statement, on a page or through the API. */
    STATEMENT,
    /** Made up for practice. */
    PRACTICE
  }
}
