package id.jejaring.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured, and where it goes.
 *
 * @param json whether the answer is JSON instead of tables
 * @param plot where the drawing of the growth goes, if anywhere
 */
record Options(List<Size> sizes, Set<Part> parts, boolean json, @Nullable Path plot) {

  /** What can be measured by itself. */
  enum Part {
    NETWORK,
    RECOMMENDING,
    CURRENT,
    CYPHER,
    GDS,
    IGRAPH,
    WEBGRAPH,
    GRAPHS;

    static Part of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  static final String USAGE =
      """
      bench [--size s,m,l] [--json]
            [--only network,recommending,current,cypher,gds,igraph,webgraph,graphs]
            [--plot FILE]
      Sizes are s and m unless you say otherwise; all is measured unless you say what.""";

  static Options read(String text) {
    var words = new ArrayDeque<>(Arrays.asList(text.isBlank() ? new String[0] : text.split("\\s+")));
    var sizes = List.of(Size.S, Size.M);
    Set<Part> parts = EnumSet.allOf(Part.class);
    var json = false;
    Path plot = null;
    while (!words.isEmpty()) {
      var word = words.removeFirst();
      try {
        switch (word) {
          case "--size" -> sizes = Size.read(words.removeFirst());
          case "--only" -> {
            parts = EnumSet.noneOf(Part.class);
            for (var part : words.removeFirst().split(",")) {
              parts.add(Part.of(part));
            }
          }
          case "--json" -> json = true;
          case "--plot" -> plot = Path.of(words.removeFirst());
          default -> throw new IllegalArgumentException(word);
        }
      } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
        throw new IllegalArgumentException(
            "\"%s\" is not understood, or what follows it.%n%s".formatted(word, USAGE), e);
      }
    }
    return new Options(sizes, parts, json, plot);
  }

  boolean has(Part part) {
    return parts.contains(part);
  }
}
