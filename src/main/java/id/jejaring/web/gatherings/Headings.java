package id.jejaring.web.gatherings;

import id.jejaring.convening.Guest;
import id.jejaring.convening.Round;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.web.Evidence;
import id.jejaring.web.Scene;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What stands above the cards of a list: the event that its people came to, or what it is called.
 */
final class Headings {

  private Headings() {}

  /**
   * Of an import.
   *
   * @param recorded whom the import is a list of, with its events
   */
  static String of(String fileName, Collection<NodeId> recorded, Round round, Scene scene) {
    var view = scene.view();
    var events =
        recorded.stream()
            .filter(id -> view.find(id) >= 0)
            .filter(id -> view.snapshot().kind(view.find(id)) == NodeKind.EVENT)
            .toList();
    return events.size() == 1 && isOf(events.getFirst(), round, scene)
        ? scene.name(events.getFirst())
        : ofFile(fileName);
  }

  /** Whether half of the people came to it, or those that they stand for. */
  private static boolean isOf(NodeId event, Round round, Scene scene) {
    var guests = round.people().stream().map(Round.Seat::guest).toList();
    scene.loadEvidence(guests.stream().flatMap(guest -> came(guest, event)).toList());
    long came =
        guests.stream()
            .filter(guest -> !scene.claims(came(guest, event).toList()).isEmpty())
            .count();
    return 2 * came >= round.people().size();
  }

  private static Stream<Evidence> came(Guest guest, NodeId event) {
    return Stream.concat(Stream.of(guest.node()), guest.standsFor().stream())
        .map(who -> new Evidence(who, TieKind.TOOK_PART_IN, event));
  }

  /** The name of a file as a title: without its ending, with blanks for what stands for them. */
  static String ofFile(String fileName) {
    var plain =
        fileName
            .replaceFirst("\\.\\p{Alnum}{1,5}$", "")
            .replaceAll("_+|(?<=\\p{L})-+|-+(?=\\p{L})|\\s+", " ")
            .strip();
    return plain.isEmpty()
        ? fileName
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
