package id.jejaring.importing.linkage;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** How Indonesian words are written, have been written, and sound. Stateless. */
public final class Spelling {

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  /** Short forms with one meaning, and names that are written in many ways. */
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("tk", "toko"),
          Map.entry("wr", "warung"),
          Map.entry("wrg", "warung"),
          Map.entry("wrng", "warung"),
          Map.entry("wartegg", "warteg"),
          Map.entry("klontong", "kelontong"),
          Map.entry("loundry", "laundry"),
          Map.entry("londry", "laundry"),
          Map.entry("mb", "mbak"),
          Map.entry("mba", "mbak"),
          Map.entry("mbk", "mbak"),
          Map.entry("bpk", "bapak"),
          Map.entry("moh", "muhammad"),
          Map.entry("moch", "muhammad"),
          Map.entry("muh", "muhammad"),
          Map.entry("mohamad", "muhammad"),
          Map.entry("mohammad", "muhammad"),
          Map.entry("mochamad", "muhammad"),
          Map.entry("mochammad", "muhammad"),
          Map.entry("muchamad", "muhammad"),
          Map.entry("muhamad", "muhammad"),
          Map.entry("abd", "abdul"),
          Map.entry("solo", "surakarta"),
          Map.entry("jogja", "yogyakarta"),
          Map.entry("yogya", "yogyakarta"),
          Map.entry("jkt", "jakarta"),
          Map.entry("bdg", "bandung"),
          Map.entry("sby", "surabaya"),
          Map.entry("mlg", "malang"),
          Map.entry("jln", "jalan"),
          Map.entry("jl", "jalan"),
          Map.entry("gg", "gang"),
          Map.entry("dan", "&"),
          Map.entry("and", "&"));

  private static final String[][] OLD = {
    {"oe", "u"}, {"tj", "c"}, {"dj", "j"}, {"nj", "ny"}, {"sj", "sy"}, {"ij", "i"}
  };

  private Spelling() {}

  /** Small Latin letters and digits, single blanks; letters that stand alone in a row joined. */
  static String fold(String text) {
    var latin = isAscii(text) ? text : LATIN.transliterate(nfc(text));
    var folded = new StringBuilder(latin.length());
    boolean afterLetter = false;
    int start = 0; // where the word began
    for (int i = 0; i <= latin.length(); i++) {
      char c = i == latin.length() ? ' ' : Character.toLowerCase(latin.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      } else if (c != '\'' && c != '`' && folded.length() > start) {
        boolean isLetter = folded.length() == start + 1 && Character.isLetter(folded.charAt(start));
        if (isLetter && afterLetter) {
          folded.deleteCharAt(start - 1);
        }
        afterLetter = isLetter;
        folded.append(' ');
        start = folded.length();
      }
    }
    int end = folded.length();
    return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Today's spelling: oe, tj, dj, nj, sj as u, c, j, ny, sy; short forms written out. */
  static String modern(String word) {
    var out = WRITTEN_OUT.get(word);
    if (out != null) {
      return out;
    }
    var now = word;
    for (var change : OLD) {
      now = now.replace(change[0], change[1]);
    }
    return now;
  }

  /** The first sound and the consonants after it: {@code soetjipto} and {@code sutcipto} agree. */
  static String sound(String modern) {
    if (modern.isEmpty() || Character.isDigit(modern.charAt(0))) {
      return modern;
    }
    var sound = new StringBuilder(modern.length());
    char last = 0;
    for (int i = 0; i < modern.length(); i++) {
      char next = i + 1 < modern.length() ? modern.charAt(i + 1) : 0;
      char c = spoken(modern.charAt(i), next);
      boolean silent = c == 'h' && (i > 0 || !isVowel(next));
      if (!silent && c != last && (!isVowel(c) || sound.isEmpty())) {
        sound.append(sound.isEmpty() && isVowel(c) ? '*' : c);
      }
      last = c;
    }
    return sound.isEmpty() ? modern : sound.toString();
  }

  private static char spoken(char c, char next) {
    return switch (c) {
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'v' -> 'f';
      case 'q' -> 'k';
      case 'c' -> next == 'k' || next == 'h' ? 'k' : 'c';
      case 'x' -> 's';
      case 'z' -> 's';
      case 'y' -> isVowel(next) ? 'j' : 'i';
      default -> c;
    };
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
