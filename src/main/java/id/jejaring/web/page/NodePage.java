package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a node, in words, each with its sources.
 *
 * @param ledger the address of its statements and its history
 */
record NodePage(
    String name,
    String style,
    String kind,
    boolean fictional,
    String ledger,
    List<Anchor> chips,
    @Nullable String description,
    List<String> missing,
    List<FigureLine> figures,
    List<Fact> facts,
    List<TieGroup> ties) {

  /** A field with its value, or with the values that sources state. */
  record Fact(String label, List<Stated> values) {}

  /** A declared figure beside what is known here. */
  record FigureLine(
      String measure,
      String when,
      String declared,
      String known,
      String by,
      List<String> citations) {}

  /**
   * Ties of one kind in one direction.
   *
   * @param unseen how many more there are than a page shows
   */
  record TieGroup(String title, List<TieLine> first, List<TieLine> rest, int unseen) {}

  /** One tie: where it leads, what else is stated of it, and the address of its statements. */
  record TieLine(
      String href, String name, String detail, List<String> citations, @Nullable String ledger) {}

  NodePage {
    chips = List.copyOf(chips);
    missing = List.copyOf(missing);
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
    ties = List.copyOf(ties);
  }
}
