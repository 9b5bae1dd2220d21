package id.jejaring.importing.linkage;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Describes things anew, as somebody else would write them down. */
final class Disturbance {

  private static final String[] FORMS = {"CV", "UD", "PT", "Toko", "Usaha"};
  private static final String[] TITLES = {"H.", "Hj.", "Bu", "Pak", "Mas", "Mbak", "Dr.", "Ir."};
  private static final String[] DEGREES = {", S.Sn", ", S.E.", ", M.Sn", " S.Kom"};
  private static final Map<String, String> SHORT =
      Map.of("toko", "Tk.", "warung", "Wr.", "muhammad", "M.", "mbak", "Mb", "sejahtera", "Sej.");
  private static final List<Field> CONTACTS =
      List.of(Field.PHONE, Field.EMAIL, Field.INSTAGRAM, Field.NIB, Field.ADDRESS);
  private static final String LETTERS = "abcdefghijklmnoprstuwy";

  /** A description and how it came about. */
  record Disturbed(Described thing, Set<Change> changes) {
    Disturbed {
      changes = Set.copyOf(changes);
    }
  }

  private final Random random;
  private final double telephoneKept;
  private final double telephoneChanged;
  private final EnumSet<Change> changes = EnumSet.noneOf(Change.class);

  /**
   * With how many telephone numbers stay the same and how many become others; the rest is missing.
   */
  Disturbance(Random random, double telephoneKept, double telephoneChanged) {
    this.random = random;
    this.telephoneKept = telephoneKept;
    this.telephoneChanged = telephoneChanged;
  }

  private boolean by(double chance) {
    return random.nextDouble() < chance;
  }

  /** The same thing in other words. */
  Disturbed of(Described thing) {
    changes.clear();
    var fields = new EnumMap<Field, String>(Field.class);
    boolean person = thing.kind() == NodeKind.PERSON;
    keep(thing, Field.PHONE, fields, telephoneKept, telephoneChanged, _ -> TestSet.phone(random));
    keep(thing, Field.EMAIL, fields, 0.65, 0.10, old -> "info." + old);
    keep(thing, Field.INSTAGRAM, fields, 0.70, 0.08, old -> old + "_id");
    keep(thing, Field.NIB, fields, 0.70, 0, old -> old);
    keep(thing, Field.ADDRESS, fields, 0.45, 0.12, _ -> TestSet.address(random));
    keep(thing, Field.LINE_OF_BUSINESS, fields, 0.45, 0.35, this::retold);
    var point = thing.fields().get(Field.POINT);
    if (point != null && by(0.8)) {
      int metres = by(0.75) ? 8 : by(0.75) ? 45 : 500;
      note(metres == 500, Change.POINT_MOVED);
      fields.put(Field.POINT, moved(point, metres, random));
    }
    if (fields.containsKey(Field.ADDRESS) && by(0.5)) {
      fields.computeIfPresent(
          Field.ADDRESS, (_, old) -> old.replace("Jl. ", "Jln ").replace("No. ", ""));
    }
    var place = by(0.05) ? "31.73" : by(0.12) ? null : coarser(thing.place());
    note("31.73".equals(place), Change.PLACE_WRONG);
    note(place == null && thing.place() != null, Change.PLACE_MISSING);
    var name = name(thing.name(), person);
    var disturbed = new Described(thing.kind(), name, fields, place);
    noteContacts(thing.fields(), fields);
    return new Disturbed(disturbed, changes);
  }

  private void noteContacts(Map<Field, String> before, Map<Field, String> now) {
    boolean any = false;
    for (var field : CONTACTS) {
      any |= before.containsKey(field) && before.get(field).equals(now.get(field));
    }
    note(!any, Change.NO_CONTACT_LEFT);
    var telephone = now.get(Field.PHONE);
    if (before.containsKey(Field.PHONE)) {
      note(telephone == null, Change.TELEPHONE_MISSING);
      note(
          telephone != null && !telephone.equals(before.get(Field.PHONE)),
          Change.TELEPHONE_CHANGED);
    }
  }

  private boolean note(boolean done, Change change) {
    if (done) {
      changes.add(change);
    }
    return done;
  }

  private @Nullable String coarser(@Nullable String place) {
    return place != null && place.length() > 5 && by(0.4) ? place.substring(0, 5) : place;
  }

