package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner candidates with their reasons as sentences.
 *
 * @param groups one for each basis that candidates were found by, the surest first
 * @param steps what to do when there is no candidate, or only weak ones
 */
record PartnersPart(List<Group> groups, List<String> steps) {

  /**
   * Candidates whose scores compare.
   *
   * @param note what the score means, or why there is none
   * @param weak whether nobody in it is known to have met the actor, or anyone it knows
   */
  record Group(String title, String note, boolean weak, List<Partner> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /** One candidate; without a score where it would pretend a precision that is not there. */
  record Partner(
      Card card,
      @Nullable String score,
      String type,
      String strength,
      List<Stated> reasons,
      List<String> cautions) {}

  PartnersPart {
    groups = List.copyOf(groups);
    steps = List.copyOf(steps);
  }

  /** Whether there are candidates, but only weak ones. */
  boolean isWeak() {
    return !groups.isEmpty() && groups.getFirst().weak();
  }
}
