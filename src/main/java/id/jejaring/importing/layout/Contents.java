package id.jejaring.importing.layout;

import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Dates;
import id.jejaring.importing.sheet.Values;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the cells of a column look like, whatever its heading says. "Mostly" is 60 % of the filled
 * ones among the first rows.
 */
final class Contents {

  private static final double MOSTLY = 0.6;

  /** What nobody writes by chance, so that it counts under any heading. */
  private static final Set<Column> UNMISTAKABLE =
      EnumSet.of(
          Column.EMAIL, Column.PHONE, Column.NIB, Column.NIK, Column.INSTAGRAM, Column.SUBSECTOR);

  private static final Set<Column> CONTACTS =
      EnumSet.of(Column.EMAIL, Column.PHONE, Column.INSTAGRAM, Column.WEBSITE);

  private final List<String> cells;
  private final Lexicon lexicon;

  /** The filled cells of a column. */
  Contents(List<String> cells, Lexicon lexicon) {
    this.cells = List.copyOf(cells);
    this.lexicon = lexicon;
  }

  /** What the cells look like, under a heading that says nothing or, with care, another one. */
  Optional<Column> guess(boolean isUntitled) {
    return recognised().filter(column -> isUntitled || UNMISTAKABLE.contains(column));
  }

  /** The kind of contact that the cells are, where they are one. */
  Optional<Column> contact() {
    return recognised().filter(CONTACTS::contains);
  }

  static boolean isContact(Column column) {
    return CONTACTS.contains(column);
  }

  private Optional<Column> recognised() {
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    if (are(cell -> Values.email(cell).isPresent())) {
      return Optional.of(Column.EMAIL);
    }
    if (are(Values::looksLikeNik)) {
      return Optional.of(Column.NIK);
    }
    if (are(Contents::isPhone)) {
      return Optional.of(Column.PHONE);
    }
    if (are(cell -> cell.replaceAll("[\\s.-]", "").matches("\\d{13}"))) {
      return Optional.of(Column.NIB);
    }
    if (are(cell -> cell.matches("(?i)@[\\w.]{2,30}|.*instagram\\.com/.*|ig\\s*:.*"))) {
      return Optional.of(Column.INSTAGRAM);
    }
    if (are(cell -> Subsector.find(cell).isPresent())) {
      return Optional.of(Column.SUBSECTOR);
    }
    return likely();
  }

  private Optional<Column> likely() {
    if (are(
        cell ->
            cell.matches("(?i)https?://\\S+|[\\w-]+(\\.[\\w-]+)*\\.(com|id|net|org)(/\\S*)?"))) {
      return Optional.of(Column.WEBSITE);
    }
    if (are(cell -> Values.point(cell).isPresent() && cell.matches(".*\\d[.,]\\d{3,}.*"))) {
      return Optional.of(Column.POINT);
    }
    if (are(cell -> SizeClass.find(cell).isPresent())) {
      return Optional.of(Column.SIZE);
    }
    if (are(lexicon.place())) {
      return Optional.of(Column.REGENCY);
    }
    if (are(cell -> cell.matches("(?i)(jl|jln|jalan|gg|gang|dusun|dsn|desa|perum|komplek)\\b.*"))) {
      return Optional.of(Column.ADDRESS);
    }
    if (are(cell -> !cell.matches("\\d+") && Dates.find(cell).isPresent())) {
      return Optional.of(Column.DATE);
    }
    return Optional.empty();
  }

  private static boolean isPhone(String cell) {
    return Values.isInPowers(cell)
        || (cell.replaceAll("[\\s().+-]", "").matches("(0|62|8)\\d{7,13}(\\D.*)?")
            && Values.phone(cell).isPresent());
  }

  /** Whether the cells cannot be what words in the heading say. */
  boolean contradict(Column column) {
    if (cells.isEmpty() || column == Column.NIK) {
      return false;
    }
    if (are(cell -> cell.matches("(?i)ya|tidak|iya|setuju|yes|no|belum|sudah|bersedia"))) {
      return true;
    }
    return switch (column) {
      case PHONE -> !half(cell -> cell.replaceAll("\\D", "").length() >= 6);
      case EMAIL -> !half(cell -> cell.contains("@"));
      case NIB -> !half(cell -> cell.replaceAll("\\D", "").length() >= 10);
      case SINCE, UNTIL, DATE, TIMESTAMP, YEAR -> !half(cell -> Dates.find(cell).isPresent());
      case SIZE -> are(cell -> cell.matches("(?i)x{0,3}[sml]|[2-5]xl"));
      default -> false;
    };
  }

  /** Whether the cells read like names of persons or of businesses. */
  boolean areNames() {
    var different = new HashSet<>(cells);
    return !cells.isEmpty()
        && share(Contents::isName) >= 0.8
        && different.size() >= 0.7 * cells.size()
        && recognised().isEmpty();
  }

  private static boolean isName(String cell) {
    var letters = cell.chars().filter(Character::isLetter).count();
    return cell.length() <= 60
        && letters >= 2
        && letters >= 0.7 * cell.length()
        && cell.split(" ", -1).length <= 6
        && !cell.matches(".*[?!;:|].*");
  }

  /** How much of it reads like names of businesses, 0 to 1. */
  double business() {
    return share(cell ->
        Vocabulary.kindOfName(cell).isPresent()
            || lexicon.product().test(cell)
            || cell.toLowerCase(Locale.ROOT)
                .matches(
                    ".*\\b(studio|store|shop|craft|collection|catering|cafe|kedai|rumah)\\b.*"));
  }

  /** Whether the cells speak of what is made or sold. */
  boolean areProducts() {
    return are(lexicon.product());
  }

  private boolean are(Predicate<String> sort) {
    return !cells.isEmpty() && share(sort) >= MOSTLY;
  }

  private boolean half(Predicate<String> sort) {
    return share(sort) >= 0.5;
  }

  private double share(Predicate<String> sort) {
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(sort).count() / cells.size();
  }
}
