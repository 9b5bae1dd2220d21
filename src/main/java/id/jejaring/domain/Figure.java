package id.jejaring.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody declared of a node, shown beside what is known here.
 *
 * @param measure what was counted, in a few words: {@code participants}
 * @param unit what one of it is: {@code businesses}, {@code IDR}, {@code percent}
 * @param asOf when it was so, or the end of the period it covers
 * @param since the start of the period it covers
 * @param partOf the figure this is a part of
 * @param declaredBy who declared it, as named in the source
 */
public record Figure(
    FigureId id,
    NodeId about,
    String measure,
    double value,
    String unit,
    Qualifier qualifier,
    Kind kind,
    @Nullable Dated asOf,
    @Nullable Dated since,
    @Nullable FigureId partOf,
    @Nullable String declaredBy,
    Provenance provenance) {

  /** The revision of every figure: one is not corrected, but removed and declared anew. */
  public static final long REV = 1;

  public Figure {
    if (!Double.isFinite(value)) {
      throw Refusal.invalid("value", value, "Give a finite number.");
    }
  }

  /** The same figure, declared of another node. */
  public Figure about(NodeId other) {
    return new Figure(
        id,
        other,
        measure,
        value,
        unit,
        qualifier,
        kind,
        asOf,
        since,
        partOf,
        declaredBy,
        provenance);
  }

  /** How the number is meant. */
  public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    AT_MOST;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What sort of number. */
  public enum Kind {
    COUNT,
    TARGET,
    MONEY,
    GROWTH,
    SHARE;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
