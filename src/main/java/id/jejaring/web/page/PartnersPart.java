package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner candidates with their reasons as sentences.
 *
 * @param items the best first
 * @param weak what to say where nobody among them is known to have met the actor, or anyone it
 *     knows
 * @param standing what the order stands on
 * @param steps what would make the answer better
 */
record PartnersPart(
    List<Partner> items, @Nullable String weak, String standing, List<String> steps) {

  /**
   * One candidate.
   *
   * @param chance how likely it is that they first work together; null where that is not known
   */
  record Partner(
      Card card,
      @Nullable String chance,
      String type,
      String strength,
      List<Stated> reasons,
      List<String> cautions) {
    Partner {
      reasons = List.copyOf(reasons);
      cautions = List.copyOf(cautions);
    }
  }

  PartnersPart {
    items = List.copyOf(items);
    steps = List.copyOf(steps);
  }
}
