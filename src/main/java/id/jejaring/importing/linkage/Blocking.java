package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys a description is filed, so that only descriptions with a key in common are ever
 * compared. Several ways, so that a slip in one of them still leaves others: the sound of each word
 * and of each pair of words, the whole name with its regency or its square kilometre, the beginning
 * of a word with the regency, a word's first letter or its sound less one consonant with another
 * word, the letters without their blanks, an acronym, contacts, an address, and a word's first
 * letter with the hundred metres around a point. Stateless.
 */
final class Blocking {

  private static final int PAIRED = 5;
  private static final int SOUNDS = 8;
  private static final int JOINED = 6;
  private static final Set<String> ROAD = Set.of("jalan", "gang", "no", "nomor", "rt", "rw");

  /** A word that fewer have tells enough alone, even misspelt. */
  private static final double FEW = 0.003;

  private static final double FINE = 0.001;
  private static final double COARSE = 0.01;

  private Blocking() {}

  /** Collects the keys of one description. */
  private static final class Keys {
    private final NodeKind kind;
    private int[] keys = new int[24];
    private int size;

    Keys(NodeKind kind) {
      this.kind = kind;
    }

    void add(char sort, CharSequence text) {
      add(sort, Hash.of(text));
    }

    void add(char sort, long hash) {
      int key = (int) (Hash.mixed(hash + sort * 0x9e3779b97f4a7c15L + kind.ordinal()) >>> 32);
      for (int i = 0; i < size; i++) {
        if (keys[i] == key) {
          return;
        }
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      keys[size++] = key;
    }

    int[] all() {
      return Arrays.copyOf(keys, size);
    }
  }

  /** The keys to file a description under. */
  static int[] filed(Particulars thing) {
    return keys(thing, thing.kind(), false);
  }

  /**
   * The keys to look for what may be the same under, among things of a kind; those of contacts come
   * first.
   */
  static int[] asked(Particulars thing, NodeKind kind) {
    return keys(thing, kind, true);
  }

  /** How many of its keys are of contacts. */
  static int contacts(Particulars thing) {
    var keys = new Keys(thing.kind());
    contacts(keys, thing);
    return keys.size;
  }

  private static int[] keys(Particulars thing, NodeKind kind, boolean around) {
    var keys = new Keys(kind);
    contacts(keys, thing);
    var names = thing.names();
    for (int i = 0; i < names.size(); i++) {
      name(keys, names.get(i), thing, around);
    }
    return keys.all();
  }

  private static void contacts(Keys keys, Particulars thing) {
    var contacts = thing.keys();
    contact(keys, 'p', contacts.phone());
    contact(keys, 'e', contacts.email());
    contact(keys, 'h', contacts.handle());
    contact(keys, 'w', contacts.website());
    contact(keys, 'n', contacts.nib());
    if (!thing.address().isEmpty()) {
      long address = 0;
      for (var word : thing.address()) {
        address += ROAD.contains(word.modern()) ? 0 : Hash.of(word.sound());
      }
      keys.add('d', address);
    }
  }

  private static void contact(Keys keys, char sort, long contact) {
    if (contact != 0) {
      keys.add(sort, contact);
    }
  }

  private static void name(Keys keys, Name name, Particulars thing, boolean around) {
    var words = name.words();
    var joined = new StringBuilder();
    var letters = new StringBuilder();
    var regency = thing.regency();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      joined.append(word.modern());
      letters.append(word.text().charAt(0));
      keys.add('s', word.sound());
      if (!regency.isEmpty() && word.modern().length() > 3) {
        keys.add('f', word.modern().substring(0, 3) + regency);
      }
      for (int j = 0; j < i && i < PAIRED; j++) {
        keys.add('2', word.sound().hashCode() * 31L ^ words.get(j).sound().hashCode() * 31L);
      }
    }
    joined(keys, words, joined.toString());
    keys.add('i', name.whole());
    if (!regency.isEmpty()) {
      keys.add('r', name.whole() ^ Hash.of(regency));
    }
    misspelt(keys, words, thing.kind());
    var point = thing.point();
    if (point != null) {
      squares(keys, 'k', name.whole(), point, COARSE, around);
      for (int i = 0; i < letters.length() && i < PAIRED; i++) {
        squares(keys, 'g', letters.charAt(i), point, FINE, around);
      }
    }
    if (words.size() > 2) {
      keys.add('a', letters);
    } else if (words.size() == 1 && joined.length() > 2 && joined.length() < 6) {
      keys.add('a', joined);
    }
  }

  /**
   * The beginning and the end of all words written as one, and the beginning with the last first.
   */
  private static void joined(Keys keys, List<Word> words, String joined) {
    var sound = Spelling.sound(joined);
    keys.add('j', sound.substring(0, Math.min(JOINED, sound.length())));
    keys.add('l', sound.substring(Math.max(0, sound.length() - JOINED)));
    if (words.size() > 1) {
      var last = words.getLast().modern();
      var turned = Spelling.sound(last + joined.substring(0, joined.length() - last.length()));
      keys.add('j', turned.substring(0, Math.min(JOINED, turned.length())));
    }
  }

  /**
   * What is left of a word after a slip: its first letter, and its sound less one consonant. Either
   * goes with the sound of another word; a word that few have goes alone, too.
   */
  private static void misspelt(Keys keys, List<Word> words, NodeKind kind) {
    for (int i = 0; i < words.size() && i < PAIRED; i++) {
      var word = words.get(i);
      for (int j = 0; j < words.size() && j < PAIRED; j++) {
        if (i != j) {
          keys.add('n', words.get(j).sound().hashCode() * 31L + word.text().charAt(0));
        }
      }
      if (words.size() == 1 || CommonWords.assumed(word, kind) < FEW) {
        lessOne(keys, word.sound(), longestBut(i, words));
      }
    }
  }

  private static @Nullable Word longestBut(int without, List<Word> words) {
    Word longest = null;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (i != without && (longest == null || word.text().length() > longest.text().length())) {
        longest = word;
      }
    }
    return longest;
  }

  /** A sound, and it without one of its consonants: two that differ in one have one in common. */
  private static void lessOne(Keys keys, String sound, @Nullable Word other) {
    keys.add('x', sound);
    long with = other == null ? 0 : other.sound().hashCode() * 31L;
    for (int i = 0; sound.length() > 1 && i < sound.length() && i < SOUNDS; i++) {
      var less = new StringBuilder(sound).deleteCharAt(i);
      if (sound.length() > 2) {
        keys.add('x', less);
      }
      if (other != null) {
        keys.add('y', Hash.of(less) + with);
      }
    }
    if (other != null) {
      keys.add('y', Hash.of(sound) + with);
    }
  }

  /** The square that a point is in; around it, also those of the nearest corner. */
  private static void squares(
      Keys keys, char sort, long with, Point point, double size, boolean around) {
    double x = point.longitude() / size;
    double y = point.latitude() / size;
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    keys.add(sort, square(with, column, row));
    if (around) {
      long besides = x - column < 0.5 ? column - 1 : column + 1;
      long above = y - row < 0.5 ? row - 1 : row + 1;
      keys.add(sort, square(with, besides, row));
      keys.add(sort, square(with, column, above));
      keys.add(sort, square(with, besides, above));
    }
  }

  private static long square(long with, long column, long row) {
    return with ^ Hash.mixed(column * 1_000_003 + row);
  }
}
