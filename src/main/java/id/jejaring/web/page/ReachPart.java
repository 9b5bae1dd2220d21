package id.jejaring.web.page;

import java.util.List;

/** How far a program goes, as charts with their tables, and the sources. */
record ReachPart(List<Chart> charts, List<String> sources, List<Card> participants) {

  /** A chart and the table that says the same; open where the table is short. */
  record Chart(
      String title,
      Bars bars,
      boolean legend,
      boolean open,
      List<String> columns,
      List<Row> rows) {}

  /** A row of a table. */
  record Row(String label, List<String> cells) {}

  ReachPart {
    charts = List.copyOf(charts);
    sources = List.copyOf(sources);
    participants = List.copyOf(participants);
  }
}
