package id.jejaring.importing.recording;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What of a row is news, and what has been said before. */
final class News {

  private News() {}

  /** What a row says that the fields do not: of a list, the new lines; of a name, another one. */
  static Map<Field, String> of(Draft.Thing thing, Map<Field, String> fields) {
    var news = new EnumMap<Field, String>(Field.class);
    if (thing.use() == Draft.Use.SHARED) {
      return news;
    }
    said(thing, fields)
        .forEach((field, value) -> {
          var old = fields.get(field);
          if (old == null) {
            news.put(field, value);
          } else if (field.shape() == Field.Shape.LIST) {
            var lines = new LinkedHashSet<>(Arrays.asList(value.split("\n", -1)));
            lines.removeAll(Arrays.asList(old.split("\n", -1)));
            if (!lines.isEmpty()) {
              news.put(field, String.join("\n", lines));
            }
          } else if (!old.equals(value)
              && !isSameName(thing, field, old, value)
              && !isCoarser(field, old, value)) {
            news.put(field, value);
          }
        });
    return news;
  }

  /**
   * What a row says that is known already: said again, so that it stays when whoever said it first
   * takes it back.
   */
  static Map<Field, String> repeated(Draft.Thing thing, Map<Field, String> fields) {
    var repeated = new EnumMap<Field, String>(Field.class);
    said(thing, fields)
        .forEach((field, value) -> {
          var old = fields.get(field);
          if (old == null) {
            return;
          }
          if (field.shape() == Field.Shape.LIST) {
            repeated.put(field, value);
          } else if (old.equals(value) || isSameName(thing, field, old, value)) {
            repeated.put(field, old);
          }
        });
    return repeated;
  }

  /**
   * What a row says. Where only likeness tells what it is about, a name that differs is another
   * name of that, and takes the place of none.
   */
  private static Map<Field, String> said(Draft.Thing thing, Map<Field, String> fields) {
    var name = thing.fields().get(Field.NAME);
    var old = fields.get(Field.NAME);
    if (name == null
        || old == null
        || thing.id() != null
        || thing.exact() != null
        || old.equals(name)
        || isSameName(thing, Field.NAME, old, name)) {
      return thing.fields();
    }
    var said = new EnumMap<Field, String>(Field.class);
    said.putAll(thing.fields());
    said.remove(Field.NAME);
    said.merge(Field.ALIASES, name, (aliases, also) -> aliases + "\n" + also);
    return said;
  }

  /** A line of business in fewer of the words that are known already. */
  private static boolean isCoarser(Field field, String old, String value) {
    return field == Field.LINE_OF_BUSINESS && words(old).containsAll(words(value));
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(Identity.plain(text).split(" ", -1)));
  }

  /** A name that differs in case or marks only, or by which a thing was only referred to. */
  private static boolean isSameName(Draft.Thing thing, Field field, String old, String value) {
    return field == Field.NAME
        && (thing.use() != Draft.Use.SUBJECT
            || Identity.name(thing.kind(), old).equals(Identity.name(thing.kind(), value)));
  }

  /** A field after its news: lists add up. */
  static String merged(Field field, String old, String value) {
    return field.shape() == Field.Shape.LIST ? old + "\n" + value : value;
  }

  /** Whether an earlier claim says all that this one does. */
  static boolean covers(Claim claim, Claim.OfTie now) {
    return claim.subject() instanceof Claim.OfTie earlier
        && (now.span().since() == null || now.span().since().equals(earlier.span().since()))
        && (now.span().until() == null || now.span().until().equals(earlier.span().until()))
        && (now.strength() == 0 || now.strength() == earlier.strength())
        && contains(earlier.details(), now.details());
  }

  private static boolean contains(Map<Detail, String> earlier, Map<Detail, String> now) {
    return earlier.entrySet().containsAll(now.entrySet());
  }
}
