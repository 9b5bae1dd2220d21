package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.sheet.Occasion;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

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
@NamedInterface("options")
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
  @NamedInterface("options")
  public enum SameNames {
    /** A person looks at it. */
    ASK,
    /** The one that is there, where it is only one. */
    KNOWN,
    /** Another one. */
    NEW;

    /** Reads the name; anything else is left to a person. */
    static SameNames of(@Nullable String word) {
      return Arrays.stream(values())
          .filter(names -> names.name().equalsIgnoreCase(word))
          .findFirst()
          .orElse(ASK);
    }
  }

  /**
   * What the only sheet of a file says of its rows, where nothing was said.
   *
   * @param knowsProgram whether there is such a program
   */
  public Options or(Occasion occasion, Predicate<String> knowsProgram) {
    var itsProgram = occasion.attendance() ? occasion.program() : null;
    return new Options(
        event,
        date,
        place != null ? place : occasion.region(),
        program == null && itsProgram != null && knowsProgram.test(itsProgram)
            ? itsProgram
            : program,
        kind != null ? kind : occasion.kind(),
        names == SameNames.ASK ? SameNames.of(occasion.names()) : names,
        language);
  }

  /** What the rejects of a sheet have to say so that their rows mean the same when mended. */
  public Occasion again(Part part) {
    return new Occasion(
        part.attendance(),
        part.event(),
        part.date(),
        part.place(),
        part.attendance() ? program : null,
        part.attendance() ? null : place,
        kind,
        names == SameNames.ASK ? null : names.name().toLowerCase(Locale.ROOT));
  }

  /** The same, with what the rows of one sheet are. */
  Options ofKind(@Nullable NodeKind of) {
    return of == null ? this : new Options(event, date, place, program, of, names, language);
  }

  /** The same, its reasons told in another language. */
  public Options in(Locale other) {
    return new Options(event, date, place, program, kind, names, other);
  }

  /** The same about the event. */
  public Options withEvent(@Nullable String name, @Nullable Dated on, @Nullable String where) {
    return new Options(name, on, where, program, kind, names, language);
  }
}
