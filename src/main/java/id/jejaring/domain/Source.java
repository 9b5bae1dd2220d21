package id.jejaring.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where claims come from: a report, a sheet, a page someone filled in.
 *
 * @param title as people know it: {@code members.csv}
 */
public record Source(SourceId id, Kind kind, String title, Scope scope, Instant at) {

  /** What sort of source. */
  public enum Kind {
    /** A published report; the row of a claim is its paragraph. */
    REPORT(Level.PUBLIC),
    /** An official list, of places or subsectors. */
    REGISTER(Level.PUBLIC),
    /** An imported sheet; the row of a claim is its row. */
    SHEET(Level.SIGNED_IN),
    /** Someone's own statement, on a page or through the API. */
    STATEMENT(Level.SIGNED_IN),
    /** Made up for practice. */
    PRACTICE(Level.PUBLIC);

    private final Level level;

    Kind(Level level) {
      this.level = level;
    }

    /** The least clearance that sees such a source: titles of sheets and statements name people. */
    public Level level() {
      return level;
    }
  }

  private static final String STATEMENT_OF = "Isian ";

  /** The title of what somebody fills in. */
  public static String statementOf(String by) {
    return STATEMENT_OF + by;
  }

  /** Who filled this in, where it is somebody's own statement. */
  public Optional<String> author() {
    return kind == Kind.STATEMENT && title.startsWith(STATEMENT_OF)
        ? Optional.of(title.substring(STATEMENT_OF.length()))
        : Optional.empty();
  }
}
