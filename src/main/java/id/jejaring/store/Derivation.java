package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Tie;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What claims come to: the rule that {@link Claim} states. Laying one more undisputed claim over a
 * state gives what all claims together would, so that nobody has to read the older ones.
 */
final class Derivation {

  private static final Comparator<Claim> RANK =
      Comparator.comparing(Claim::isDisputed)
          .reversed()
          .thenComparingLong(Claim::seq)
          .thenComparingInt(Claim::order);

  private Derivation() {}

  /** The claims in the order in which they are laid over each other: the last one wins. */
  static List<Claim> ranked(Collection<Claim> claims) {
    return claims.stream().sorted(RANK).toList();
  }

  /** The fields that claims of a node come to. */
  static Map<Field, String> fields(Collection<Claim> claims) {
    var fields = new EnumMap<Field, String>(Field.class);
    for (var claim : ranked(claims)) {
      if (claim.subject() instanceof Claim.OfField(var _, var field, var value)
          && !(claim.isDisputed() && field.shape() == Field.Shape.LIST)) {
        lay(fields, field, value, claim.anew());
      }
    }
    return fields;
  }

  /** Lays one more claim of a field over what is there. */
  static void lay(Map<Field, String> fields, Field field, String value, boolean anew) {
    if (anew) {
      fields.remove(field);
    }
    if (!value.isEmpty()) {
      fields.merge(field, value, (old, now) -> both(field, old, now));
    } else if (field.shape() != Field.Shape.LIST) {
      fields.remove(field);
    }
  }

  private static String both(Field field, String old, String now) {
    if (field.shape() != Field.Shape.LIST) {
      return now;
    }
    var lines = new LinkedHashSet<>(Arrays.asList(old.split("\n", -1)));
    lines.addAll(Arrays.asList(now.split("\n", -1)));
    return String.join("\n", lines);
  }

  /** The tie that claims come to, with the revision it has. */
  static Tie tie(Tie tie, Collection<Claim> claims) {
    var derived = bare(tie);
    for (var claim : ranked(claims)) {
      if (claim.subject() instanceof Claim.OfTie of) {
        derived = overlaid(claim.anew() ? bare(tie) : derived, of);
      }
    }
    return derived;
  }

  /** A tie of which nothing is stated but that it holds. */
  static Tie bare(Tie tie) {
    return new Tie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        Span.OPEN,
        0,
        Map.of(),
        tie.level(),
        tie.scope(),
        tie.rev());
  }

  /** The later claim wins; of an older one, an end that contradicts it is dropped. */
  static Tie overlaid(Tie tie, Claim.OfTie claim) {
    var details = new EnumMap<Detail, String>(Detail.class);
    details.putAll(tie.details());
    details.putAll(claim.details());
    return new Tie(
        tie.id(),
        tie.kind(),
        tie.from(),
        tie.to(),
        overlaid(tie.span(), claim.span()),
        claim.strength() > 0 ? claim.strength() : tie.strength(),
        details,
        tie.level(),
        tie.scope(),
        tie.rev());
  }

  private static Span overlaid(Span old, Span now) {
    var since = now.since() != null ? now.since() : old.since();
    var until = now.until() != null ? now.until() : old.until();
    return since == null || until == null || since.day().isBefore(until.day())
        ? new Span(since, until)
        : now;
  }

  /** The next revision of a tie. */
  static Tie next(Tie tie) {
    return between(tie, tie.from(), tie.to(), tie.level());
  }

  /** The next revision of a tie, between other nodes. */
  static Tie between(Tie tie, NodeId from, NodeId to, Level level) {
    return new Tie(
        tie.id(),
        tie.kind(),
        from,
        to,
        tie.span(),
        tie.strength(),
        tie.details(),
        level,
        tie.scope(),
        tie.rev() + 1);
  }

  /** The next revision of a node. */
  static Node next(Node node, Map<Field, String> fields, Level level, Scope scope) {
    return new Node(node.id(), node.kind(), fields, level, scope, node.rev() + 1);
  }
}
