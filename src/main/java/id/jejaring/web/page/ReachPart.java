package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a program goes, as charts with their tables, and the sources.
 *
 * @param caution what the counts cannot know, with what to do about it
 */
record ReachPart(
    List<Chart> charts, @Nullable String caution, List<String> sources, List<Card> participants) {

  /** A chart and the table that says the same; open where the table is short. */
  record Chart(
      String title,
      Bars bars,
      List<Key> keys,
      boolean open,
      List<String> columns,
      List<Row> rows) {}

  /** What a colour of a chart stands for. */
  record Key(String style, String label) {}

  /** A row of a table. */
  record Row(String label, List<String> cells) {}

  ReachPart {
    charts = List.copyOf(charts);
    sources = List.copyOf(sources);
    participants = List.copyOf(participants);
  }
}
