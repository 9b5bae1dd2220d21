package id.jejaring.domain;

/**
 * Who may see something at all, from everyone to almost no one; the order of the constants counts.
 */
public enum Level {
  /** Everyone. */
  PUBLIC,
  /** Whoever has signed in. */
  SIGNED_IN,
  /** Members of the same {@link Scope}. */
  SCOPE,
  /** The subject and the facilitator who is responsible for it. */
  OWN,
  /** Suspended or withdrawn: the privacy officer only. */
  SEALED;

  /** The stricter of the two. */
  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
