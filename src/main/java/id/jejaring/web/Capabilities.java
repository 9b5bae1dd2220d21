package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.suggesting.ProductWords;
import id.jejaring.network.View;
import id.jejaring.registry.Search;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Understands what somebody says they need or offer: by its name, else by the words that a sheet
 * would use for it, else by what is called nearly so.
 */
@Component
public final class Capabilities {

  /** A name or an alias, but for capitals and spaces. */
  private static final double BY_NAME = 0.99;

  private static final int NAMES = 5;

  private final Search search;
  private final ProductWords words;

  Capabilities(Search search, ProductWords words) {
    this.search = search;
    this.words = words;
  }

  /**
   * What was understood.
   *
   * @param said in whose words
   * @param others what the same words mean, too
   */
  public record Meant(NodeId node, String said, List<NodeId> others) {

    /** A sentence where something else was said than its name; empty otherwise. */
    public Optional<String> sentence(String key, Scene scene) {
      var name = scene.name(node);
      if (name.equalsIgnoreCase(said)) {
        return Optional.empty();
      }
      var phrases = scene.phrases();
      var sentence = phrases.say(key, name, said);
      return Optional.of(
          others.isEmpty()
              ? sentence
              : sentence
                  + " "
                  + phrases.say(
                      "sought.meant.others",
                      phrases.list(others.stream().map(scene::name).toList())));
    }
  }

  /**
   * What these words mean in this network; empty where nothing of it is called so. Of several
   * meanings that which somebody has a tie of such a kind with comes first, as the others cannot be
   * found.
   */
  public Optional<Meant> find(String text, TieKind sought, Scene scene) {
    var said = text.strip();
    var called = search.find(said, scene.viewer(), scene.world(), NodeKind.CAPABILITY, NAMES);
    var meant = words.meant(said);
    scene.load(meant);
    var known = meant.stream().filter(id -> scene.find(id).isPresent()).toList();
    var all =
        Stream.of(
                called.stream().filter(hit -> hit.match() >= BY_NAME).map(Capabilities::id),
                known.stream(),
                called.stream().map(Capabilities::id))
            .flatMap(each -> each)
            .distinct()
            .toList();
    return all.stream()
        .filter(id -> isSought(id, sought, scene.view()))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(id -> new Meant(id, said, known.stream().filter(one -> !one.equals(id)).toList()));
  }

  private static NodeId id(Search.Hit hit) {
    return hit.node().id();
  }

  private static boolean isSought(NodeId capability, TieKind by, View view) {
    int node = view.find(capability);
    return node >= 0 && view.kinds(by).walk().in(node).next();
  }
}
