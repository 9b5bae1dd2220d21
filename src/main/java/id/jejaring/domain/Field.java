package id.jejaring.domain;

import java.util.Locale;

/**
 * What may be stated of a node. Values are canonical texts, so that a claim and the field derived
 * from it compare as they stand; {@link #shape()} says how to read them.
 */
public enum Field {
  NAME(Shape.TEXT),
  ALIASES(Shape.LIST),
  DESCRIPTION(Shape.TEXT),
  TAGS(Shape.LIST),
  LINE_OF_BUSINESS(Shape.TEXT),
  DECLARED_SECTOR(Shape.TEXT),
  SIZE(Shape.TEXT),
  ROLE(Shape.TEXT),
  CODE(Shape.TEXT),
  POINT(Shape.POINT),
  /** When it began; of an event or project, when it was. */
  SINCE(Shape.DATE),
  /** The last year, month or day it covers, as people write it: {@code 2026} for 2024-2026. */
  UNTIL(Shape.DATE),
  /** Why a date of it is inferred rather than stated. */
  INFERRED(Shape.TEXT),
  WEBSITE(Shape.TEXT),
  INSTAGRAM(Shape.TEXT),
  NIB(Shape.TEXT),
  PHONE(Shape.TEXT, Level.OWN),
  EMAIL(Shape.TEXT, Level.OWN),
  ADDRESS(Shape.TEXT, Level.OWN),
  NOTE(Shape.TEXT);

  /** How a value is written. */
  public enum Shape {
    /** Any text without control characters. */
    TEXT,
    /** Texts, one a line; several claims add up instead of the latest winning. */
    LIST,
    /** Latitude and longitude in degrees, WGS 84: {@code -7.98,112.63}. */
    POINT,
    /** A year, month or day: see {@link Dated}. */
    DATE
  }

  private final Shape shape;
  private final Level level;

  Field(Shape shape) {
    this(shape, Level.PUBLIC);
  }

  Field(Shape shape, Level level) {
    this.shape = shape;
    this.level = level;
  }

  /** How a value is written. */
  public Shape shape() {
    return shape;
  }

  /** The least clearance that sees this field, whatever the node's own level is. */
  public Level level() {
    return level;
  }

  /** The name in JSON and in the store: {@code lineOfBusiness}. */
  public String key() {
    var words = name().toLowerCase(Locale.ROOT).split("_", -1);
    var key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
    }
    return key.toString();
  }

  /** Reads {@link #key()} or the name; refuses any other word by naming those that exist. */
  public static Field of(String word) {
    for (var field : values()) {
      if (field.key().equalsIgnoreCase(word.strip()) || field.name().equalsIgnoreCase(word)) {
        return field;
      }
    }
    throw Refusal.invalid("field", word, "Use one of " + Words.paths(values()) + ".");
  }
}
