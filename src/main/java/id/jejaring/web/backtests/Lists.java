package id.jejaring.web.backtests;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.network.Days;
import id.jejaring.recommending.backtest.Question;
import id.jejaring.recommending.past.Past;
import id.jejaring.recommending.past.PastBuilder;
import id.jejaring.web.Phrases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads lists of who worked with whom and when, of what is known of actors, and of who was where.
 * The first file is of the first kind. What a list has beside that is of both actors of a row. For
 * one upload. Memory: about 60 bytes a row and the names.
 */
final class Lists {

  /** Rows of all files together. */
  static final int MOST_ROWS = 1_000_000;

  private static final int LOOKED_AT = 200;
  private static final Pattern SEVERAL = Pattern.compile("\\s*[|;]\\s*");

  private final PastBuilder past = Past.builder();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<NodeId, String> names = new HashMap<>();
  private final Set<Long> said = new HashSet<>();
  private final List<String> understood = new ArrayList<>();
  private final Phrases phrases;
  private int rows;

  private Lists(Phrases phrases) {
    this.phrases = phrases;
  }

  /** A file and what it is called. */
  record Named(Path file, String name) {}

  /**
   * Reads some files.
   *
   * @param until the last time that is known, or blank for one with a fifth of all after it
   * @throws Refusal where a file is none of these lists, or nothing came after that time
   */
  static Listed read(List<Named> files, String until, long seed, Phrases phrases)
      throws IOException {
    return new Lists(phrases).listed(files, until, seed);
  }

  /**
   * The files with the one first that says by its headings who worked with whom, if any does: a
   * browser hands them over in an order of its own.
   */
  static List<Named> inOrder(List<Named> files) throws IOException {
    for (var file : files) {
      try (var book = Book.open(file.file(), file.name())) {
        if (columns(sheet(book, file.name()), file.name(), false).areTies()) {
          return Stream.concat(Stream.of(file), files.stream().filter(other -> !other.equals(file)))
              .toList();
        }
      }
    }
    return files;
  }

  private Listed listed(List<Named> files, String until, long seed) throws IOException {
    try (var book = Book.open(files.getFirst().file(), files.getFirst().name())) {
      var name = files.getFirst().name();
      var sheet = sheet(book, name);
      var columns = columns(sheet, name, true);
      if (!columns.areTies()) {
        throw Unread.noTies(name, columns);
      }
      var times = times(sheet, columns, name);
      ties(sheet, columns, times, name);
      for (var more : files.subList(1, files.size())) {
        add(more, times);
      }
      long last = last(until, times, sheet, columns);
      var said = times.when().write(last);
      var question =
          new Question(past.build(), times.lastDay(last), times.lastDay(times.last()), said, seed);
      return new Listed(question, names, said, times.unit(), times.when(), understood);
    }
  }

  private void add(Named file, Times times) throws IOException {
    try (var book = Book.open(file.file(), file.name())) {
      var sheet = sheet(book, file.name());
      var columns = columns(sheet, file.name(), false);
      if (columns.areTies()) {
        ties(sheet, columns, times, file.name());
      } else {
        actors(sheet, columns, times, file.name());
      }
    }
  }

  private static Sheet sheet(Book book, String name) {
    return book.sheets().stream().findFirst().orElseThrow(() -> Unread.empty(name));
  }

  private static Columns columns(Sheet sheet, String name, boolean first) {
    try (var some = sheet.rows()) {
      var looked = some.limit(LOOKED_AT).toList();
      if (looked.isEmpty()) {
        throw Unread.empty(name);
      }
      return Columns.of(looked, first);
    }
  }

  /** The earliest and the latest time; goes through the whole list once. */
  private static Times times(Sheet sheet, Columns columns, String name) {
    var reader = new When.Reader(columns.when());
    int at = columns.place(Part.DATE).orElseThrow();
    var range = new long[] {Long.MAX_VALUE, Long.MIN_VALUE};
    try (var all = sheet.rows()) {
      all.skip(columns.hasHeading() ? 1 : 0)
          .forEach(row ->
              reader
                  .read(row.cell(at))
                  .ifPresent(time -> {
                    range[0] = Math.min(range[0], time);
                    range[1] = Math.max(range[1], time);
                  }));
    }
    if (range[0] > range[1]) {
      throw Unread.noDates(name, columns);
    }
    return new Times(columns.when(), range[0], range[1]);
  }

  private void ties(Sheet sheet, Columns columns, Times times, String name) {
    int from = columns.place(Part.FROM).orElseThrow();
    int to = columns.place(Part.TO).orElseThrow();
    var counts = new int[2];
    var reader = new When.Reader(times.when());
    read(
        sheet,
        columns,
        row -> {
          var one = row.cell(from).strip();
          var other = row.cell(to).strip();
          var time = reader.read(row.cell(columns.place(Part.DATE).orElseThrow()));
          if (one.isEmpty() || other.isEmpty() || one.equals(other) || time.isEmpty()) {
            counts[1]++;
            return;
          }
          int day = times.day(time.getAsLong());
          past.tie(TieKind.COLLABORATES_WITH, actor(one), actor(other), day);
          about(row, columns, actor(one), day);
          about(row, columns, actor(other), day);
          counts[0]++;
        });
    understood.add(
        phrases.say(
            "backtest.understood.ties",
            name,
            columns.title(Part.FROM),
            columns.title(Part.TO),
            columns.title(Part.DATE),
            phrases.say("backtest.when." + times.when().name().toLowerCase(Locale.ROOT)),
            counts[0],
            counts[1],
            more(columns)));
  }

