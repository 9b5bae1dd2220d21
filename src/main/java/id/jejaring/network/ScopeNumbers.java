package id.jejaring.network;

import id.jejaring.domain.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each circle a number, in the order of first mention; no circle is number 0. */
final class ScopeNumbers {

  private final List<Scope> scopes;
  private final Map<Scope, Integer> numbers = new HashMap<>();

  ScopeNumbers() {
    this(List.of(Scope.NONE));
  }

  /** Goes on from an earlier version's numbers. */
  ScopeNumbers(List<Scope> before) {
    scopes = new ArrayList<>(before);
    for (int number = 0; number < scopes.size(); number++) {
      numbers.put(scopes.get(number), number);
    }
  }

  int of(Scope scope) {
    var known = numbers.get(scope);
    if (known != null) {
      return known;
    }
    if (scopes.size() == NodeState.MOST_SCOPES) {
      throw new IllegalStateException("More than %d circles.".formatted(NodeState.MOST_SCOPES));
    }
    numbers.put(scope, scopes.size());
    scopes.add(scope);
    return scopes.size() - 1;
  }

  List<Scope> list() {
    return List.copyOf(scopes);
  }
}
