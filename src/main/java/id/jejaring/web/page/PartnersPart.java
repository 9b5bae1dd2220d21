package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partner candidates with their reasons as sentences.
 *
 * @param evidence why the answer as a whole is weak; null where it is not
 * @param steps what to do when there is no candidate, or only weak ones
 */
record PartnersPart(@Nullable String evidence, List<Partner> items, List<String> steps) {

  /** One candidate; without a score where it would pretend a precision that is not there. */
  record Partner(
      Card card,
      @Nullable String score,
      String type,
      List<Stated> reasons,
      List<String> cautions) {}

  PartnersPart {
    items = List.copyOf(items);
    steps = List.copyOf(steps);
  }
}
