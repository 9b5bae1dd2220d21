package id.jejaring.web.api;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeFilter;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.web.Scene;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which nodes of a list are wanted, read from query parameters. */
record Filters(
    @Nullable NodeKind kind,
    @Nullable Subsector subsector,
    @Nullable NodeId place,
    @Nullable SizeClass size) {

  /** A search looks at no more hits than this. */
  static final int MOST_HITS = 200;

  private static final int PLACES_UP = 4;

  static Filters of(
      @Nullable String kind,
      @Nullable String subsector,
      @Nullable String place,
      @Nullable String size) {
    return new Filters(
        given(kind).map(NodeKind::of).orElse(null),
        given(subsector).map(Filters::subsector).orElse(null),
        given(place).map(Filters::place).orElse(null),
        given(size).map(Filters::size).orElse(null));
  }

  NodeFilter forStore() {
    return new NodeFilter(kind, subsector == null ? null : subsector.id(), place, size);
  }

  /** Whether a node that was found by name is wanted. */
  boolean admits(Node node, Scene scene) {
    return (subsector == null || scene.subsectors(node.id()).contains(subsector))
        && (size == null
            || node.find(Field.SIZE).flatMap(SizeClass::find).filter(size::equals).isPresent())
        && (place == null || isIn(node.id(), place, scene));
  }

  private static boolean isIn(NodeId node, NodeId sought, Scene scene) {
    var at = scene.place(node);
    var parents = scene.view().kinds(TieKind.PART_OF);
    for (int up = 0; up < PLACES_UP && at.isPresent(); up++) {
      if (at.get().equals(sought)) {
        return true;
      }
      var walk = parents.walk().out(scene.view().find(at.get()));
      at = walk.next() ? Optional.of(scene.view().snapshot().id(walk.node())) : Optional.empty();
    }
    return false;
  }

  static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
  }

  static Subsector subsector(String word) {
    var byId = isId(word) ? Subsector.find(NodeId.of(word)) : Optional.<Subsector>empty();
    return byId.or(() -> Subsector.find(word))
        .orElseThrow(() ->
            Refusal.invalid("subsector", word, "Use a number from 1 to 17, or the official name."));
  }

  static NodeId place(String word) {
    return isId(word) ? NodeId.of(word) : NodeId.named("place:" + word);
  }

  static SizeClass size(String word) {
    return SizeClass.find(word)
        .orElseThrow(() -> Refusal.invalid("size", word, "Use micro, small, medium or large."));
  }

  static boolean isId(String word) {
    return word.length() == 36;
  }
}
