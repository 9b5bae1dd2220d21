package id.jejaring.domain;

import java.util.Set;

/**
 * Who asks, as far as visibility goes.
 *
 * @param name who it is, as changes and claims record it
 * @param clearance the highest level seen everywhere
 * @param scopes the circles whose {@link Level#SCOPE} and {@link Level#OWN} things are seen as well
 */
public record Viewer(String name, Level clearance, Set<Scope> scopes) {

  /** Someone who has not signed in. */
  public static final Viewer ANYONE = new Viewer("anyone", Level.PUBLIC, Set.of());

  /** Whoever has signed in, as a member of no circle. */
  public static final Viewer READER = new Viewer("reader", Level.SIGNED_IN, Set.of());

  /** Whoever sits at the machine, in the single-user mode on loopback. */
  public static final Viewer OWNER = new Viewer("owner", Level.OWN, Set.of());

  /** The program itself. */
  public static final Viewer SYSTEM = new Viewer("jejaring", Level.SEALED, Set.of());

  public Viewer {
    scopes = Set.copyOf(scopes);
  }

  /** Whether something at this level and in this circle is visible. */
  public boolean sees(Level level, Scope scope) {
    return level.compareTo(clearance) <= 0
        || (level.compareTo(Level.OWN) <= 0 && scopes.contains(scope) && !scope.equals(Scope.NONE));
  }
}
