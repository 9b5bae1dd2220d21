package id.jejaring.recommending;

import id.jejaring.domain.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The products that go together in work, from {@code words/complements.csv}. */
@Component
public final class Complements {

  private static final String FILE = "/words/complements.csv";

  private final Map<NodeId, List<Complement>> byProduct = new HashMap<>();

  Complements() {
    this(read());
  }

  Complements(String lines) {
    lines
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(";", -1))
        .forEach(this::add);
  }

  /** By the list that is part of the program, for use without Spring. */
  public static Complements ofTheProgram() {
    return new Complements();
  }

  /** What goes together with a product, in the order of the list. */
  public List<Complement> of(NodeId product) {
    return byProduct.getOrDefault(product, List.of());
  }

  /** The node of a product. */
  static NodeId product(String key) {
    return NodeId.named("capability:product:" + key);
  }

  private void add(String[] cells) {
    if (cells.length < 4) {
      throw new IllegalStateException(
          "A line of %s has %d cells, not 4: %s"
              .formatted(FILE, cells.length, String.join(";", cells)));
    }
    var one = product(cells[0].strip());
    var other = product(cells[1].strip());
    add(one, new Complement(other, cells[2].strip(), cells[3].strip()));
    add(other, new Complement(one, cells[2].strip(), cells[3].strip()));
  }

  private void add(NodeId product, Complement complement) {
    byProduct.computeIfAbsent(product, _ -> new ArrayList<>()).add(complement);
  }

  private static String read() {
    try (InputStream file = Complements.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not part of the program.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A product that goes together with another one, and why. */
  public record Complement(NodeId product, String indonesian, String english) {}
}
