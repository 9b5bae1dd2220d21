package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a node or a tie, who thinks what of it, and what happened to it.
 *
 * @param href the address of this page
 * @param older the address of what happened earlier
 */
record LedgerPage(
    String title,
    String href,
    String back,
    String backText,
    @Nullable String confidence,
    List<Choice> sides,
    List<Group> groups,
    List<RecentChanges.Entry> history,
    @Nullable String older) {

  LedgerPage {
    sides = List.copyOf(sides);
    groups = List.copyOf(groups);
    history = List.copyOf(history);
  }

  /**
   * What is told after the last statement of a tie has gone, and with it the tie.
   *
   * @param undo where a form brings it back
   * @param back the page of the tie, to which that leads
   */
  record Gone(String text, String undo, String back) {}

  /** The claims about one field, the newest first. */
  record Group(String label, List<Line> lines) {}

  /**
   * One claim.
   *
   * @param confidence of its value: number and word
   */
  record Line(
      String id,
      String text,
      String from,
      String when,
      @Nullable String confidence,
      boolean anew,
      boolean disputed,
      boolean judged,
      List<String> stances) {}
}
