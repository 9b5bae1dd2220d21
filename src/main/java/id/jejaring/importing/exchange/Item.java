package id.jejaring.importing.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a file of nodes and edges holds, its attributes under their titles. */
sealed interface Item {

  /** A node, by the id that the file gives it. */
  record Vertex(String id, Map<String, String> attributes) implements Item {
    public Vertex {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /**
   * An edge.
   *
   * @param id empty where it has none
   */
  record Edge(String id, String from, String to, Map<String, String> attributes) implements Item {
    public Edge {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /** Hands out what a file holds, in its order; null at the end. */
  interface Reader extends AutoCloseable {

    /** The next one; refuses what is broken, naming the line. */
    @Nullable Item next();

    @Override
    void close();
  }
}
