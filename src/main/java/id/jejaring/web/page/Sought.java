package id.jejaring.web.page;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.SizeClass;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Filter;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import id.jejaring.web.Capabilities.Meant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
   * @param need what they need, and how it was said
   * @param offer what they offer, likewise
   * @param unknown words that nothing is called by; then nothing is sought
   * @param wrongKm what is no number of kilometres; then nothing is sought
   */
  record Understood(
      Wish wish,
      Optional<Meant> need,
      Optional<Meant> offer,
      List<String> unknown,
      @Nullable String wrongKm) {

    boolean isWhole() {
      return unknown.isEmpty() && wrongKm == null;
    }
  }

  /** By what places are called, and by what capabilities are called or meant with. */
  Understood understood(
      Function<String, Optional<NodeId>> places,
      BiFunction<String, TieKind, Optional<Meant>> capabilities) {
    var unknown = new ArrayList<String>();
    var within = kilometres();
    var filter =
        new Filter(
            given(subsector).flatMap(Subsector::find),
            named(place, places, unknown),
            given(size).flatMap(SizeClass::find),
            within,
            given(elsewhere).isPresent());
    var needed = named(need, text -> capabilities.apply(text, TieKind.OFFERS), unknown);
    var offered = named(offer, text -> capabilities.apply(text, TieKind.NEEDS), unknown);
    var wish =
        new Wish(
            SHOWN,
            given(type).flatMap(Sought::type),
            filter,
            needed.map(Meant::node),
            offered.map(Meant::node));
    boolean wrong = given(km).isPresent() && within.isEmpty();
    return new Understood(wish, needed, offered, List.copyOf(unknown), wrong ? km : null);
  }

  /** Whether more is asked than a need or an offer. */
  boolean isNarrowed() {
    return Stream.of(type, subsector, place, size, km, elsewhere)
        .anyMatch(each -> given(each).isPresent());
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

  private static <T> Optional<T> named(
      @Nullable String text, Function<String, Optional<T>> named, List<String> unknown) {
    var words = given(text);
    var found = words.flatMap(named);
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
