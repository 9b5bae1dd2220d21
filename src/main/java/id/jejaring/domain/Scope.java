package id.jejaring.domain;

/**
 * The circle something belongs to: an agency's, a program's, a region's; empty means no circle.
 * Practice data has a circle of its own, which is how it stays apart from sourced facts.
 */
public record Scope(String name) implements Comparable<Scope> {

  /** No circle. */
  public static final Scope NONE = new Scope("");

  /** Fictional practice data. */
  public static final Scope PRACTICE = new Scope("latihan");

  /** Whether this is fictional practice data. */
  public boolean isFictional() {
    return equals(PRACTICE);
  }

  @Override
  public int compareTo(Scope other) {
    return name.compareTo(other.name);
  }
}
