package id.jejaring.importing.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.domain.Dated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A report as it was published, by paragraph: lines that are not blank, counted from 1. */
record SeedText(List<String> paragraphs) {

  private static final Path SEEDS = Path.of("..", "shared", "seeds");
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maret",
          "april",
          "mei",
          "juni",
          "juli",
          "agustus",
          "september",
          "oktober",
          "november",
          "desember");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(?:\\.\\d{3})*(?:,\\d+)?)( ribu| juta| miliar| triliun)?");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The report of this number; the test is skipped where the reports are not at hand. */
  static SeedText open(String number) {
    assumeTrue(Files.isDirectory(SEEDS), () -> "There are no reports in " + SEEDS.toAbsolutePath());
    try (var files = Files.list(SEEDS)) {
      var file =
          files
              .filter(each -> each.getFileName().toString().startsWith(number + "_"))
              .findFirst()
              .orElseThrow();
      return new SeedText(Files.readString(file).lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cited paragraphs as one text. */
  String cited(String paragraphs) {
    var text = new StringBuilder();
    for (var number : paragraphs.split(",", -1)) {
      text.append(this.paragraphs.get(Integer.parseInt(number.strip()) - 1)).append('\n');
    }
    return text.toString();
  }

  /** Words only, in lower case, with one space between and around them. */
  static String words(String text) {
    return " " + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  static boolean has(String text, String sought) {
    return words(text).contains(words(sought));
  }

  /** The numbers a text names, in Indonesian notation: 103.322, 17,28, 114 ribu, Rp825 triliun. */
  static Set<BigDecimal> numbers(String text) {
    var numbers = new TreeSet<BigDecimal>();
    var found = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      var plain = new BigDecimal(found.group(1).replace(".", "").replace(',', '.'));
      numbers.add(plain);
      if (found.group(2) != null) {
        numbers.add(plain.scaleByPowerOfTen(zeros(found.group(2).strip())));
      }
    }
    var counted =
        List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan");
    for (var word : words(text).strip().split(" ", -1)) {
      var number = counted.indexOf(word.replaceFirst("^ke(?=enam)", ""));
      if (number >= 0) {
        numbers.add(BigDecimal.valueOf(number));
      }
      if (word.equals("sembilan")) {
        numbers.add(BigDecimal.valueOf(9));
      }
    }
    return numbers;
  }

  private static int zeros(String word) {
    return switch (word) {
      case "ribu" -> 3;
      case "juta" -> 6;
      case "miliar" -> 9;
      default -> 12;
    };
  }

  /** How the reports may write a date: as far as it is known, or by its quarter. */
  static List<String> written(Dated date) {
    var day = date.day();
    var month = MONTHS.get(day.getMonthValue() - 1);
    var ways = new ArrayList<String>();
    switch (date.precision()) {
      case YEAR -> ways.add(String.valueOf(day.getYear()));
      case MONTH -> {
        ways.add("%s %d".formatted(month, day.getYear()));
        var quarter = List.of("i", "ii", "iii", "iv").get((day.getMonthValue() - 1) / 3);
        ways.add("triwulan %s tahun %d".formatted(quarter, day.getYear()));
      }
      case DAY -> ways.add("%d %s %d".formatted(day.getDayOfMonth(), month, day.getYear()));
    }
    return ways;
  }
}
