package id.jejaring.recommending;

import id.jejaring.domain.Field;
import java.util.Locale;
import java.util.Optional;

/** What is not known of an actor, and would make its answer better. */
public enum Gap {
  /** Neither product nor subsector: fill in the line of business. */
  LINE_OF_BUSINESS(Field.LINE_OF_BUSINESS),
  /** What it offers or makes. */
  PRODUCT(Field.LINE_OF_BUSINESS),
  /** What it needs. */
  NEEDS(null),
  /** Where it is. */
  POINT(Field.POINT),
  /** Whom it has worked with. */
  TIES(null),
  /** Events, communities and venues. */
  GATHERINGS(null);

  private final Optional<Field> field;

  Gap(@org.jspecify.annotations.Nullable Field field) {
    this.field = Optional.ofNullable(field);
  }

  /** The field to fill in, where it is one; the rest is added as a tie. */
  public Optional<Field> field() {
    return field;
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
