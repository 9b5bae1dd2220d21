package id.jejaring.importing.sheet;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One row being read under its headings; what cannot be read is kept as a problem of the row. */
public final class Reading {

  private static final int SHOWN = 60;
  private static final Pattern GRID =
      Pattern.compile(".*\\[([^\\]]{1,200})\\]\\s*", Pattern.DOTALL);

  private final Heading heading;
  private final Row row;
  private final Locale language;
  private final List<String> problems = new ArrayList<>();

  public Reading(Heading heading, Row row, Locale language) {
    this.heading = heading;
    this.row = row;
    this.language = language;
  }

  /** The row as it stands. */
  public Row row() {
    return row;
  }

  /** What is wrong with the row, one sentence each; empty when nothing is. */
  public List<String> problems() {
    return problems;
  }

  /** Adds what is wrong; a number as long as a NIK is not repeated. */
  public void problem(Reason reason, Object... values) {
    var shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      var text = values[i].toString();
      shown[i] = Values.masked(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
    problems.add(reason.in(language, shown));
  }

  /** The first filled cell of a column, as one line of text. */
  public Optional<String> text(Column column) {
    for (int place : heading.columns().getOrDefault(column, List.of())) {
      var text = Values.text(row.cell(place));
      if (!Values.isNothing(text)) {
        return allowed(text);
      }
    }
    return Optional.empty();
  }

  /** The text, unless something hides in it or it is as long as a NIK: then it is a problem. */
  private Optional<String> allowed(String text) {
    if (Values.hides(text)) {
      problem(Reason.HIDDEN_CHARACTERS, text.replaceAll("\\p{C}", "·"));
      return Optional.empty();
    }
    if (Values.looksLikeNik(text)) {
      problem(Reason.NIK);
      return Optional.empty();
    }
    return Optional.of(Values.masked(text));
  }

  /** A cell read by one of {@link Values}; a filled one that cannot be read is a problem. */
  public <T> Optional<T> value(
      Column column, Function<String, Optional<T>> reader, Reason otherwise) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var value = reader.apply(text.get());
    if (value.isEmpty()) {
      problem(otherwise, text.get());
    }
    return value;
  }

  /** A date. */
  public Optional<Dated> date(Column column) {
    return value(column, Dates::find, Reason.DATE);
  }

  /** A telephone number in international form. */
  public Optional<String> phone() {
    return value(
        Column.PHONE,
        Values::phone,
        text(Column.PHONE).filter(Values::isInPowers).isPresent()
            ? Reason.PHONE_IN_POWERS
            : Reason.PHONE);
  }

  /** A point, from one column or two. */
  public Optional<Point> point() {
    if (heading.has(Column.POINT) && text(Column.POINT).isPresent()) {
      return value(Column.POINT, Values::point, Reason.POINT);
    }
    var latitude = text(Column.LATITUDE);
    var longitude = text(Column.LONGITUDE);
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    var point = Values.point(latitude.orElse(""), longitude.orElse(""));
    if (point.isEmpty()) {
      problem(Reason.POINT, latitude.orElse("") + " " + longitude.orElse(""));
    }
    return point;
  }

  /** The names in a cell. */
  public List<String> names(Column column) {
    return heading.columns().getOrDefault(column, List.of()).stream()
        .map(place ->
            asked(place)
                .map(asked -> isYes(row.cell(place)) ? asked : "")
                .orElseGet(() -> row.cell(place)))
        .filter(cell -> !Values.isNothing(Values.text(cell)))
        .flatMap(cell -> {
          var names = Values.names(cell);
          if (names.isEmpty()) {
            problem(Reason.LIST, Values.text(cell));
          }
          return names.orElse(List.of()).stream().flatMap(name -> allowed(name).stream());
        })
        .distinct()
        .toList();
  }

  /** The people and businesses that the cells of a column name, or a grid of answers affirms. */
  public List<String> people(Column column, Predicate<String> isProduct) {
    var names = new ArrayList<String>();
    for (int place : heading.columns().getOrDefault(column, List.of())) {
      var asked = asked(place);
      if (asked.isEmpty()) {
        names.addAll(People.in(row.cell(place), isProduct));
      } else if (isYes(row.cell(place))) {
        names.add(asked.get());
      }
    }
    return names.stream().flatMap(name -> allowed(name).stream()).distinct().toList();
  }

  /**
   * What a question of a grid asks about: {@code Batik Rina} in "Siapa yang Anda kenal? [Batik
   * Rina]".
   */
  private Optional<String> asked(int place) {
    var title = place < heading.titles().size() ? heading.titles().get(place) : "";
    var grid = GRID.matcher(title);
    return grid.matches() ? Optional.of(Values.text(grid.group(1))) : Optional.empty();
  }

  private static boolean isYes(String cell) {
    var word = Values.text(cell).toLowerCase(Locale.ROOT);
    return !Values.isNothing(word)
        && !word.matches("(tidak|belum|no|not|never|bukan|tdk|0)\\b.*")
        && !word.equals("false");
  }

  /** All filled cells of a column, each under its heading where there are several. */
  public List<String> notes(Column column) {
    var places = heading.columns().getOrDefault(column, List.of());
    var notes = new ArrayList<String>();
    for (int place : places) {
      var text = Values.text(row.cell(place));
      if (!Values.isNothing(text)) {
        var title = place < heading.titles().size() ? heading.titles().get(place) : "";
        allowed(text).ifPresent(t -> notes.add(places.size() > 1 ? title + ": " + t : t));
      }
    }
    return notes;
  }

  /** The row's cells for the account: without the NIK, and without anything as long as one. */
  public List<String> cells() {
    var hidden = heading.columns().getOrDefault(Column.NIK, List.of());
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(
          hidden.contains(i) || Values.looksLikeNik(Values.text(row.cell(i)))
              ? ""
              : Values.masked(row.cell(i)));
    }
    return cells;
  }
}
