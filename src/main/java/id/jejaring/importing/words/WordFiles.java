package id.jejaring.importing.words;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.sheet.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The files that the word list is read from: {@code words/products.csv} in the data directory, or
 * else the one that came along; and {@code words/own.csv} in the data directory, whose words come
 * on top and win. Reading refuses a line that it does not understand, by its number.
 */
public final class WordFiles {

  private static final String RESOURCE = "/words/products.csv";
  private static final String HEADING =
      "phrase;product;indonesian;english;subsector;where;rule;note";
  private static final Set<String> NEEDED = Set.of("phrase", "product", "indonesian", "subsector");
  public static final int LONGEST = 200;

  /** What a product's key looks like. */
  public static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Path products;
  private final Path own;

  /** Those of a data directory; nothing is read yet. */
  public WordFiles(Path data) {
    this.products = data.resolve("words").resolve("products.csv");
    this.own = data.resolve("words").resolve("own.csv");
  }

  /** The list as the files say now. */
  public WordList list() {
    return WordList.of(phrases());
  }

  /** The list as it would be with one more phrase. */
  public WordList with(WordList.Phrase phrase) {
    var phrases = phrases();
    phrases.add(phrase);
    return WordList.of(phrases);
  }

  /** Every phrase, in the files' order. */
  List<WordList.Phrase> phrases() {
    var phrases = new ArrayList<WordList.Phrase>();
    var known = new HashMap<String, WordList.Product>();
    if (Files.isRegularFile(products)) {
      phrases.addAll(read(text(products), "words/products.csv", known));
    } else {
      phrases.addAll(read(resource(), RESOURCE, known));
    }
    if (Files.isRegularFile(own)) {
      phrases.addAll(read(text(own), "words/own.csv", known));
    }
    return phrases;
  }

  /** The words that were added here. */
  public List<WordList.Phrase> own() {
    var known = new HashMap<String, WordList.Product>();
    list().products().forEach(product -> known.put(product.key(), product));
    return Files.isRegularFile(own) ? read(text(own), "words/own.csv", known) : List.of();
  }

  /** Adds a phrase to the words of this installation; one of the same words gives way. */
  public synchronized void add(WordList.Phrase phrase) {
    var phrases = new ArrayList<>(own());
    phrases.removeIf(other -> other.text().equals(phrase.text()));
    phrases.add(phrase);
    write(phrases);
  }

  /**
   * Takes a phrase out of the words of this installation.
   *
   * @return whether it was among them
   */
  public synchronized boolean remove(String text) {
    var phrases = new ArrayList<>(own());
    boolean was = phrases.removeIf(other -> other.text().equals(text));
    if (was) {
      write(phrases);
    }
    return was;
  }

  private void write(List<WordList.Phrase> phrases) {
    var lines = new StringBuilder(HEADING).append('\n');
    phrases.forEach(phrase -> lines.append(line(phrase)).append('\n'));
    try {
      Files.createDirectories(own.getParent());
      var half = own.resolveSibling("own.csv.part");
      Files.writeString(half, lines);
      Files.move(half, own, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The words " + own + " cannot be written", e);
    }
  }

  private static String line(WordList.Phrase phrase) {
    var product = phrase.product();
    var subsector = product.subsector();
    return String.join(
        ";",
        phrase.text(),
        product.key(),
        quoted(product.indonesian()),
        quoted(product.english()),
        product.key().equals("-") ? "-" : subsector == null ? "outside" : "" + subsector.number(),
        phrase.inName() && phrase.inLine() ? "both" : phrase.inName() ? "name" : "line",
        phrase.rule() == WordList.Rule.NONE
            ? ""
            : phrase.rule().name().toLowerCase(java.util.Locale.ROOT),
        "");
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /**
   * The phrases of a file.
   *
   * @param file its name, for refusals
   * @param known products by key, to which those of the file are added; the first line of a product
   *     says what it is
   */
  static List<WordList.Phrase> read(String text, String file, Map<String, WordList.Product> known) {
    var phrases = new ArrayList<WordList.Phrase>();
    var reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var csv = reader.ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (var line : csv) {
        if (line.getStartingLineNumber() <= 2 && !line.getHeader().containsAll(NEEDED)) {
          throw refusal(file, 1, Reason.WORD_HEADING, HEADING);
        }
        phrases.add(phrase(line, file, known));
      }
    } catch (CsvParseException e) {
      throw refusal(file, 1, Reason.WORD_BROKEN, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private static WordList.Phrase phrase(
      NamedCsvRecord line, String file, Map<String, WordList.Product> known) {
    long number = line.getStartingLineNumber();
    var words = String.join(" ", WordList.words(cell(line, "phrase")));
    if (words.isEmpty() || words.length() > LONGEST) {
      throw refusal(file, number, Reason.WORD_PHRASE, cell(line, "phrase"));
    }
    var key = cell(line, "product");
    if (!key.matches("-|" + KEY)) {
      throw refusal(file, number, Reason.WORD_PRODUCT, key);
    }
    var said = product(key, line, file);
    var product = known.computeIfAbsent(key, _ -> said);
    var where = cell(line, "where");
    var rule = cell(line, "rule");
    return new WordList.Phrase(
        words,
        product,
        !where.equals("line"),
        !where.equals("name"),
        switch (rule) {
          case "alone" -> WordList.Rule.ALONE;
          case "beside" -> WordList.Rule.BESIDE;
          case "" -> WordList.Rule.NONE;
          default -> throw refusal(file, number, Reason.WORD_RULE, rule);
        });
  }

  private static WordList.Product product(String key, NamedCsvRecord line, String file) {
    var said = cell(line, "subsector");
    var subsector = Subsector.find(said);
    if (subsector.isEmpty() && !said.equals("outside") && !said.equals("-")) {
      throw refusal(file, line.getStartingLineNumber(), Reason.WORD_SUBSECTOR, said);
    }
    var indonesian = cell(line, "indonesian");
    return new WordList.Product(
        key,
        indonesian.isEmpty() ? key.replace('-', ' ') : indonesian,
        cell(line, "english"),
        subsector.orElse(null));
  }

  private static String cell(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  private static RuntimeException refusal(String file, long line, Reason reason, String value) {
    return reason.refusal(Map.of("file", file, "line", line, "value", value), file, line, value);
  }

  private static String resource() {
    try (var file = WordFiles.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A spreadsheet on Windows may have saved it in its own encoding. */
  private static String text(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException _) {
        return new String(bytes, Charset.forName("windows-1252"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + file + " cannot be read", e);
    }
  }
}
