package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Filter;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which partners somebody seeks, as they filled it in. */
record Sought(
    @Nullable String type,
    @Nullable String subsector,
    @Nullable String place,
    @Nullable String size,
    @Nullable String km,
    @Nullable String elsewhere,
    @Nullable String need,
    @Nullable String offer) {

  private static final int SHOWN = 20;

  /**
   * What was understood.
   *
   * @param unknown words that nothing is called by; then nothing is sought
   * @param wrongKm what is no number of kilometres; then nothing is sought
   */
  record Understood(Wish wish, List<String> unknown, @Nullable String wrongKm) {

    boolean isWhole() {
      return unknown.isEmpty() && wrongKm == null;
    }
  }

  /** By what places and capabilities are called. */
  Understood understood(BiFunction<String, NodeKind, List<NodeId>> named) {
    var unknown = new ArrayList<String>();
    var within = kilometres();
    var filter =
        new Filter(
            given(subsector).flatMap(Subsector::find),
            named(place, NodeKind.PLACE, named, unknown),
            given(size).flatMap(SizeClass::find),
            within,
            given(elsewhere).isPresent());
    var wish =
        new Wish(
            SHOWN,
            given(type).flatMap(Sought::type),
            filter,
            named(need, NodeKind.CAPABILITY, named, unknown),
            named(offer, NodeKind.CAPABILITY, named, unknown));
    boolean wrong = given(km).isPresent() && within.isEmpty();
    return new Understood(wish, List.copyOf(unknown), wrong ? km : null);
  }

  private OptionalDouble kilometres() {
    var text = given(km);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get().replace(',', '.'));
      if (number > 0 && number < 1e5) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException _) {
      // said below
    }
    return OptionalDouble.empty();
  }

  private static Optional<NodeId> named(
      @Nullable String text,
      NodeKind kind,
      BiFunction<String, NodeKind, List<NodeId>> named,
      List<String> unknown) {
    var words = given(text);
    var found = words.flatMap(said -> named.apply(said, kind).stream().findFirst());
    if (words.isPresent() && found.isEmpty()) {
      unknown.add(words.get());
    }
    return found;
  }

  private static Optional<Suggestion.Type> type(String word) {
    return Arrays.stream(Suggestion.Type.values())
        .filter(type -> type.key().equals(word))
        .findFirst();
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }
}
