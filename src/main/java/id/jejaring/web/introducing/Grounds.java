package id.jejaring.web.introducing;

import id.jejaring.domain.NodeId;
import java.util.List;
import java.util.Set;

/**
 * Why two should meet, as far as all who have signed in may know it.
 *
 * @param reasons sentences with their sources, without those that tell of somebody tied with both
 * @param both whoever is tied with both; told to nobody but themselves
 * @param facts what each of the two does and where, a line each; told where there is no reason
 */
record Grounds(List<String> reasons, Set<NodeId> both, List<String> facts) {

  static final Grounds NONE = new Grounds(List.of(), Set.of(), List.of());

  Grounds {
    reasons = List.copyOf(reasons);
    both = Set.copyOf(both);
    facts = List.copyOf(facts);
  }
}
