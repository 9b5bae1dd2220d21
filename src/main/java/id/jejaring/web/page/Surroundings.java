package id.jejaring.web.page;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.exploring.Ego;
import id.jejaring.exploring.EgoNetworks;
import id.jejaring.web.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows the network around a node as a picture and a table. */
@Component
final class Surroundings {

  private static final int LOOKED_AT = 150;

  private final EgoNetworks networks;

  Surroundings(EgoNetworks networks) {
    this.networks = networks;
  }

  /** What surrounds a node, subsectors and places left to their own lines of the page. */
  EgoPart of(Node node, Scene scene) {
    var ego = networks.of(node.id(), scene.view(), 2, LOOKED_AT);
    var direct = neighbours(ego, 1);
    var further = neighbours(ego, 2).stream().filter(each -> each.kind().isActor()).toList();
    var shown = Stream.concat(direct.stream(), further.stream()).toList();
    scene.load(shown.stream().map(Ego.Neighbour::node).toList());
    var how = how(ego, scene);
    var picture =
        EgoPicture.of(
            dot(node.id(), node.kind(), scene),
            shown.stream().map(each -> dot(each.node(), each.kind(), scene)).toList(),
            ego.ties().stream()
                .map(tie ->
                    new EgoPicture.Link(
                        tie.from().toString(),
                        tie.to().toString(),
                        tie.work(),
                        sentence(tie, scene)))
                .toList());
    return new EgoPart(
        picture,
        shown.stream()
            .map(each ->
                new EgoPart.Row(
                    Cards.href(each.node(), each.kind()),
                    scene.name(each.node()),
                    scene.phrases().kind(each.kind()),
                    String.join("; ", how.getOrDefault(each.node(), Set.of()))))
            .toList());
  }

  private static List<Ego.Neighbour> neighbours(Ego ego, int hop) {
    return ego.nodes().stream()
        .filter(each -> each.hop() == hop)
        .filter(each -> each.kind() != NodeKind.SUBSECTOR && each.kind() != NodeKind.PLACE)
        .toList();
  }

  /**
   * What ties each neighbour: to the ego where it is direct, else to whom it is reached through.
   */
  private static Map<NodeId, Set<String>> how(Ego ego, Scene scene) {
    var hops = new LinkedHashMap<NodeId, Integer>();
    ego.nodes().forEach(each -> hops.put(each.node(), each.hop()));
    var how = new LinkedHashMap<NodeId, Set<String>>();
    for (var tie : ego.ties()) {
      var from = hops.getOrDefault(tie.from(), 0);
      var to = hops.getOrDefault(tie.to(), 0);
      if (Math.abs(from - to) == 1) {
        how.computeIfAbsent(from > to ? tie.from() : tie.to(), _ -> new LinkedHashSet<>())
            .add(sentence(tie, scene));
      }
    }
    return how;
  }

  private static String sentence(Ego.Line tie, Scene scene) {
    var words = new ArrayList<String>();
    words.add(scene.name(tie.from()));
    words.add(scene.phrases().tie(tie.kind(), true).toLowerCase(scene.phrases().locale()));
    words.add(scene.name(tie.to()));
    return String.join(" ", words);
  }

  private static EgoPicture.Dot dot(NodeId id, NodeKind kind, Scene scene) {
    return new EgoPicture.Dot(
        id.toString(), scene.name(id), Cards.style(kind), Cards.href(id, kind));
  }
}
