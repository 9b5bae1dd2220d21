package id.jejaring.convening;

import id.jejaring.domain.Refusal;
import java.util.function.Function;

/**
 * On what terms a round is planned.
 *
 * @param each how many introductions a person gets at most, 1 to 5
 * @param table how many sit at a table at most, 2 to 20
 * @param seed another one gives other tables, where several are as good
 * @param elsewhere whether people from another city come first
 */
public record Terms(int each, int table, long seed, boolean elsewhere) {

  /** Three introductions, tables of eight. */
  public static final Terms USUAL = new Terms(3, 8, 1, false);

  public Terms {
    if (each < 1 || each > 5) {
      throw wrongEach(each);
    }
    if (table < 2 || table > 20) {
      throw wrongTable(table);
    }
  }

  /** As somebody has written them; what is no number is refused like a number out of range. */
  public static Terms of(String each, String table, String seed, String elsewhere) {
    return new Terms(
        Math.toIntExact(number(each, Integer.MAX_VALUE, Terms::wrongEach)),
        Math.toIntExact(number(table, Integer.MAX_VALUE, Terms::wrongTable)),
        number(seed, Long.MAX_VALUE, Terms::wrongSeed),
        Boolean.parseBoolean(elsewhere.strip()));
  }

  private static long number(String text, long most, Function<Object, Refusal> otherwise) {
    try {
      long number = Long.parseLong(text.strip());
      if (-most <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw otherwise.apply(text);
  }

  private static Refusal wrongEach(Object each) {
    return Refusal.invalid(
        "each",
        each,
        "Ask for 1 to 5 introductions a person.",
        "Minta 1 sampai 5 perkenalan untuk tiap orang.");
  }

  private static Refusal wrongTable(Object table) {
    return Refusal.invalid(
        "table",
        table,
        "Ask for tables of 2 to 20 people.",
        "Minta meja berisi 2 sampai 20 orang.");
  }

  private static Refusal wrongSeed(Object seed) {
    return Refusal.invalid(
        "seed",
        seed,
        "Use a whole number, such as 1.",
        "Susunan nomor \"%s\" bukan bilangan bulat. Pakai misalnya 1.".formatted(seed));
  }
}
