package id.jejaring.importing.drafting;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.linkage.Degrees;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a row's thing is known by when it comes again. With an exact number (NIB, a project's title,
 * year and directors, an id of the sheet's own) by that; else by kind, name, place and point, an
 * address standing in for a point; with neither place nor point nor address it is known only within
 * sheets of the same title, so that equal names alone never merge.
 */
public final class Identity {

  /**
   * How a number starts that a sheet has given out itself: it counts within that sheet of files of
   * that title, for as long as it goes with the name.
   */
  private static final String OWN_NUMBER = "id|";

  private static final Pattern LEGAL =
      Pattern.compile(
          "^(pt perorangan|pt|cv|ud|pd|fa|perum|perumda|yayasan|koperasi|kop) | (tbk|persero)$");
  private static final Pattern TITLES =
      Pattern.compile(
          "^((h|hj|ir|dr|drs|dra|prof|kh|raden|bu|ibu|pak|bapak|bpk|mas|mbak|kak|sdr|sdri) )+");

  private static final Pattern COPIES =
      Pattern.compile(
          "(?i)([ ._-]*(rejects|ditolak|rejected|copy|salinan)(-\\d+)?| *\\(\\d+\\)| - (copy|salinan)"
              + "|^(copy of|salinan dari) )+$|^(copy of|salinan dari) ");

  private Identity() {}

  /** A text for comparison: small letters and digits of the Latin alphabet, single blanks. */
  public static String plain(String text) {
    var plain = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i);
      if (letter >= 0x80) {
        return plainOfAnyScript(text);
      }
      if (letter >= 'A' && letter <= 'Z') {
        letter += 'a' - 'A';
      }
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        if (apart && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append((char) letter);
        apart = false;
      } else if (letter != '\'') {
        apart = true;
      }
    }
    return plain.toString();
  }

  private static String plainOfAnyScript(String text) {
    var folded =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace("'", "")
            .replace("’", "");
    return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * A name for comparison: legal forms, forms of address and degrees are no part of it. One without
   * a letter or digit is compared as it stands.
   */
  public static String name(NodeKind kind, String name) {
    var whole = plain(name);
    if (whole.isEmpty()) {
      return name.strip();
    }
    var plain = kind == NodeKind.PERSON ? plain(Degrees.without(name)) : whole;
    var bare = (kind == NodeKind.PERSON ? TITLES : LEGAL).matcher(plain).replaceAll("").strip();
    return bare.isEmpty() ? whole : bare;
  }

  /** What the copies and the mended rejects of a sheet have in common with it. */
  public static String title(String fileName) {
    var base = fileName.replaceFirst("(?i)\\.(csv|tsv|txt|xlsx|gexf|graphml|xml|json|zip)$", "");
    return plain(COPIES.matcher(base).replaceAll(""));
  }

  /** The number that a sheet of a workbook has given a thing, as that which it is known by. */
  static String ownNumber(String number, String sheet) {
    return OWN_NUMBER + plain(number) + (sheet.isEmpty() ? "" : "|" + plain(sheet));
  }

  /** Whether a thing is known by a number of its sheet's own, which another may give as well. */
  public static boolean hasOwnNumber(Draft.Thing thing) {
    return thing.exact() != null && thing.exact().startsWith(OWN_NUMBER);
  }

  /** The key of a thing; title is that of its file. */
  public static String key(Draft.Thing thing, String title) {
    var start = thing.kind().path() + "|";
    if (thing.exact() != null) {
      return start + thing.exact() + (hasOwnNumber(thing) ? "|" + title : "");
    }
    var place = thing.place() == null ? "-" : thing.place().code();
    var point = thing.fields().get(Field.POINT);
    var address = thing.fields().get(Field.ADDRESS);
    var where = point != null ? point : address != null ? "@" + plain(address) : "-";
    var scope = place.equals("-") && where.equals("-") ? "|" + title : "";
    return start + name(thing.kind(), thing.name()) + "|" + place + "|" + where + scope;
  }

  /** The key of a thing that a person has said is not the one its {@link #key} knows. */
  public static String otherKey(Draft.Thing thing, String title) {
    var told = contacts(thing.fields()).toString();
    return key(thing, title)
        + "|#"
        + hash(hasOwnNumber(thing) ? name(thing.kind(), thing.name()) + told : told);
  }

  /** The node that stands for a skill or product, the same for everyone. */
  public static NodeId shared(Draft.Thing thing) {
    return thing.id() != null ? thing.id() : NodeId.named("capability:" + plain(thing.name()));
  }

  /** What tells two things of one key apart when there is no point: each is somebody's own. */
  public static Map<Field, String> contacts(Map<Field, String> fields) {
    var contacts = new java.util.EnumMap<Field, String>(Field.class);
    for (var field :
        new Field[] {
          Field.PHONE, Field.EMAIL, Field.INSTAGRAM, Field.NIB, Field.LINE_OF_BUSINESS
        }) {
      var value = fields.get(field);
      if (value != null) {
        contacts.put(field, plain(value));
      }
    }
    return contacts;
  }

  /** A key in 16 bytes, for what has to be remembered of every row of a sheet. */
  public static UUID hash(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
