package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import java.util.Optional;

/** Understands headings that are misspelt: one letter off, or two in a long one. */
final class Spelling {

  private Spelling() {}

  /** The column whose heading this nearly is; empty where it is near two kinds of column. */
  static Optional<Column> find(String heading) {
    var plain = Column.plain(heading);
    if (plain.length() < 4 || plain.length() > 40) {
      return Optional.empty();
    }
    int most = plain.length() >= 8 ? 2 : 1;
    Column best = null;
    int least = most + 1;
    boolean tied = false;
    for (var known : Column.headings().entrySet()) {
      var word = known.getKey();
      if (word.length() < 4 || word.charAt(0) != plain.charAt(0)) {
        continue;
      }
      int distance = distance(plain, word, most);
      if (distance < least) {
        least = distance;
        best = known.getValue();
        tied = false;
      } else if (distance == least && distance <= most && known.getValue() != best) {
        tied = true;
      }
    }
    return tied ? Optional.empty() : Optional.ofNullable(best);
  }

  /**
   * Letters to add, drop, change or swap with their neighbour (optimal string alignment); more than
   * {@code most} counts as {@code most + 1}.
   */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, rows, i, j);
      }
    }
    return Math.min(most + 1, rows[a.length()][b.length()]);
  }

  private static int cheapest(String a, String b, int[][] rows, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int cost = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    cost = Math.min(cost, rows[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, rows[i - 2][j - 2] + 1) : cost;
  }
}
