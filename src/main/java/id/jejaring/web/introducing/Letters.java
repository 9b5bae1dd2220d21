package id.jejaring.web.introducing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Viewer;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Reason;
import id.jejaring.web.Answers;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Drafts the messages that ask for an introduction. Why the two should meet is told as far as all
 * who have signed in may know it: no reason leans on anybody's private data. Where ties alone speak
 * for it, only whoever is tied with both is told so; others read what the two do.
 */
@Component
public final class Letters {

  private static final int REASONS = 2;

  private final Partners partners;

  Letters(Partners partners) {
    this.partners = partners;
  }

  /**
   * The letters about two who should meet, in the language of the scene; why they should is looked
   * for when the first one is written.
   */
  public Letter about(NodeId from, NodeId to, Scene scene) {
    return new Letter(
        from, to, SingletonSupplier.of(() -> grounds(from, to, scene))::obtain, scene);
  }

  private Grounds grounds(NodeId from, NodeId to, Scene scene) {
    var open = scene.seenBy(Viewer.READER);
    if (open.view().find(from) < 0 || open.view().find(to) < 0) {
      return Grounds.NONE;
    }
    var reasons = partners.between(from, to, open.view());
    Answers.load(reasons, List.of(from, to), open);
    var sentences = new Sentences(open);
    var told =
        reasons.stream()
            .filter(reason -> !(reason instanceof Reason.ThroughPartner)) // the way tells that
            .limit(REASONS)
            .map(reason -> cited(sentences.of(reason, from, to), reason, open))
            .toList();
    var both =
        reasons.stream()
            .flatMap(reason ->
                reason instanceof Reason.ThroughPartner through
                    ? Stream.of(through.partner())
                    : Stream.empty())
            .collect(Collectors.toSet());
    return new Grounds(told, both, told.isEmpty() ? facts(List.of(from, to), open) : List.of());
  }

  /** What each does and where, of those of whom that is known. */
  private static List<String> facts(List<NodeId> two, Scene open) {
    open.loadDetails(two);
    return two.stream()
        .map(open::get)
        .filter(node -> !open.detail(node).isEmpty())
        .map(node -> Scene.named(node) + ": " + open.detail(node))
        .toList();
  }

  private static String cited(String sentence, Reason reason, Scene scene) {
    var sources = scene.citeEvidence(Answers.evidence(reason));
    return sources.isEmpty() ? sentence : sentence + " (" + String.join("; ", sources) + ")";
  }
}
