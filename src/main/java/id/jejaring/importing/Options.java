package id.jejaring.importing;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends a sheet says about it; what the sheet says itself comes first, except for the
 * program.
 *
 * @param event the event it is the attendance list of: a name, or the id of one that is there
 * @param place where the event was, or else where its things are: a name or an id
 * @param program the program the event is part of: a name or an id
 * @param kind what its rows are where they do not say so
 * @param names what a name alone means when it is there already
 * @param language the language of the account's reasons
 */
public record Options(
    @Nullable String event,
    @Nullable Dated date,
    @Nullable String place,
    @Nullable String program,
    @Nullable NodeKind kind,
    SameNames names,
    Locale language) {

  /** Nothing said, in Indonesian. */
  public static final Options NONE =
      new Options(null, null, null, null, null, SameNames.ASK, Locale.of("id"));

  /** What a name that is there already, and by which alone a row knows something, means. */
  public enum SameNames {
    /** A person looks at it. */
    ASK,
    /** The one that is there, where it is only one. */
    KNOWN,
    /** Another one. */
    NEW
  }

  /** The same about the event. */
  public Options withEvent(@Nullable String name, @Nullable Dated on, @Nullable String where) {
    return new Options(name, on, where, program, kind, names, language);
  }
}
