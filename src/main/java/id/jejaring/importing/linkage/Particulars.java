package id.jejaring.importing.linkage;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of a thing, made ready for comparing (Christen's "cleaned record"). Immutable;
 * some 300 bytes, words not counted.
 *
 * @param names its own, then its other names
 * @param place the official code of the finest place known, dotted; empty where none is
 * @param since when it was or began, as stated; empty where unknown
 */
public record Particulars(
    NodeKind kind,
    List<Name> names,
    String place,
    @Nullable Point point,
    List<Word> line,
    List<Word> address,
    Contacts.Keys keys,
    String since) {

  private static final int WORDS = 12;
  private static final int ALIASES = 8;
  private static final double NEAR_KM = 0.1;

  /** Reads what a sheet or a node states. */
  public static Particulars of(
      NodeKind kind,
      String name,
      Map<Field, String> fields,
      @Nullable String place,
      Lexicon lexicon,
      Contacts contacts) {
    var names = new ArrayList<Name>();
    names.add(Name.of(name, kind, lexicon));
    var aliases = fields.get(Field.ALIASES);
    if (aliases != null) {
      for (var alias : aliases.split("\n", ALIASES)) {
        names.add(Name.of(alias, kind, lexicon));
      }
    }
    return new Particulars(
        kind,
        List.copyOf(names),
        place == null ? "" : place.intern(),
        point(fields.get(Field.POINT)),
        words(fields.get(Field.LINE_OF_BUSINESS), lexicon),
        words(fields.get(Field.ADDRESS), lexicon),
        contacts.keys(fields),
        fields.getOrDefault(Field.SINCE, ""));
  }

  private static @Nullable Point point(@Nullable String text) {
    return text == null ? null : Point.find(text).orElse(null);
  }

  private static List<Word> words(@Nullable String text, Lexicon lexicon) {
    return text == null ? List.of() : lexicon.words(Spelling.fold(text), WORDS);
  }

  /** The same, in another place. */
  public Particulars in(String code) {
    return new Particulars(kind, names, code.intern(), point, line, address, keys, since);
  }

  /** Whether a number or address of the other's own is also this one's. */
  public boolean sharesContact(Particulars other) {
    return isSame(keys.phone(), other.keys.phone())
        || isSame(keys.email(), other.keys.email())
        || isSame(keys.handle(), other.keys.handle())
        || isSame(keys.website(), other.keys.website())
        || isSame(keys.nib(), other.keys.nib());
  }

  private static boolean isSame(long one, long other) {
    return one != 0 && one == other;
  }

  /**
   * Whether both are certainly in different places: points more than a hundred metres apart, or
   * places of which neither holds the other.
   */
  public boolean isApart(Particulars other) {
    if (point != null && other.point != null) {
      return point.kilometresTo(other.point) > NEAR_KM;
    }
    return !place.isEmpty()
        && !other.place.isEmpty()
        && !place.startsWith(other.place)
        && !other.place.startsWith(place);
  }

  /** Its own name. */
  Name name() {
    return names.getFirst();
  }

  /** The regency or city, or what else is known; empty where nothing is. */
  String regency() {
    return place.length() > 5 ? place.substring(0, 5) : place;
  }
}
