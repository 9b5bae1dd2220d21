package id.jejaring.convening;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Subsector;
import id.jejaring.recommending.Complements;
import id.jejaring.recommending.Complements.Complement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which subsectors go together: those whose products do, by the lists of products and complements
 * that are part of the program; the more pairs of products, the more.
 */
final class Kindred {

  private static final String PRODUCTS = "/words/products.csv";

  private final int[][] pairs = new int[Subsector.values().length][Subsector.values().length];
  private final Map<Integer, Complement> examples = new HashMap<>();
  private int most = 1;

  Kindred(Complements complements) {
    var subsectors = subsectors();
    subsectors.forEach((product, one) -> {
      for (var complement : complements.of(product)) {
        var other = subsectors.get(complement.product());
        if (other != null && other != one) {
          var count = ++pairs[one.ordinal()][other.ordinal()];
          most = Math.max(most, count);
          examples.putIfAbsent(key(one, other), complement);
        }
      }
    });
  }

  /** How much two different subsectors go together, 0 to 1; the same either way. */
  double share(Subsector one, Subsector other) {
    return (double) pairs[one.ordinal()][other.ordinal()] / most;
  }

  /** What a product of the one goes together with in the other. */
  Optional<Complement> example(Subsector one, Subsector other) {
    return Optional.ofNullable(examples.get(key(one, other)));
  }

  private static int key(Subsector one, Subsector other) {
    return one.ordinal() * Subsector.values().length + other.ordinal();
  }

  /** The subsectors of the products that have one, in the order of the list. */
  private static Map<NodeId, Subsector> subsectors() {
    var found = new LinkedHashMap<NodeId, Subsector>();
    read()
        .lines()
        .skip(1)
        .map(line -> line.split(";", -1))
        .forEach(cells -> {
          if (cells.length > 4) {
            Subsector.find(cells[4])
                .ifPresent(subsector ->
                    found.putIfAbsent(
                        NodeId.named("capability:product:" + cells[1].strip()), subsector));
          }
        });
    return found;
  }

  private static String read() {
    try (InputStream file = Kindred.class.getResourceAsStream(PRODUCTS)) {
      if (file == null) {
        throw new IllegalStateException(PRODUCTS + " is not part of the program.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
