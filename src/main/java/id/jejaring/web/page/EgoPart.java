package id.jejaring.web.page;

import java.util.List;

/** An ego network as a picture and as the table that says the same. */
record EgoPart(EgoPicture picture, List<Row> rows) {

  /** Someone in it, and how they are tied. */
  record Row(String href, String name, String kind, String how) {}

  EgoPart {
    rows = List.copyOf(rows);
  }
}
