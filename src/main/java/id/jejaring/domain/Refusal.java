package id.jejaring.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be met. The message names the offending value and then the next step; the
 * same values are fields of the answer. What is a bug is an {@link IllegalStateException} instead.
 */
public abstract sealed class Refusal extends RuntimeException {

  private final Map<String, Object> values;
  private final @Nullable String indonesian;

  private Refusal(String message, Map<String, Object> values) {
    this(message, null, values);
  }

  private Refusal(String message, @Nullable String indonesian, Map<String, Object> values) {
    super(message);
    this.values = Map.copyOf(values);
    this.indonesian = indonesian;
  }

  private Refusal(String message, Map<String, Object> values, @Nullable Throwable cause) {
    super(message, cause);
    this.values = Map.copyOf(values);
    this.indonesian = null;
  }

  /** The message in a language, where it has been put so; in English there always is one. */
  public Optional<String> in(Locale language) {
    return Optional.ofNullable(language.getLanguage().equals("en") ? getMessage() : indonesian);
  }

  /** The offending values, by name. */
  public Map<String, Object> values() {
    return values;
  }

  /** A value that cannot be used: names it, its field and the way out. */
  public static Invalid invalid(String field, @Nullable Object value, String nextStep) {
    var shown = String.valueOf(value);
    return new Invalid(
        "%s cannot be \"%s\". %s".formatted(field, shown, nextStep),
        Map.of("field", field, "value", shown));
  }

  /** The same, for what people may enter on a page. */
  public static Invalid invalid(
      String field, @Nullable Object value, String nextStep, String indonesian) {
    var english = invalid(field, value, nextStep);
    return new Invalid(String.valueOf(english.getMessage()), indonesian, english.values());
  }

  /** A thing that does not exist, or that the viewer may not know of. */
  public static NotFound notFound(String what, Object id) {
    return new NotFound(
        "There is no %s \"%s\". Search for it by name.".formatted(what, id),
        Map.of("what", what, "id", id.toString()));
  }

  /** The request itself is wrong. */
  public static final class Invalid extends Refusal {
    public Invalid(String message, Map<String, Object> values) {
      super(message, values);
    }

    /** One that people meet on a page, said in Indonesian too. */
    public Invalid(String message, String indonesian, Map<String, Object> values) {
      super(message, indonesian, values);
    }
  }

  /** The thing asked for is not there. */
  public static final class NotFound extends Refusal {
    public NotFound(String message, Map<String, Object> values) {
      super(message, values);
    }
  }

  /** The thing has changed since it was read. */
  public static final class Stale extends Refusal {
    public Stale(String message, Map<String, Object> values) {
      super(message, values);
    }
  }

  /** The thing asked for has become part of another one, and is found there. */
  public static final class Moved extends Refusal {
    private final NodeId from;
    private final NodeId to;

    public Moved(NodeId from, NodeId to) {
      super(
          "The node %s has been merged into %s. Ask for that one.".formatted(from, to),
          "Catatan ini sudah digabungkan dengan catatan lain. Buka yang itu.",
          Map.of("from", from.toString(), "to", to.toString()));
      this.from = from;
      this.to = to;
    }

    /** The id asked for. */
    public NodeId from() {
      return from;
    }

    /** Where it is found. */
    public NodeId to() {
      return to;
    }
  }

  /** The request contradicts what is there already. */
  public static final class Conflict extends Refusal {
    public Conflict(String message, Map<String, Object> values) {
      super(message, values);
    }

    /** One that people meet on a page, said in Indonesian too. */
    public Conflict(String message, String indonesian, Map<String, Object> values) {
      super(message, indonesian, values);
    }
  }

  /** The store cannot answer now; the same request may succeed later. */
  public static final class Unavailable extends Refusal {
    public Unavailable(String message, Throwable cause) {
      super(message, Map.of(), cause);
    }

    public Unavailable(String message) {
      super(message, Map.of());
    }
  }
}
