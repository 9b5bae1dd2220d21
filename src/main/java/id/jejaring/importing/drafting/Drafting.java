package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Span;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Reading;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.words.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one sheet into drafts. Pure: asks the places and the words, and no store. */
public final class Drafting {

  private static final int CAUTIONS = 100;

  /**
   * What is known beforehand about a sheet.
   *
   * @param again rows whose answers a later row gives again, with that row
   */
  record Setting(
      String sheet,
      Heading heading,
      Options options,
      @Nullable Gathering gathering,
      Places places,
      WordList words,
      Map<Integer, Integer> again) {}

  /**
   * The event that a sheet is the attendance list of.
   *
   * @param known the event, when it is there already
   * @param where where it was held: a place or a venue
   */
  record Gathering(
      @Nullable String name,
      @Nullable Dated date,
      Places.@Nullable Place place,
      Draft.@Nullable There where,
      Draft.@Nullable There program,
      @Nullable Node known) {}

  final Setting setting;
  private final Set<String> cautions = new LinkedHashSet<>();

  Drafting(Setting setting) {
    this.setting = setting;
  }

  /**
   * What the row says, but for whom it names as known or worked with: those may be described
   * further down the sheet.
   */
  public Draft draft(Row row) {
    return draft(row, false);
  }

  /** All that the row says. */
  public Draft whole(Row row) {
    return draft(row, true);
  }

  private Draft draft(Row row, boolean whole) {
    var last = setting.again().get(row.number());
    if (last != null) {
      var said = Reason.ANSWERED_AGAIN.in(setting.options().language(), last);
      return new Draft(
          setting.sheet(), row.number(), List.of(), List.of(), List.of(), List.of(), said);
    }
    var reading = new Reading(setting.heading(), row, setting.options().language());
    var under = new Rough(this, reading, whole);
    switch (setting.heading().shape()) {
      case ROSTER -> Rosters.read(under);
      case TIES -> TieLists.read(under);
      case PROJECTS -> ProjectLists.read(under);
    }
    if (reading.text(Column.FICTIONAL).isPresent()) {
      reading.problem(Reason.FICTIONAL);
    }
    return new Draft(
        setting.sheet(),
        row.number(),
        under.things,
        under.links,
        List.copyOf(new LinkedHashSet<>(reading.problems())),
        reading.cells(),
        null);
  }

  /** What somebody should look at, though no row was rejected for it; each once. */
  public List<String> cautions() {
    return List.copyOf(cautions);
  }

  /** Remembers what somebody should look at. */
  void caution(Reason reason, Object... values) {
    if (cautions.size() < CAUTIONS) {
      cautions.add(reason.in(setting.options().language(), values));
    }
  }

  /** A row on its way to a draft. */
  static final class Rough {

    final Drafting drafting;
    final Reading reading;
    final boolean whole;
    final List<Draft.Thing> things = new ArrayList<>();
    final List<Draft.Link> links = new ArrayList<>();

    Rough(Drafting drafting, Reading reading, boolean whole) {
      this.drafting = drafting;
      this.reading = reading;
      this.whole = whole;
    }

    Setting setting() {
      return drafting.setting;
    }

    Draft.InRow add(Draft.Thing thing) {
      things.add(thing);
      return new Draft.InRow(things.size() - 1);
    }

    /** A thing of which the row knows the name only. */
    Draft.InRow named(NodeKind kind, String name, Draft.Use use) {
      return add(new Draft.Thing(kind, name, Map.of(Field.NAME, name), null, null, null, use));
    }

    void link(Draft.Link link) {
      links.add(link);
    }

    /** The columns that go into fields as they are. */
    Map<Field, String> fields(Map<Column, Field> columns) {
      var fields = new EnumMap<Field, String>(Field.class);
      columns.forEach((column, field) -> text(column, field, fields::put));
      return fields;
    }

    private void text(Column column, Field field, BiConsumer<Field, String> to) {
      reading.text(column).ifPresent(text -> to.accept(field, text));
    }

    /** The span that the columns for a date, or for a start and an end, give. */
    Span span() {
      var date = reading.date(Column.DATE);
      var since = reading.date(Column.SINCE);
      var until = reading.date(Column.UNTIL);
      var start = since.or(() -> date).orElse(null);
      if (until.isEmpty()) {
        return new Span(start, null);
      }
      var end = new Dated(until.get().after(), until.get().precision());
      if (start != null && !start.day().isBefore(end.day())) {
        reading.problem(Reason.DATES_REVERSED, until.get());
        return Span.OPEN;
      }
      return new Span(start, end);
    }

    /** The products a text names, or else a skill or resource of its own; each a shared thing. */
    List<Draft.InRow> capabilities(String text) {
      var products = setting().words().of(text);
      if (products.isEmpty()) {
        return List.of(named(NodeKind.CAPABILITY, text, Draft.Use.SHARED));
      }
      return products.stream().map(this::product).toList();
    }

    Draft.InRow product(WordList.Product product) {
      var fields = new EnumMap<Field, String>(Field.class);
      fields.put(Field.NAME, product.indonesian());
      if (!product.english().isEmpty() && !product.english().equals(product.indonesian())) {
        fields.put(Field.ALIASES, product.english());
      }
      return add(
          new Draft.Thing(
              NodeKind.CAPABILITY,
              product.indonesian(),
              fields,
              null,
              null,
              product.id(),
              Draft.Use.SHARED));
    }
  }
}
