package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Slate;
import id.jejaring.recommending.Suggestion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prepares what an answer shows: its names and evidence, looked up in one go. */
public final class Answers {

  private Answers() {}

  /** Looks up every name and source that the suggestions of a slate show. */
  public static void load(Slate slate, Scene scene) {
    load(
        slate.suggestions().stream().flatMap(each -> each.reasons().stream()).toList(),
        slate.suggestions().stream().map(Suggestion::node).toList(),
        scene);
  }

  /** Looks up every name and source that these reasons show, and the details of these nodes. */
  public static void load(Collection<Reason> reasons, Collection<NodeId> nodes, Scene scene) {
    var named = new LinkedHashSet<NodeId>();
    for (var reason : reasons) {
      for (var link : reason.evidence()) {
        named.add(link.from());
        named.add(link.to());
      }
      addNamed(reason, named);
    }
    scene.loadEvidence(reasons.stream().flatMap(r -> evidence(r).stream()).toList());
    named.addAll(nodes);
    scene.load(named);
    scene.loadDetails(nodes);
  }

  /** The ties that a reason leans on. */
  public static List<Evidence> evidence(Reason reason) {
    return reason.evidence().stream().map(Answers::evidence).toList();
  }

  private static Evidence evidence(Link link) {
    return new Evidence(link.from(), link.kind(), link.to());
  }

  private static void addNamed(Reason reason, Set<NodeId> named) {
    switch (reason) {
      case Reason.ThroughPartner through -> named.add(through.partner());
      case Reason.Chain chain -> named.addAll(List.of(chain.partner(), chain.other()));
      case Reason.Shared shared -> named.add(shared.at());
      case Reason.OffersWhatIsNeeded offers -> named.add(offers.capability());
      case Reason.NeedsWhatIsOffered needs -> named.add(needs.capability());
      case Reason.AsWished wished -> named.add(wished.capability());
      case Reason.Complementary goes -> named.addAll(List.of(goes.mine(), goes.theirs()));
      case Reason.SameProduct same -> named.add(same.product());
      case Reason.SameSubsector same -> named.add(same.subsector());
      case Reason.Near _ -> {}
    }
  }
}
