package id.jejaring.web.introducing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Viewer;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import id.jejaring.web.Answers;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Drafts the messages that ask for an introduction. Why the two should meet is told as far as all
 * who have signed in may know it: no reason leans on anybody's private data.
 */
@Component
public final class Letters {

  private static final int REASONS = 2;
  private static final int LOOKED_AT = 100;

  private final Partners partners;

  Letters(Partners partners) {
    this.partners = partners;
  }

  /** The letters about two who should meet, in the language of the scene. */
  public Letter about(NodeId from, NodeId to, Scene scene) {
    return new Letter(from, to, reasons(from, to, scene), scene);
  }

  private List<String> reasons(NodeId from, NodeId to, Scene scene) {
    var open = scene.seenBy(Viewer.READER);
    if (open.view().find(from) < 0 || open.view().find(to) < 0) {
      return List.of();
    }
    var reasons =
        partners.of(from, open.view(), Wish.atMost(LOOKED_AT)).suggestions().stream()
            .filter(suggestion -> suggestion.node().equals(to))
            .map(Suggestion::reasons)
            .findFirst()
            .orElse(List.of());
    Answers.load(reasons, List.of(from, to), open);
    var sentences = new Sentences(open);
    return reasons.stream()
        .filter(reason -> !(reason instanceof Reason.ThroughPartner)) // the way tells that
        .limit(REASONS)
        .map(reason -> cited(sentences.of(reason, from, to), reason, open))
        .toList();
  }

  private static String cited(String sentence, Reason reason, Scene scene) {
    var sources = scene.citeEvidence(Answers.evidence(reason));
    return sources.isEmpty() ? sentence : sentence + " (" + String.join("; ", sources) + ")";
  }
}
