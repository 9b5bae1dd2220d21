package id.jejaring.web.page;

import id.jejaring.domain.Feedback;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.registry.Feedbacks;
import id.jejaring.web.MatterSentences;
import id.jejaring.web.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what the reader has said of the partners suggested to an actor. */
@Component
final class FeedbackParts {

  private final Feedbacks feedbacks;

  FeedbackParts(Feedbacks feedbacks) {
    this.feedbacks = feedbacks;
  }

  /**
   * What has been said for an actor.
   *
   * @param partners the candidates on the page
   * @param heard the candidate of whom something has just been said
   * @param taken the candidate of whom it has just been taken back
   */
  FeedbackPart of(
      Node actor,
      PartnersPart partners,
      @Nullable NodeId heard,
      @Nullable NodeId taken,
      Scene scene) {
    var feedback = feedbacks.of(actor.id(), scene.viewer());
    var named = new HashSet<>(feedback.stream().map(Feedback::candidate).toList());
    if (taken != null) {
      named.add(taken);
    }
    scene.load(named);
    var said = feedback.stream().map(each -> said(each, scene)).toList();
    return new FeedbackPart(
        actor.id().toString(),
        said,
        said.stream()
            .collect(
                Collectors.toMap(FeedbackPart.Said::href, each -> each, (latest, _) -> latest)),
        notice(said, partners, heard),
        taken == null || scene.find(taken).isEmpty()
            ? null
            : scene.phrases().say("feedback.taken", scene.name(taken)));
  }

  private static FeedbackPart.@Nullable Said notice(
      List<FeedbackPart.Said> said, PartnersPart partners, @Nullable NodeId heard) {
    return said.stream()
        .filter(each -> heard != null && each.candidate().equals(heard.toString()))
        .filter(each ->
            partners.items().stream().noneMatch(item -> item.card().href().equals(each.href())))
        .findFirst()
        .orElse(null);
  }

  private static FeedbackPart.Said said(Feedback feedback, Scene scene) {
    var candidate = feedback.candidate();
    return new FeedbackPart.Said(
        candidate.toString(),
        Cards.href(candidate, scene.get(candidate).kind()),
        scene.name(candidate),
        new MatterSentences(scene).of(feedback),
        scene.phrases().moment(feedback.at()),
        "/nodes/%s/partners/%s/feedback/remove".formatted(feedback.actor(), candidate));
  }
}
