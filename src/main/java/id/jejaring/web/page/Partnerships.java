package id.jejaring.web.page;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Slate;
import id.jejaring.recommending.Strength;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Suggestion.Basis;
import id.jejaring.recommending.Wish;
import id.jejaring.web.Answers;
import id.jejaring.web.Scene;
import id.jejaring.web.Sentences;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows partner candidates with their reasons as sentences. */
@Component
final class Partnerships {

  private static final int SHOWN = 10;

  private final Partners partners;

  Partnerships(Partners partners) {
    this.partners = partners;
  }

  /** The candidates for an actor. */
  PartnersPart of(Node actor, Scene scene) {
    var slate = partners.of(actor.id(), scene.view(), Wish.atMost(SHOWN));
    Answers.load(slate, scene);
    var sentences = new Sentences(scene.phrases(), scene::name);
    var groups =
        Arrays.stream(Basis.values())
            .map(basis -> group(basis, slate, sentences, scene))
            .filter(group -> !group.items().isEmpty())
            .toList();
    return new PartnersPart(groups, steps(slate, sentences));
  }

  private static PartnersPart.Group group(
      Basis basis, Slate slate, Sentences sentences, Scene scene) {
    var weak = basis == Basis.FIT;
    return new PartnersPart.Group(
        scene.phrases().say("partners." + basis.key()),
        weak
            ? scene.phrases().say("partners.weak", sentences.of(Strength.WEAK))
            : scene.phrases().say("partners.how"),
        weak,
        slate.suggestions().stream()
            .filter(suggestion -> suggestion.basis() == basis)
            .map(suggestion -> partner(slate.actor(), suggestion, sentences, scene))
            .toList());
  }

  private static List<String> steps(Slate slate, Sentences sentences) {
    return slate.missing().stream().sorted().map(sentences::of).toList();
  }

  private static PartnersPart.Partner partner(
      NodeId actor, Suggestion suggestion, Sentences sentences, Scene scene) {
    var phrases = scene.phrases();
    return new PartnersPart.Partner(
        Cards.of(scene.get(suggestion.node()), scene, null),
        suggestion.evidence() == Strength.WEAK
            ? null
            : phrases.say("partner.score", phrases.number(suggestion.score(), 2)),
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
