package id.jejaring.web;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.suggesting.ProductWords;
import id.jejaring.registry.Search;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Understands what somebody says they need or offer: by its name, else by the words that a sheet
 * would use for it, else by what is called nearly so.
 */
@Component
public final class Capabilities {

  /** A name or an alias, but for capitals and spaces. */
  private static final double BY_NAME = 0.99;

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

  /** What these words mean in this network; empty where nothing of it is called so. */
  public Optional<Meant> find(String text, Scene scene) {
    var said = text.strip();
    var called = search.find(said, scene.viewer(), scene.world(), NodeKind.CAPABILITY, 1);
    if (!called.isEmpty() && called.getFirst().match() >= BY_NAME) {
      return Optional.of(new Meant(called.getFirst().node().id(), said, List.of()));
    }
    var meant = words.meant(said);
    scene.load(meant);
    var known = meant.stream().filter(id -> scene.find(id).isPresent()).toList();
    if (!known.isEmpty()) {
      return Optional.of(new Meant(known.getFirst(), said, known.subList(1, known.size())));
    }
    return called.stream().findFirst().map(hit -> new Meant(hit.node().id(), said, List.of()));
  }
}
