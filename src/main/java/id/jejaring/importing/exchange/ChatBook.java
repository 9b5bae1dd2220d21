package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of people as it goes round in a chat: numbered lines, with what the messenger writes
 * before a message, bold marks and emojis around them. Sent again and again with one more line, it
 * holds each person once, as last written. The rows are numbered in the order of the list, titles
 * first.
 */
final class ChatBook implements Book {

  private static final int MOST_BYTES = 1 << 20;
  private static final int LEAST_LINES = 2;

  /** What is written above a list is looked for headings only so far down. */
  private static final int TITLES = 20;

  /** {@code [24/09/18 09.12] Nama:} and {@code 24/09/18 09.12 - Nama:}. */
  private static final Pattern SENT =
      Pattern.compile(
          "^\\[?\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},?\\s+\\d{1,2}[.:]\\d{2}([.:]\\d{2})?(\\s?[AaPp][Mm])?"
              + "\\]?\\s*-?\\s*[^:]{1,60}:\\s?");

  private static final Pattern ITEM = Pattern.compile("^\\s*\\d{1,4}\\s?[.)]\\s*(\\S.*)$");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(\\+?62|0)\\s?8\\d[\\d\\s.-]{5,14}\\d(?!\\d)");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@[\\w.]{2,30}");

  /** {@code Doni (Kopi Doni)}: what stands in brackets is another part. */
  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern MARKS =
      Pattern.compile("[*_~`]|[\\p{So}\\p{Sk}\\uFE0F\\u200D\\u20E3\\x{1F000}-\\x{1FAFF}]");

  /** One line of the list: what stands between its dashes, and the contacts in it. */
  private record Item(List<String> parts, String phone, String handle) {

    String key() {
      return parts.stream().limit(2).map(Item::plain).toList().toString();
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
  }

  private final List<Row> rows;

  private ChatBook(List<Row> rows) {
    this.rows = rows;
  }

  /** The list in a text, where it has one: at least two numbered lines and no table. */
  static Optional<Book> find(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    var titles = new ArrayList<String>();
    var items = new LinkedHashMap<String, Item>();
    int lines = 0;
    for (var line : text.replace("\uFEFF", "").split("\\R", -1)) {
      var bare =
          SENT.matcher(line.replaceAll("[\\u200E\\u200F\\u202A-\\u202E]", "")).replaceFirst("");
      var item = ITEM.matcher(MARKS.matcher(bare).replaceAll(""));
      if (item.matches()) {
        lines++;
        add(items, item(item.group(1)));
      } else if (lines == 0 && !bare.isBlank() && titles.size() < TITLES) {
        titles.add(Values.text(MARKS.matcher(bare).replaceAll("")).replaceFirst(":$", ""));
      }
    }
    return lines < LEAST_LINES || isTable(text)
        ? Optional.empty()
        : Optional.of(new ChatBook(rows(titles, List.copyOf(items.values()))));
  }

  /** Most lines of a table have its separator, and its first line has no number. */
  private static boolean isTable(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).limit(20).toList();
    var separated = lines.stream().filter(line -> line.matches(".*([;\\t]).*")).count();
    return separated * 2 > lines.size();
  }

  private static void add(Map<String, Item> items, Item item) {
    if (!item.parts().isEmpty()) {
      items.merge(item.key(), item, (before, now) -> fuller(before, now));
    }
  }

  /** What is written later, unless it says less. */
  private static Item fuller(Item before, Item now) {
    return new Item(
        now.parts().size() >= before.parts().size() ? now.parts() : before.parts(),
        now.phone().isEmpty() ? before.phone() : now.phone(),
        now.handle().isEmpty() ? before.handle() : now.handle());
  }

  private static Item item(String line) {
    var phone = PHONE.matcher(line);
    var number = phone.find() ? phone.group().strip() : "";
    var rest = number.isEmpty() ? line : line.replace(number, " ");
    var handle = HANDLE.matcher(rest);
    var name = handle.find() ? handle.group() : "";
    rest = name.isEmpty() ? rest : rest.replace(name, " ");
    boolean isDashed = rest.matches(".*\\s[–—-]\\s.*|.*[|/–—].*");
    rest = BRACKETED.matcher(rest).replaceAll(isDashed ? " - $1 " : ", $1 ");
    var separator = isDashed ? "\\s+-\\s+|\\s*[–—|/]\\s*" : ",";
    return new Item(
        Stream.of(rest.split(separator, -1))
            .map(part -> Values.text(part).replaceAll("^[\\s(,;:.-]+|[\\s(),;:-]+$", ""))
            .filter(part -> !part.isEmpty())
            .toList(),
        number,
        name);
  }

  private static List<Row> rows(List<String> titles, List<Item> items) {
    int width = items.stream().mapToInt(item -> item.parts().size()).max().orElse(1);
    var rows = new ArrayList<Row>();
    titles.forEach(title -> rows.add(new Row(rows.size() + 1, List.of(title))));
    var headings = new ArrayList<String>(List.of("Nama"));
    for (int i = 2; i <= width; i++) {
      headings.add("Bagian " + i);
    }
    headings.add("No. HP");
    headings.add("Instagram");
    rows.add(new Row(rows.size() + 1, headings));
    for (var item : items) {
      var cells = new ArrayList<>(item.parts());
      while (cells.size() < width) {
        cells.add("");
      }
      cells.add(item.phone());
      cells.add(item.handle());
      rows.add(new Row(rows.size() + 1, cells));
    }
    return List.copyOf(rows);
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(
        new Sheet() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public Stream<Row> rows() {
            return rows.stream();
          }
        });
  }

  @Override
  public void close() {
    // the text has been read
  }
}