  private void actors(Sheet sheet, Columns columns, Times times, String name) {
    int actor = columns.place(Part.ACTOR).orElseThrow(() -> Unread.noActor(name, columns));
    var dated = columns.place(Part.DATE);
    var reader = new When.Reader(times.when());
    var counts = new int[2];
    read(
        sheet,
        columns,
        row -> {
          var who = row.cell(actor).strip();
          var time =
              dated.isEmpty() ? OptionalLong.empty() : reader.read(row.cell(dated.getAsInt()));
          if (who.isEmpty() || (dated.isPresent() && time.isEmpty())) {
            counts[1]++;
            return;
          }
          about(row, columns, actor(who), time.isEmpty() ? Days.OPEN_SINCE : day(times, time));
          counts[0]++;
        });
    understood.add(
        dated.isPresent()
            ? phrases.say(
                "backtest.understood.actors.dated",
                name,
                columns.title(Part.ACTOR),
                columns.title(Part.DATE),
                counts[0],
                counts[1],
                more(columns))
            : phrases.say(
                "backtest.understood.actors",
                name,
                columns.title(Part.ACTOR),
                counts[0],
                counts[1],
                more(columns)));
  }

  /** What came before all ties has the first of their days, what came after them the last. */
  private static int day(Times times, OptionalLong time) {
    return times.day(Math.clamp(time.orElseThrow(), times.first(), times.last()));
  }

  private void read(Sheet sheet, Columns columns, java.util.function.Consumer<Row> reading) {
    try (var all = sheet.rows()) {
      all.skip(columns.hasHeading() ? 1 : 0)
          .forEach(row -> {
            if (++rows > MOST_ROWS) {
              throw Unread.tooMany(MOST_ROWS);
            }
            reading.accept(row);
          });
    }
  }

  /** What a row says of an actor beside whom it worked with; of one day once. */
  private void about(Row row, Columns columns, int actor, int day) {
    tie(row, columns, Part.EVENT, NodeKind.EVENT, TieKind.TOOK_PART_IN, actor, day);
    tie(row, columns, Part.PLACE, NodeKind.PLACE, TieKind.LOCATED_IN, actor, day);
    tie(row, columns, Part.SUBSECTOR, NodeKind.SUBSECTOR, TieKind.WORKS_IN, actor, day);
    tie(row, columns, Part.ATTRIBUTE, NodeKind.CAPABILITY, TieKind.USES, actor, day);
  }

  private void tie(
      Row row, Columns columns, Part part, NodeKind kind, TieKind tie, int actor, int day) {
    for (int place : columns.places(part)) {
      for (var value : SEVERAL.split(row.cell(place).strip(), -1)) {
        if (!value.isEmpty()) {
          int what = number(columns.titles().get(place) + "\t" + value, value, kind);
          if (said.add(((long) actor * 0x1000003 + what) << 16 | day)) {
            if (day == Days.OPEN_SINCE) {
              past.always(tie, actor, what);
            } else {
              past.tie(tie, actor, what, day);
            }
          }
        }
      }
    }
  }

  private int actor(String name) {
    return number("\t" + name, name, NodeKind.BUSINESS);
  }

  private int number(String key, String name, NodeKind kind) {
    return numbers.computeIfAbsent(
        key,
        _ -> {
          var id = NodeId.named("backtest\t" + key);
          if (!kind.isActor()) {
            names.put(id, name);
          }
          return past.node(id, kind);
        });
  }

  private String more(Columns columns) {
    var told = new ArrayList<String>();
    for (var part : List.of(Part.EVENT, Part.PLACE, Part.SUBSECTOR, Part.ATTRIBUTE)) {
      for (int place : columns.places(part)) {
        told.add(
            columns.titles().get(place)
                + ": "
                + phrases.say("backtest.part." + part.name().toLowerCase(Locale.ROOT)));
      }
    }
    return told.isEmpty() ? "–" : String.join(", ", told);
  }

  /** The last time that is known; refuses one that leaves nothing on either side. */
  private static long last(String until, Times times, Sheet sheet, Columns columns) {
    long last;
    if (until.isBlank()) {
      last = quantile(times, sheet, columns);
    } else {
      last = times.when().last(until.strip()).orElseThrow(() -> Unread.until(until, times));
    }
    if (last < times.first() || last >= times.last()) {
      throw Unread.nothingLater(until, times);
    }
    return last;
  }

  private static long quantile(Times times, Sheet sheet, Columns columns) {
    var reader = new When.Reader(times.when());
    int at = columns.place(Part.DATE).orElseThrow();
    try (var all = sheet.rows()) {
      var sorted =
          all.map(row -> reader.read(row.cell(at)))
              .filter(OptionalLong::isPresent)
              .mapToLong(OptionalLong::getAsLong)
              .sorted()
              .toArray();
      long found = sorted[(int) (0.8 * (sorted.length - 1))];
      return found < times.last()
          ? found
          : Arrays.stream(sorted).filter(time -> time < times.last()).max().orElse(found);
    }
  }
}
