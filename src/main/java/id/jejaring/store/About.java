package id.jejaring.store;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Tie;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change is about, as the index over changes knows it: ids of nodes, ties and their ends,
 * without hyphens, a blank between them. So the history of a thing is found without reading any
 * other change.
 */
final class About {

  private About() {}

  /** What these differences are about. */
  static String of(State state) {
    var deltas = state.all();
    var ids = new LinkedHashSet<UUID>();
    for (var delta : deltas.nodes()) {
      var node = delta.before() != null ? delta.before() : delta.after();
      if (node != null) {
        ids.add(node.id().value());
      }
    }
    for (var delta : deltas.ties()) {
      add(ids, delta.before());
      add(ids, delta.after());
    }
    for (var delta : deltas.claims()) {
      add(ids, delta.before(), state);
      add(ids, delta.after(), state);
    }
    for (var delta : deltas.figures()) {
      var figure = delta.before() != null ? delta.before() : delta.after();
      if (figure != null) {
        ids.add(figure.about().value());
      }
    }
    for (var delta : deltas.matters()) {
      var matter = delta.before() != null ? delta.before() : delta.after();
      if (matter != null) {
        ids.add(matter.id().value());
        matter.concerns().forEach(id -> ids.add(id.value()));
      }
    }
    for (var delta : deltas.aliases()) {
      var alias = delta.before() != null ? delta.before() : delta.after();
      if (alias != null) {
        ids.add(alias.id().value());
        ids.add(alias.node().value());
      }
    }
    return text(ids);
  }

  private static void add(Set<UUID> ids, @Nullable Tie tie) {
    if (tie != null) {
      ids.add(tie.id().value());
      ids.add(tie.from().value());
      ids.add(tie.to().value());
    }
  }

  private static void add(Set<UUID> ids, @Nullable Claim claim, State state) {
    switch (claim == null ? null : claim.subject()) {
      case null -> {}
      case Claim.OfField(var node, var _, var _) -> ids.add(node.value());
      case Claim.OfTie of -> {
        ids.add(of.tie().value());
        add(ids, state.find(of.tie()));
      }
    }
  }

  private static String text(Set<UUID> ids) {
    var text = new StringBuilder(ids.size() * 33);
    ids.forEach(id -> text.append(text.isEmpty() ? "" : " ").append(term(id)));
    return text.toString();
  }

  /** The ids in such a text. */
  static List<String> ids(String text) {
    return Arrays.stream(text.strip().split(" ", -1))
        .filter(term -> term.length() == 32)
        .map(term ->
            "%s-%s-%s-%s-%s"
                .formatted(
                    term.substring(0, 8),
                    term.substring(8, 12),
                    term.substring(12, 16),
                    term.substring(16, 20),
                    term.substring(20)))
        .toList();
  }

  /** An id as the index knows it: 32 digits, so that it is never query syntax. */
  static String term(UUID id) {
    return id.toString().replace("-", "");
  }
}
