package id.jejaring.convening;

import id.jejaring.domain.Refusal;

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
      throw Refusal.invalid(
          "each",
          each,
          "Ask for 1 to 5 introductions a person.",
          "Minta 1 sampai 5 perkenalan untuk tiap orang.");
    }
    if (table < 2 || table > 20) {
      throw Refusal.invalid(
          "table",
          table,
          "Ask for tables of 2 to 20 people.",
          "Minta meja berisi 2 sampai 20 orang.");
    }
  }
}
