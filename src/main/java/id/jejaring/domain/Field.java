package id.jejaring.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What may be stated of a node. Values are canonical texts, so that a claim and the field derived
 * from it compare as they stand; {@link #shape()} says how to read them.
 */
public enum Field {
  NAME(1, Shape.TEXT),
  ALIASES(2, Shape.LIST),
  DESCRIPTION(3, Shape.TEXT),
  TAGS(4, Shape.LIST),
  LINE_OF_BUSINESS(5, Shape.TEXT),
  DECLARED_SECTOR(6, Shape.TEXT),
  SIZE(7, Shape.TEXT),
  ROLE(8, Shape.TEXT),
  CODE(9, Shape.TEXT),
  POINT(10, Shape.POINT),
  /** When it began; of an event or project, when it was. */
  SINCE(11, Shape.DATE),
  /** The last year, month or day it covers, as people write it: {@code 2026} for 2024-2026. */
  UNTIL(12, Shape.DATE),
  /** Why a date of it is inferred rather than stated. */
  INFERRED(13, Shape.TEXT),
  WEBSITE(14, Shape.TEXT),
  INSTAGRAM(15, Shape.TEXT),
  NIB(16, Shape.TEXT),
  PHONE(17, Shape.TEXT, Level.OWN),
  EMAIL(18, Shape.TEXT, Level.OWN),
  ADDRESS(19, Shape.TEXT, Level.OWN),
  NOTE(20, Shape.TEXT);

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

  private static final Map<String, Field> BY_WORD = new HashMap<>();

  static {
    for (var field : values()) {
      BY_WORD.put(field.key.toLowerCase(Locale.ROOT), field);
      BY_WORD.put(field.name().toLowerCase(Locale.ROOT), field);
    }
  }

  private final int number;
  private final Shape shape;
  private final Level level;
  private final String key;

  Field(int number, Shape shape) {
    this(number, shape, Level.PUBLIC);
  }

  Field(int number, Shape shape, Level level) {
    this.number = number;
    this.shape = shape;
    this.level = level;
    this.key = inCamelCase(name());
  }

  /** A number from 1 to 63 that is this field's for good: ids of claims hold it. */
  public int number() {
    return number;
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
    return key;
  }

  private static String inCamelCase(String name) {
    var words = name.toLowerCase(Locale.ROOT).split("_", -1);
    var key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
    }
    return key.toString();
  }

  /** Reads {@link #key()} or the name; refuses any other word by naming those that exist. */
  public static Field of(String word) {
    var field = BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
    if (field == null) {
      throw Refusal.invalid("field", word, "Use one of " + Words.paths(values()) + ".");
    }
    return field;
  }
}
