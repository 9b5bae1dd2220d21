package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;

/**
 * Compares two names word by word. Each word of the one is paired with the likest of the other; a
 * pair weighs by how rare the word is and how it was changed, a word left over counts against.
 * Formulas in {@code docs/reference/linkage.md}.
 */
final class NameComparison {

  /** P(a word is written as it was), between two descriptions of one thing. */
  private static final double KEPT = 0.85;

  /** P(one particular slip of the pen). */
  private static final double SLIP = 8e-4;

  private static final double TWO_SLIPS = 1e-5;
  private static final double JOINED_SLIP = 4;

  /** Shorter ones are joined without a slip or not at all. */
  private static final int JOINED = 6;

  private static final double LIKE_SOUND = 3e-4;

  /** P(a word is left out or added): one that many names have, one that few have, a number. */
  private static final double COMMON_MISSING = 0.35;

  private static final double RARE_MISSING = 0.09;
  private static final double NUMBER_MISSING = 0.02;
  private static final double COMMON = 0.004;

  /** A word for which the other has another: Rina Uji, Budi Uji. */
  private static final double REPLACED = 7;

  /** Two different numbers: two branches, blocks or classes. */
  private static final double OTHER_NUMBER = 20;

  /** How many others of a name there are to expect for each name, however rare its words. */
  private static final double NAMESAKES = 0.1;

  private static final double ACRONYM_BITS = 7;
  private static final double WRITTEN_THE_SAME = 0.1;

  /** What came of it; beyond what names can tell, likeness goes on. */
  record Result(Agreement agreement, double bits, double likeness) {}

  private final Frequencies frequencies;
  private final NodeKind kind;
  private final Word[] as;
  private final Word[] bs;
  private final boolean[] usedA;
  private final boolean[] usedB;
  private final double most;
  private double bits;
  private double uncapped;
  private boolean changed;
  private boolean numbered;

  private NameComparison(Name a, Name b, NodeKind kind, Frequencies frequencies) {
    this.frequencies = frequencies;
    this.kind = kind;
    this.as = a.words().toArray(Word[]::new);
    this.bs = b.words().toArray(Word[]::new);
    this.usedA = new boolean[as.length];
    this.usedB = new boolean[bs.length];
    this.most = most(kind, frequencies);
  }

  /** What the rarest of names weighs where both have it. */
  static double most(NodeKind kind, Frequencies frequencies) {
    return Weights.bits(KEPT, NAMESAKES / Linker.population(kind, frequencies));
  }

  /** The comparison of those two of their names that agree best. */
  static Result best(Particulars a, Particulars b, Frequencies frequencies) {
    var best = of(a.name(), b.name(), a.kind(), frequencies);
    for (int i = 0; i < a.names().size(); i++) {
      for (int j = i == 0 ? 1 : 0; j < b.names().size(); j++) {
        var result = of(a.names().get(i), b.names().get(j), a.kind(), frequencies);
        best = result.bits() > best.bits() ? result : best;
      }
    }
    return best;
  }

  static Result of(Name a, Name b, NodeKind kind, Frequencies frequencies) {
    var comparison = new NameComparison(a, b, kind, frequencies);
    var result = comparison.result();
    if (a.whole() != b.whole()) {
      return result;
    }
    double whole = Weights.bits(KEPT, frequencies.name(a, kind));
    return new Result(Agreement.NAME_SAME, Math.min(result.bits(), whole), result.likeness());
  }

  private Result result() {
    pairSame();
    pairJoined(as, usedA, bs, usedB);
    pairJoined(bs, usedB, as, usedA);
    pairChanged();
    if (isAcronym(as, bs) || isAcronym(bs, as)) {
      return new Result(Agreement.NAME_SPELT_OTHERWISE, ACRONYM_BITS, ACRONYM_BITS);
    }
    uncapped = bits;
    bits = Math.min(bits, most);
    bits -= REPLACED * Math.min(unused(usedA), unused(usedB));
    int left = leave(as, usedA);
    boolean numberedA = numbered;
    numbered = false;
    left += leave(bs, usedB);
    if (numberedA && numbered) {
      bits -= OTHER_NUMBER;
    }
    numbered |= numberedA;
    boolean any = false;
    for (boolean used : usedA) {
      any |= used;
    }
    var agreement =
        !any || bits < 0
            ? Agreement.NAME_DIFFERENT
            : numbered
                ? Agreement.NAME_NUMBERED
                : left > 0
                    ? Agreement.NAME_PARTLY
                    : changed ? Agreement.NAME_SPELT_OTHERWISE : Agreement.NAME_SAME;
    return new Result(agreement, Math.max(bits, -most), likeness());
  }

  private double likeness() {
    double written = 0;
    for (int i = 0; i < Math.min(as.length, bs.length); i++) {
      written += as[i].text().equals(bs[i].text()) ? WRITTEN_THE_SAME : 0;
    }
    return uncapped + written;
  }

  private double frequency(Word word) {
    return frequencies.word(word, kind);
  }

