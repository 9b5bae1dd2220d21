package id.jejaring.web.gatherings;

import id.jejaring.convening.Why;
import id.jejaring.domain.Claim;
import id.jejaring.domain.Detail;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.SourceId;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import id.jejaring.web.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what guests offer and need as they themselves wrote it into the list of the gathering, not
 * by the name of the product that it was taken for.
 */
final class OwnWords {

  private static final int LONGEST = 60;

  /** Telephone numbers and addresses: nobody's is handed out. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "\\d[\\d .()/-]{5,}\\d|@|://|\\bwww\\.|\\w\\.(com|co|id|net|org|me|ly|shop|store)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Scene scene;
  private final Set<SourceId> lists;

  OwnWords(Scene scene, Set<SourceId> lists) {
    this.scene = scene;
    this.lists = Set.copyOf(lists);
  }

  /** Why, in the words of the two; empty where they gave none of their own. */
  Optional<String> of(Why why) {
    return why instanceof Why.Partnership(var mine, var theirs, var reason)
        ? switch (reason) {
          case Reason.OffersWhatIsNeeded offers ->
              said("round.words.offers", theirs, mine, offers.capability(), offers.evidence());
          case Reason.NeedsWhatIsOffered needs ->
              said("round.words.needs", theirs, mine, needs.capability(), needs.evidence());
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  private Optional<String> said(
      String key, NodeId theirs, NodeId mine, NodeId capability, List<Link> evidence) {
    var name = scene.name(capability);
    var one = words(theirs, evidence).orElse(name);
    var other = words(mine, evidence).orElse(name);
    return one.equalsIgnoreCase(name) && other.equalsIgnoreCase(name)
        ? Optional.empty()
        : Optional.of(scene.phrases().say(key, scene.name(theirs), one, scene.name(mine), other));
  }

  private Optional<String> words(NodeId of, List<Link> evidence) {
    var links = evidence.stream().filter(link -> link.from().equals(of)).toList();
    return scene.claims(links.stream().map(Saying::evidence).toList()).stream()
        .filter(claim -> lists.contains(claim.provenance().source()))
        .flatMap(claim -> description(claim).stream())
        .filter(text -> text.length() <= LONGEST && !isContact(text))
        .reduce((_, later) -> later);
  }

  static boolean isContact(String text) {
    return CONTACT.matcher(text).find();
  }

  private static Optional<String> description(Claim claim) {
    return claim.subject() instanceof Claim.OfTie tie
        ? Optional.ofNullable(tie.details().get(Detail.DESCRIPTION)).map(String::strip)
        : Optional.empty();
  }
}
