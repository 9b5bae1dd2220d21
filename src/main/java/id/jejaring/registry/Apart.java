package id.jejaring.registry;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.Feedback.Verdict;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.store.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps apart who is to be kept apart, as far as a viewer may know of it: by what they said
 * themselves, and by ties of that kind, whoever recorded them.
 */
final class Apart {

  private final Registry registry;
  private final Records records;
  private final Feedbacks feedbacks;

  Apart(Registry registry, Records records, Feedbacks feedbacks) {
    this.registry = registry;
    this.records = records;
    this.feedbacks = feedbacks;
  }

  /** Refuses a way whose ends, or any two who follow each other on it, are to be kept apart. */
  void check(List<Node> way, LocalDate today, Viewer viewer) {
    var pairs = new ArrayList<List<Node>>();
    pairs.add(List.of(way.getFirst(), way.getLast()));
    for (int at = 1; at < way.size(); at++) {
      pairs.add(List.of(way.get(at - 1), way.get(at)));
    }
    var ties =
        registry.visible(
            records.tiesJoining(
                pairs.stream().map(pair -> pair.stream().map(Node::id).toList()).toList()),
            viewer);
    for (var pair : pairs) {
      var ids = Set.of(pair.getFirst().id(), pair.getLast().id());
      var isTied =
          ties.stream()
              .filter(tie -> tie.kind() == TieKind.KEPT_APART && tie.span().holdsOn(today))
              .anyMatch(tie -> ids.equals(Set.of(tie.from(), tie.to())));
      if (isTied || isSaid(pair.getFirst().id(), pair.getLast().id(), viewer)) {
        throw refusal(pair.getFirst(), pair.getLast());
      }
    }
  }

  private boolean isSaid(NodeId one, NodeId other, Viewer viewer) {
    return feedbacks.about(one, viewer).stream()
        .filter(said -> said.verdict() == Verdict.KEPT_APART)
        .map(Feedback::concerns)
        .anyMatch(concerned -> concerned.contains(other));
  }

  private static Refusal refusal(Node one, Node other) {
    return new Refusal.Conflict(
        "It was asked to keep \"%s\" and \"%s\" apart. Choose another way, or see that it is taken back first."
            .formatted(one.name(), other.name()),
        "Ada permintaan agar \"%s\" dan \"%s\" jangan dipertemukan. Pilih jalur lain, atau tarik dahulu permintaan itu."
            .formatted(one.name(), other.name()),
        Map.of("from", one.id().toString(), "to", other.id().toString()));
  }
}
