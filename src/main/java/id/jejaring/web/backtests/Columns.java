package id.jejaring.web.backtests;

import id.jejaring.importing.sheet.Dates;
import id.jejaring.importing.sheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the columns of a list are: by their headings as far as those tell, else by what is in them,
 * from left to right.
 *
 * @param titles headings, or the columns' numbers where there are none
 * @param parts of columns, by their places from 0
 * @param hasHeading whether the first row is one
 * @param when what its times are; {@link When#DATE} where it has none
 */
record Columns(List<String> titles, Map<Integer, Part> parts, boolean hasHeading, When when) {

  /** The share of cells that have to be times. */
  private static final double MOST = 0.9;

  Columns {
    titles = List.copyOf(titles);
    parts = Map.copyOf(parts);
  }

  /** The first place of a part. */
  OptionalInt place(Part part) {
    return parts.entrySet().stream()
        .filter(entry -> entry.getValue() == part)
        .mapToInt(Map.Entry::getKey)
        .min();
  }

  /** All places of a part, from left to right. */
  int[] places(Part part) {
    return parts.entrySet().stream()
        .filter(entry -> entry.getValue() == part)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  /** Whether it says who worked with whom and when. */
  boolean areTies() {
    return place(Part.FROM).isPresent()
        && place(Part.TO).isPresent()
        && place(Part.DATE).isPresent();
  }

  /** The heading of a part, for telling. */
  String title(Part part) {
    var place = place(part);
    return place.isPresent() ? titles.get(place.getAsInt()) : "–";
  }

  /**
   * Finds out what columns are.
   *
   * @param rows the first of a list
   * @param first whether it is the first list, of who works with whom
   */
  static Columns of(List<Row> rows, boolean first) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    var head = rows.getFirst();
    var body = rows.subList(1, rows.size());
    var headings = headings(head);
    var dates = dates(headings, body.isEmpty() ? rows : body, width, first);
    boolean hasHeading =
        dates.isPresent() ? !isTime(head.cell(dates.getAsInt())) : !headings.isEmpty();
    var named = hasHeading ? headings : Map.<Part, List<Integer>>of();
    var parts = new HashMap<Integer, Part>();
    dates.ifPresent(at -> parts.put(at, Part.DATE));
    if (first || (named.containsKey(Part.FROM) && named.containsKey(Part.TO))) {
      pair(parts, named, width);
    } else {
      actor(parts, named, width, dates.isPresent());
    }
    named.forEach((part, places) -> {
      if (part == Part.EVENT || part == Part.PLACE || part == Part.SUBSECTOR) {
        places.forEach(place -> parts.putIfAbsent(place, part));
      }
    });
    for (int at = 0; at < width; at++) {
      parts.putIfAbsent(at, Part.ATTRIBUTE);
    }
    var titles =
        IntStream.range(0, width)
            .mapToObj(at ->
                hasHeading && !head.cell(at).isBlank() ? head.cell(at).strip() : "" + (at + 1))
            .toList();
    return new Columns(
        titles,
        parts,
        hasHeading,
        dates.isPresent() ? when(hasHeading ? body : rows, dates.getAsInt()) : When.DATE);
  }

  /** What the first row names, if it is a heading. */
  private static Map<Part, List<Integer>> headings(Row head) {
    var named = new EnumMap<Part, List<Integer>>(Part.class);
    for (int at = 0; at < head.cells().size(); at++) {
      int place = at;
      Part.of(head.cell(at))
          .ifPresent(part -> named.computeIfAbsent(part, _ -> new ArrayList<>()).add(place));
    }
    return named;
  }

  private static boolean isTime(String cell) {
    return When.DATE.read(cell.strip()).isPresent() || When.ORDER.read(cell.strip()).isPresent();
  }

  /** Two named columns, else the first two that are no times. */
  private static void pair(Map<Integer, Part> parts, Map<Part, List<Integer>> named, int width) {
    for (var part : List.of(Part.FROM, Part.TO)) {
      var free =
          Optional.ofNullable(named.get(part))
              .map(places -> OptionalInt.of(places.getFirst()))
              .filter(place -> !parts.containsKey(place.getAsInt()))
              .orElseGet(() -> firstFree(parts, named, width, part));
      free.ifPresent(place -> parts.put(place, part));
    }
  }

  private static OptionalInt firstFree(
      Map<Integer, Part> parts, Map<Part, List<Integer>> named, int width, Part part) {
    var other = part == Part.FROM ? Part.TO : Part.FROM;
    return IntStream.range(0, width)
        .filter(at -> !parts.containsKey(at))
        .filter(at -> !named.getOrDefault(other, List.of()).contains(at))
        .findFirst();
  }

  /** An actor, and with a date and without another name an event. */
  private static void actor(
      Map<Integer, Part> parts, Map<Part, List<Integer>> named, int width, boolean dated) {
    var actor =
        Optional.ofNullable(named.get(Part.ACTOR))
            .map(places -> OptionalInt.of(places.getFirst()))
            .orElseGet(
                () -> IntStream.range(0, width).filter(at -> !parts.containsKey(at)).findFirst());
    actor.ifPresent(place -> parts.put(place, Part.ACTOR));
    boolean isNamed = !named.isEmpty();
    if (dated && !isNamed) {
      IntStream.range(0, width)
          .filter(at -> !parts.containsKey(at))
          .findFirst()
          .ifPresent(place -> parts.put(place, Part.EVENT));
    }
  }

  private static OptionalInt dates(
      Map<Part, List<Integer>> named, List<Row> rows, int width, boolean first) {
    if (named.containsKey(Part.DATE)) {
      return OptionalInt.of(named.get(Part.DATE).getFirst());
    }
    for (int at = width - 1; at >= (first ? 2 : 1); at--) {
      if (share(rows, at, When.DATE) >= MOST || (first && share(rows, at, When.ORDER) >= MOST)) {
        return OptionalInt.of(at);
      }
    }
    for (int at = 0; at < Math.min(first ? 2 : 1, width); at++) {
      if (width > (first ? 2 : 1) && share(rows, at, When.DATE) >= MOST) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** Whole numbers only order, unless all could be years or days. */
  private static When when(List<Row> rows, int at) {
    return share(rows, at, When.DATE) >= MOST && !areSmall(rows, at) ? When.DATE : When.ORDER;
  }

  /** Numbers as a spreadsheet counts days are taken for dates, others are not. */
  private static boolean areSmall(List<Row> rows, int at) {
    return rows.stream()
        .map(row -> row.cell(at).strip())
        .filter(cell -> !cell.isEmpty())
        .anyMatch(cell -> cell.matches("\\d+") && Dates.find(cell).isEmpty());
  }

  private static double share(List<Row> rows, int at, When when) {
    var filled = rows.stream().map(row -> row.cell(at).strip()).filter(c -> !c.isEmpty()).toList();
    long read = filled.stream().filter(cell -> when.read(cell).isPresent()).count();
    return filled.isEmpty() ? 0 : (double) read / filled.size();
  }
}
