package id.jejaring.domain;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a write. The steps of a write are applied in order, all of them or none. Equal steps
 * have equal texts, in every process.
 */
public sealed interface Operation {

  /** Adds a source, or leaves it as it is when it is there already. */
  record AddSource(Source source) implements Operation {}

  /**
   * Adds a node with its first claims.
   *
   * @param key what the node is recognised by when the same thing is recorded again (kind,
   *     normalised name, place, point, or an official number); null when nothing is sure enough
   */
  record AddNode(
      NodeId id,
      NodeKind kind,
      @Nullable String key,
      Map<Field, String> fields,
      Level level,
      Scope scope,
      Provenance provenance)
      implements Operation {
    public AddNode {
      fields = inOrder(Field.class, fields);
    }
  }

  /** Claims fields of a node that is there. */
  record ClaimFields(NodeId id, Map<Field, String> fields, Provenance provenance)
      implements Operation {
    public ClaimFields {
      fields = inOrder(Field.class, fields);
    }
  }

  /**
   * Claims fields in place of all that was said of them before: a list holds just these values, and
   * an empty value says that there is none. What others said stays to be read.
   */
  record RestateFields(NodeId id, Map<Field, String> fields, Provenance provenance)
      implements Operation {
    public RestateFields {
      fields = inOrder(Field.class, fields);
    }
  }

  /** Changes who sees a node. */
  record SetLevel(NodeId id, Level level, Scope scope) implements Operation {}

  /** Removes a node with its claims, ties and figures. */
  record RemoveNode(NodeId id) implements Operation {}

  /** Adds a tie with its first claim. */
  record AddTie(
      TieId id,
      TieKind kind,
      NodeId from,
      NodeId to,
      Span span,
      int strength,
      Map<Detail, String> details,
      Level level,
      Scope scope,
      Provenance provenance)
      implements Operation {
    public AddTie {
      details = inOrder(Detail.class, details);
    }
  }

  /** Claims a tie that is there once more; what the claim leaves open stays as it was. */
  record ClaimTie(
      TieId id, Span span, int strength, Map<Detail, String> details, Provenance provenance)
      implements Operation {
    public ClaimTie {
      details = inOrder(Detail.class, details);
    }
  }

  /** Claims a tie in place of all that was said of it before: what is left open is unknown. */
  record RestateTie(
      TieId id, Span span, int strength, Map<Detail, String> details, Provenance provenance)
      implements Operation {
    public RestateTie {
      details = inOrder(Detail.class, details);
    }
  }

  /** Removes a tie with its claims. */
  record RemoveTie(TieId id) implements Operation {}

  /** Adds a declared figure. */
  record AddFigure(Figure figure) implements Operation {}

  /** Removes a declared figure. */
  record RemoveFigure(FigureId id) implements Operation {}

  /** Puts a matter in the place of the one of its id, at that one's next revision, or as new. */
  record PutMatter(Matter matter) implements Operation {}

  /**
   * Counts that each of these is asked once more to introduce others; refuses where one has been
   * asked so often in the month. It stays counted, whatever is removed or taken back later.
   */
  record Ask(List<NodeId> who, YearMonth month, int most) implements Operation {
    public Ask {
      who = List.copyOf(who);
    }
  }

  /** Removes a matter. */
  record RemoveMatter(MatterId id) implements Operation {}

  /**
   * Withdraws claims. What no claim supports any more goes with them: fields, ties, and nodes that
   * nothing else leans on.
   */
  record Withdraw(List<ClaimId> claims) implements Operation {
    public Withdraw {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Confirms or disputes a claim, in place of what the same person said of it before.
   *
   * @param verdict null to say nothing of it any more
   * @param side on whose behalf: the node of the claim, or an end of its tie
   */
  record Judge(
      ClaimId claim,
      Stance.@Nullable Verdict verdict,
      String by,
      @Nullable NodeId side,
      @Nullable String why)
      implements Operation {}

  /**
   * Makes two nodes of one kind one: claims, ties and figures move to the second, which keeps its
   * name; the first one's name is among its other names, and the first one's id leads to it.
   */
  record Merge(NodeId gone, NodeId into, Provenance provenance) implements Operation {}

  /**
   * Takes back what a part of a change did, all of it or nothing.
   *
   * @param seq the change
   * @param added the claims that the part added, as far as they are still there
   */
  record Revert(long seq, Change.Part part, List<ClaimId> added) implements Operation {
    public Revert {
      added = List.copyOf(added);
    }
  }

  /** Enters what became of a row of an import. */
  record AccountRow(RowAccount account) implements Operation {}

  /** Forgets the account of an import, when it is taken back. */
  record DropRows(ImportId importId) implements Operation {}

  /** A copy in the order of the words, so that equal operations read the same. */
  private static <K extends Enum<K>> Map<K, String> inOrder(Class<K> words, Map<K, String> given) {
    var copy = new EnumMap<K, String>(words);
    copy.putAll(given);
    return Collections.unmodifiableMap(copy);
  }
}
