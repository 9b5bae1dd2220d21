package id.jejaring.web.page;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Slate;
import id.jejaring.recommending.Strength;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import id.jejaring.registry.Feedbacks;
import id.jejaring.web.Answers;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows partner candidates with their reasons as sentences. */
@Component
final class Partnerships {

  private static final int SHOWN = 10;

  private final Partners partners;
  private final Feedbacks feedbacks;

  Partnerships(Partners partners, Feedbacks feedbacks) {
    this.partners = partners;
    this.feedbacks = feedbacks;
  }

  /** The candidates for an actor. */
  PartnersPart of(Node actor, Scene scene) {
    return of(actor, scene, Wish.atMost(SHOWN));
  }

  /** Those candidates that are wished for. */
  PartnersPart of(Node actor, Scene scene, Wish wish) {
    var slate =
        partners.of(actor.id(), scene.view(), wish, feedbacks.about(actor.id(), scene.viewer()));
    Answers.load(slate, scene);
    var sentences = new Sentences(scene);
    return new PartnersPart(
        slate.suggestions().stream()
            .map(suggestion -> partner(slate.actor(), suggestion, sentences, scene))
            .toList(),
        isWeak(slate) ? scene.phrases().say("partners.weak", sentences.of(Strength.WEAK)) : null,
        sentences.of(slate.standing()),
        steps(slate, sentences));
  }

  private static boolean isWeak(Slate slate) {
    return !slate.suggestions().isEmpty()
        && slate.suggestions().stream().allMatch(each -> each.evidence() == Strength.WEAK);
  }

  private static List<String> steps(Slate slate, Sentences sentences) {
    return slate.missing().stream().sorted().map(sentences::of).toList();
  }

  private static PartnersPart.Partner partner(
      NodeId actor, Suggestion suggestion, Sentences sentences, Scene scene) {
    var phrases = scene.phrases();
    return new PartnersPart.Partner(
        Cards.of(scene.get(suggestion.node()), scene, null),
        suggestion.chance().map(sentences::of).orElse(null),
        phrases.say("partner.type." + suggestion.type().key()),
        phrases.say("partner.strength." + suggestion.evidence().key()),
        suggestion.reasons().stream()
            .map(reason ->
                new Stated(
                    sentences.of(reason, actor, suggestion.node()),
                    null,
                    scene.citeEvidence(Answers.evidence(reason))))
            .toList(),
        suggestion.cautions().stream().map(sentences::of).toList());
  }
}
