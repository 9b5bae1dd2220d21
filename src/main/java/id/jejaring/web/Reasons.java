package id.jejaring.web;

import id.jejaring.importing.Question;

/** Says in a sentence what speaks for or against two descriptions being of one thing. */
public final class Reasons {

  private Reasons() {}

  /** The sentence of one reason. */
  public static String say(Question.Why why, Phrases phrases) {
    return phrases.say("match." + why.agreement());
  }

  /** A probability in words and per cent; never 0 or 100, since nobody is that sure. */
  public static String likely(double probability, Phrases phrases) {
    var word =
        probability >= 0.9
            ? "match.likely.nearly"
            : probability >= 0.6
                ? "match.likely.probably"
                : probability >= 0.3 ? "match.likely.maybe" : "match.likely.hardly";
    return phrases.say(word, Math.clamp(Math.round(100 * probability), 1, 99));
  }
}