  private double same(Word word) {
    return Weights.bits(KEPT, frequency(word));
  }

  private void pairSame() {
    for (int i = 0; i < as.length; i++) {
      for (int j = 0; j < bs.length && !usedA[i]; j++) {
        if (!usedB[j] && as[i].modern().equals(bs[j].modern())) {
          take(i, j, same(as[i]));
          changed |= !as[i].text().equals(bs[j].text());
        }
      }
    }
  }

  private void take(int i, int j, double more) {
    usedA[i] = true;
    usedB[j] = true;
    bits += more;
  }

  /** Two words of the one that the other writes as one. */
  private void pairJoined(Word[] parts, boolean[] usedPart, Word[] wholes, boolean[] usedWhole) {
    for (int i = 0; i + 1 < parts.length; i++) {
      for (int j = 0; j < wholes.length; j++) {
        if (!usedPart[i] && !usedPart[i + 1] && !usedWhole[j]) {
          var first = parts[i].modern();
          var second = parts[i + 1].modern();
          var whole = wholes[j].modern();
          int edits = Math.min(joined(first, second, whole), joined(second, first, whole));
          if (edits < Edits.MANY) {
            usedPart[i] = usedPart[i + 1] = usedWhole[j] = true;
            bits += Math.max(2, same(parts[i]) + same(parts[i + 1]) - 2 - JOINED_SLIP * edits);
            changed = true;
          }
        }
      }
    }
  }

  /** How many slips lie between two words and one that joins them. */
  private static int joined(String first, String second, String whole) {
    int length = first.length() + second.length();
    if (length < JOINED) {
      return length > 3 && whole.equals(first + second) ? 0 : Edits.MANY;
    }
    return Math.abs(whole.length() - length) > 2
            || (whole.charAt(0) != first.charAt(0) && !whole.endsWith(second))
        ? Edits.MANY
        : Edits.between(first + second, whole);
  }

  /** The likest pairs first, for as long as any are alike. */
  private void pairChanged() {
    while (true) {
      double best = 0;
      int bestI = -1;
      int bestJ = -1;
      for (int i = 0; i < as.length; i++) {
        for (int j = 0; j < bs.length && !usedA[i]; j++) {
          double likeness = usedB[j] ? 0 : likeness(as[i], bs[j]);
          if (likeness > best) {
            best = likeness;
            bestI = i;
            bestJ = j;
          }
        }
      }
      if (bestI < 0) {
        return;
      }
      take(bestI, bestJ, weight(as[bestI], bs[bestJ]));
      changed = true;
    }
  }

  /** How alike two words are that differ; zero where they are not. */
  private static double likeness(Word a, Word b) {
    int edits = Edits.between(a, b);
    if (edits == 1) {
      return 3;
    }
    if (Abbreviation.is(a, b)) {
      return 2.5;
    }
    if (edits == 2) {
      return 2;
    }
    return soundAlike(a, b) ? 1 : 0;
  }

  private static boolean soundAlike(Word a, Word b) {
    return a.sound().length() >= 3 && a.sound().equals(b.sound());
  }

  /** What a pair of words weighs that differ and are alike. */
  private double weight(Word a, Word b) {
    double fa = frequency(a);
    double fb = frequency(b);
    double most = Weights.bits(KEPT, Math.max(fa, fb)) - 1;
    int edits = Edits.between(a, b);
    if (edits == 0 || edits > 2) {
      if (Abbreviation.is(a, b)) {
        var full = a.text().length() > b.text().length() ? a : b;
        double others = Math.min(a.text().length(), b.text().length()) == 1 ? 0.06 : 0.001;
        return Math.min(most, Weights.bits(KEPT, 3 * frequency(full) + others));
      }
      return Math.min(most, Weights.bits(LIKE_SOUND, Math.min(fa, fb)));
    }
    double slip = edits == 1 || soundAlike(a, b) ? SLIP : TWO_SLIPS;
    return Math.min(most, Weights.bits(slip, Math.min(fa, fb)));
  }

  private static int unused(boolean[] used) {
    int unused = 0;
    for (boolean one : used) {
      unused += one ? 0 : 1;
    }
    return unused;
  }

  /** Counts what found no counterpart; returns how many words that tell something. */
  private int leave(Word[] words, boolean[] used) {
    int left = 0;
    for (int i = 0; i < words.length; i++) {
      if (!used[i]) {
        boolean common = frequency(words[i]) > COMMON;
        double missing =
            words[i].isNumber() ? NUMBER_MISSING : common ? COMMON_MISSING : RARE_MISSING;
        bits += Weights.bits(missing, 1);
        numbered |= words[i].isNumber();
        left += common && !words[i].isNumber() ? 0 : 1;
        changed = true;
      }
    }
    return left;
  }

  /** Whether the one is the first letters of the other: {@code brs}, batik rina sejahtera. */
  private static boolean isAcronym(Word[] letters, Word[] words) {
    if (letters.length != 1 || words.length < 3 || letters[0].text().length() != words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (letters[0].text().charAt(i) != words[i].text().charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
