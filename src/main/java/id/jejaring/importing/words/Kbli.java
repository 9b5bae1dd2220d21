package id.jejaring.importing.words;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jejaring.domain.Subsector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The business classification of 2020 (KBLI, Peraturan BPS 2/2020), as far as our table goes: the
 * codes of the creative subsectors and those of their neighbours. Which subsector a code belongs to
 * is what {@code docs/reference/words.md} says.
 */
public final class Kbli {

  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final int SHORTEST_WORD = 4;
  private static final Map<String, Entry> TABLE = table();

  /** A code of the table; outside the 17 where there is no subsector. */
  public record Entry(String code, String title, @Nullable Subsector subsector) {

    /** As people write it: {@code Industri Batik (KBLI 13134)}. */
    public String sector() {
      return "%s (KBLI %s)".formatted(title, code);
    }
  }

  /** What a cell says, a code at a time. */
  public sealed interface Said {}

  /** A code of our table. */
  public record Known(Entry entry) implements Said {}

  /** A code that is not in our table. */
  public record Unknown(String code) implements Said {}

  /** A code beside a title that shares no word with ours. */
  public record Otherwise(Entry entry, String title) implements Said {}

  /** Digits that are no code. */
  public record NoCode(String text) implements Said {}

  private Kbli() {}

  /** Whether a heading speaks of another edition than that of 2020. */
  public static boolean isOfOtherYear(String heading) {
    return YEAR.matcher(heading).results().anyMatch(year -> !year.group().equals("2020"));
  }

  /** The entry of a code. */
  static Optional<Entry> find(String code) {
    return Optional.ofNullable(TABLE.get(code));
  }

  /** What a cell of codes says, with or without titles; each code once. */
  public static List<Said> read(String cell) {
    var codes = CODE.matcher(cell).results().toList();
    if (codes.isEmpty()) {
      return NUMBER.matcher(cell).find() ? List.of(new NoCode(cell.strip())) : List.of();
    }
    var said = new ArrayList<Said>();
    var seen = new HashSet<String>();
    for (int i = 0; i < codes.size(); i++) {
      int end = i + 1 < codes.size() ? codes.get(i + 1).start() : cell.length();
      if (seen.add(codes.get(i).group())) {
        said.add(said(codes.get(i).group(), cell.substring(codes.get(i).end(), end)));
      }
    }
    return said;
  }

  private static Said said(String code, String after) {
    var entry = TABLE.get(code);
    if (entry == null) {
      return new Unknown(code);
    }
    var title = significant(WordList.words(after));
    var ours = significant(WordList.words(entry.title()));
    return title.isEmpty() || title.stream().anyMatch(ours::contains)
        ? new Known(entry)
        : new Otherwise(entry, after.strip().replaceFirst("^[\\s:;,./-]+", ""));
  }

  private static List<String> significant(List<String> words) {
    return words.stream()
        .filter(word -> word.length() >= SHORTEST_WORD && Character.isLetter(word.charAt(0)))
        .toList();
  }

  private static Map<String, Entry> table() {
    var table = new HashMap<String, Entry>();
    var resource = Objects.requireNonNull(Kbli.class.getResourceAsStream("/words/kbli-2020.csv"));
    try (var lines =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (var line : lines) {
        table.put(
            line.getField("code"),
            new Entry(
                line.getField("code"),
                line.getField("title"),
                Subsector.find(line.getField("subsector")).orElse(null)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }
}