  private void keep(
      Described thing,
      Field field,
      Map<Field, String> fields,
      double same,
      double changed,
      UnaryOperator<String> change) {
    var value = thing.fields().get(field);
    if (value != null) {
      double which = random.nextDouble();
      if (which < same) {
        fields.put(field, value);
      } else if (which < same + changed) {
        fields.put(field, change.apply(value));
      }
    }
  }

  /** Some of its words, in another order. */
  private String retold(String text) {
    var words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
    Collections.shuffle(words, random);
    return String.join(" ", words.subList(0, Math.max(1, words.size() / 2)));
  }

  static String moved(String point, double metres, Random random) {
    var at = Point.find(point).orElseThrow();
    double degrees = metres / 111_000;
    return new Point(
            at.latitude() + random.nextGaussian() * degrees,
            at.longitude() + random.nextGaussian() * degrees)
        .toString();
  }

  private String name(String name, boolean person) {
    var words = new ArrayList<>(Arrays.asList(name.split(" +", -1)));
    if (note(by(0.10) && words.size() > 1, Change.SWAPPED)) {
      Collections.swap(words, 0, words.size() - 1);
    }
    if (note(by(0.09) && words.size() > 2, Change.LEFT_OUT)) {
      words.remove(random.nextInt(words.size()));
    }
    if (by(0.12)) {
      replace(
          words,
          word -> SHORT.getOrDefault(word.toLowerCase(Locale.ROOT), word),
          Change.SHORT_FORM);
    }
    if (by(0.09)) {
      replace(words, Disturbance::oldSpelling, Change.OLD_SPELLING);
    }
    if (note(by(0.06) && words.size() > 1, Change.JOINED)) {
      join(words);
    }
    if (note(by(person ? 0.08 : 0.02) && words.size() > 1, Change.INITIAL)) {
      int at = random.nextInt(words.size() - 1);
      words.set(at, words.get(at).charAt(0) + ".");
    }
    if (by(0.25)) {
      boolean slipped = note(slip(words), Change.SLIP);
      if (by(0.15)) {
        note(slip(words) && slipped, Change.TWO_SLIPS);
      }
    }
    if (person) {
      if (note(by(0.2), Change.TITLE_OR_FORM)) {
        words.addFirst(TITLES[random.nextInt(TITLES.length)]);
      }
      if (note(by(0.12), Change.TITLE_OR_FORM)) {
        words.set(words.size() - 1, words.getLast() + DEGREES[random.nextInt(DEGREES.length)]);
      }
    } else if (note(by(0.15), Change.TITLE_OR_FORM)) {
      words.addFirst(FORMS[random.nextInt(FORMS.length)]);
    }
    var written = String.join(" ", words);
    return by(0.3)
        ? written.toUpperCase(Locale.ROOT)
        : by(0.3) ? written.toLowerCase(Locale.ROOT) : written;
  }

  private void replace(List<String> words, UnaryOperator<String> by, Change change) {
    var before = List.copyOf(words);
    words.replaceAll(by);
    note(!words.equals(before), change);
  }

  private void join(List<String> words) {
    int at = random.nextInt(words.size() - 1);
    words.set(at, words.get(at) + words.remove(at + 1));
  }

  private static String oldSpelling(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (lower.contains("u") && !lower.startsWith("u")) {
      return lower.replaceFirst("u", "oe");
    }
    if (lower.contains("c")) {
      return lower.replaceFirst("c", "tj");
    }
    return lower.replaceFirst("j", "dj");
  }

  /** A slip of the pen in one of the longer words. */
  private boolean slip(List<String> words) {
    int at = random.nextInt(words.size());
    var word = words.get(at);
    if (word.length() < 4) {
      return false;
    }
    int i = 1 + random.nextInt(word.length() - 2);
    char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
    words.set(
        at,
        switch (random.nextInt(5)) {
          case 0 -> word.substring(0, i) + word.substring(i + 1);
          case 1 -> word.substring(0, i) + word.charAt(i) + word.substring(i);
          case 2 ->
              word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
          case 3 -> word.substring(0, i) + other + word.substring(i + 1);
          default -> word.substring(0, i) + other + word.substring(i);
        });
    return true;
  }
}
