package id.jejaring.importing.drafting;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, before anyone knows which of it is new.
 *
 * @param row its number
 * @param problems why it cannot be taken; empty when it can
 * @param cells as they stand, for the account
 * @param repeats the other row that counts instead, in a sentence; null where the row itself counts
 */
public record Draft(
    String sheet,
    int row,
    List<Thing> things,
    List<Link> links,
    List<String> problems,
    List<String> cells,
    @Nullable String repeats) {

  public Draft {
    things = List.copyOf(things);
    links = List.copyOf(links);
    problems = List.copyOf(problems);
    cells = List.copyOf(cells);
  }

  /**
   * Something the row speaks of.
   *
   * @param exact the number or combination it is known by exactly
   * @param id the id of a node that is there already, when the row gives one
   * @param use what the row has to do with it
   * @param level who sees it, where the program's own export says so
   */
  public record Thing(
      NodeKind kind,
      String name,
      Map<Field, String> fields,
      Places.@Nullable Place place,
      @Nullable String exact,
      @Nullable NodeId id,
      Use use,
      @Nullable Level level) {
    public Thing {
      fields = Map.copyOf(fields);
    }

    Thing(
        NodeKind kind,
        String name,
        Map<Field, String> fields,
        Places.@Nullable Place place,
        @Nullable String exact,
        @Nullable NodeId id,
        Use use) {
      this(kind, name, fields, place, exact, id, use, null);
    }

    /** The same, were it of another kind. */
    public Thing as(NodeKind other) {
      return other == kind ? this : new Thing(other, name, fields, place, exact, id, use, level);
    }

    /** The same without what it is known by exactly. */
    public Thing inexact() {
      return new Thing(kind, name, fields, place, null, id, use, level);
    }

    /** The same with other fields. */
    Thing with(Map<Field, String> others) {
      return new Thing(kind, name, others, place, exact, id, use, level);
    }
  }

  /** What a row has to do with a thing. */
  public enum Use {
    /** The row is about it. */
    SUBJECT,
    /** The row names it, and describes it nowhere: any kind of actor may be meant. */
    ACTOR,
    /** The row names it, and its kind is certain. */
    NAMED,
    /** The row names it for its own list: one of that name elsewhere is another one. */
    LISTED,
    /** It is the same for everyone who names it so: products, skills. */
    SHARED
  }

  /** One end of a link. */
  public sealed interface End {}

  /** The thing at this place in {@link #things}. */
  public record InRow(int thing) implements End {}

  /** A node that is certainly there: a place, a subsector, a program. */
  public record There(NodeId id, NodeKind kind) implements End {}

  /**
   * A tie the row speaks of.
   *
   * @param because the words or codes that suggest it; none where the row says so itself
   * @param kept what it is elsewhere, where the program's own export says so
   */
  public record Link(
      TieKind kind,
      End from,
      End to,
      Span span,
      int strength,
      Map<Detail, String> details,
      List<String> because,
      @Nullable Kept kept) {
    public Link {
      details = Map.copyOf(details);
      because = List.copyOf(because);
    }

    /** A tie that the row states. */
    Link(TieKind kind, End from, End to, Span span, int strength, Map<Detail, String> details) {
      this(kind, from, to, span, strength, details, List.of(), null);
    }

    /** A tie that words or codes suggest. */
    Link(
        TieKind kind,
        End from,
        End to,
        Span span,
        int strength,
        Map<Detail, String> details,
        List<String> because) {
      this(kind, from, to, span, strength, details, because, null);
    }

    /** Whether the word list says so, and not the row. */
    public boolean suggested() {
      return !because.isEmpty();
    }

    /** A tie that the row states, of which it says nothing more. */
    public static Link of(TieKind kind, End from, End to) {
      return new Link(kind, from, to, Span.OPEN, 0, Map.of());
    }
  }

  /** Under which id an exported tie is kept, and who sees it. */
  public record Kept(TieId id, @Nullable Level level) {}
}
