package id.jejaring.web.page;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.registry.Ledger;
import id.jejaring.registry.Registry;
import id.jejaring.registry.Search;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes two records one: find the other one, look at both, decide which stays. */
@Controller
final class MergeController {

  private static final int CANDIDATES = 10;

  private final Registry registry;
  private final Search search;
  private final Ledger ledger;
  private final Scenes scenes;
  private final Frames frames;

  MergeController(Registry registry, Search search, Ledger ledger, Scenes scenes, Frames frames) {
    this.registry = registry;
    this.search = search;
    this.ledger = ledger;
    this.scenes = scenes;
    this.frames = frames;
  }

  /** A field of both. */
  record Row(String label, String one, String other) {}

  /** One of the two, as it is offered to stay. */
  record Side(String id, String name, String href, long rev) {}

  @GetMapping("/nodes/{id}/merge")
  String choose(
      @PathVariable String id,
      @RequestParam(name = "with", required = false) @Nullable String with,
      @RequestParam(required = false) @Nullable String q,
      Locale locale,
      Model model) {
    var scene = scenes.about(NodeId.of(id), locale);
    var one = scene.get(NodeId.of(id));
    model.addAttribute("one", side(one));
    model.addAttribute("here", "/nodes/" + id + "/merge");
    if (with != null && !with.isBlank()) {
      var other = scene.get(NodeId.of(with));
      model.addAttribute("other", side(other));
      model.addAttribute("rows", rows(one, other, scene));
    } else {
      var sought = q == null || q.isBlank() ? one.name() : q;
      model.addAttribute("q", sought);
      model.addAttribute(
          "cards",
          search.find(sought, scene.viewer(), scene.world(), one.kind(), CANDIDATES).stream()
              .map(Search.Hit::node)
              .filter(node -> !node.id().equals(one.id()))
              .map(node -> new Choice(node.id().toString(), Scene.named(node)))
              .toList());
    }
    return frames.page("merge", scene.world(), locale, model);
  }

  private static Side side(Node node) {
    return new Side(
        node.id().toString(), Scene.named(node), Cards.href(node.id(), node.kind()), node.rev());
  }

  private List<Row> rows(Node one, Node other, Scene scene) {
    var phrases = scene.phrases();
    var rows = new ArrayList<Row>();
    for (var field : Field.values()) {
      if (one.find(field).isPresent() || other.find(field).isPresent()) {
        rows.add(
            new Row(phrases.field(field), value(one, field, scene), value(other, field, scene)));
      }
    }
    rows.add(new Row(phrases.say("ledger.ties"), ties(one, scene), ties(other, scene)));
    return rows;
  }

  private String ties(Node node, Scene scene) {
    return scene
        .phrases()
        .say("ledger.merge.ties", registry.tiesOf(node.id(), scene.viewer()).size());
  }

  private static String value(Node node, Field field, Scene scene) {
    return node.find(field).map(value -> scene.phrases().value(field, value)).orElse("–");
  }

  @PostMapping("/nodes/{id}/merge")
  String merge(
      @PathVariable String id,
      @RequestParam String into,
      @RequestParam long rev,
      @RequestParam(required = false) @Nullable String why,
      Locale locale) {
    var scene = scenes.about(NodeId.of(into), locale);
    ledger.merge(NodeId.of(id), NodeId.of(into), rev, why, scene.viewer(), OperationId.random());
    return "redirect:/nodes/" + into + "/ledger#history";
  }
}
