package id.jejaring.importing.layout;

import java.util.function.Predicate;

/**
 * Words that cells are recognised by and that change with the data.
 *
 * @param place whether a text names a region
 * @param product whether a text speaks of something made or sold
 */
public record Lexicon(Predicate<String> place, Predicate<String> product) {

  /** Knows no word. */
  public static final Lexicon NONE = new Lexicon(_ -> false, _ -> false);
}
