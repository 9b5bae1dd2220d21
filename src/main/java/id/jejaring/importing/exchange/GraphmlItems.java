package id.jejaring.importing.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads GraphML; nested graphs are read with their parents, ports are passed over. */
final class GraphmlItems extends XmlItems {

  private static final int NAMED = 10;

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final List<String> ends = new ArrayList<>();
  private final StringBuilder nested = new StringBuilder();
  private String key = "";
  private String usual = "directed";
  private Map<String, String> of = none();
  private @Nullable String vertex;
  private Item.@Nullable Edge edge;
  private boolean inData;

  GraphmlItems(Path file, Guard guard) {
    super(file, guard);
  }

  @Override
  void begin(String element) {
    switch (element) {
      case "graph" -> {
        finish();
        usual = attribute("edgedefault");
      }
      case "key" -> declare();
      case "node" -> {
        finish();
        vertex = attribute("id");
        of = none();
      }
      case "edge" -> {
        finish();
        edge = new Item.Edge(attribute("id"), attribute("source"), attribute("target"), Map.of());
        of = none();
        var directed = attribute("directed");
        put(
            of,
            "Direction",
            directed.isEmpty() ? usual : directed.equals("false") ? "undirected" : "directed");
      }
      case "hyperedge" -> {
        finish();
        edge = new Item.Edge(attribute("id"), "", "", Map.of());
        of = none();
        ends.clear();
      }
      case "endpoint" -> {
        if (ends.size() <= NAMED) {
          ends.add(ends.size() < NAMED ? attribute("node") : "…");
        }
      }
      case "data" -> {
        key = attribute("key");
        inData = true;
        nested.setLength(0);
      }
      default -> {}
    }
  }

  private void declare() {
    var name = attribute("attr.name");
    boolean drawn = attribute("yfiles.type").endsWith("graphics");
    key = attribute("id");
    titles.put(key, name.isEmpty() ? (drawn ? "Label" : key) : name);
    if (!attribute("for").isEmpty()) {
      titles.put("of " + key, attribute("for"));
    }
  }

  @Override
  void end(String element, String text) {
    switch (element) {
      case "default" -> defaults.put(key, text.strip());
      case "data" -> {
        inData = false;
        guard().replace(of, titles.getOrDefault(key, key), (nested + " " + text).strip());
      }
      case "hyperedge" -> {
        if (edge != null && ends.size() == 2) {
          edge = new Item.Edge(edge.id(), ends.getFirst(), ends.getLast(), Map.of());
        } else if (edge != null) { // no tie has so many ends: its row names them and is rejected
          edge = new Item.Edge(edge.id(), String.join(", ", ends), "", Map.of());
        }
        finish();
      }
      case "node", "edge" -> finish();
      default -> {
        if (inData && !text.isBlank() && nested.length() < Guard.TEXT) {
          nested.append(nested.isEmpty() ? "" : " ").append(text.strip());
        }
      }
    }
  }

  private void finish() {
    defaults.forEach((id, value) -> {
      var of = titles.getOrDefault("of " + id, "all");
      if (of.equals("all") || of.equals(edge == null ? "node" : "edge")) {
        put(this.of, titles.getOrDefault(id, id), value);
      }
    });
    if (edge != null) {
      ready(new Item.Edge(edge.id(), edge.from(), edge.to(), of));
    } else if (vertex != null) {
      ready(new Item.Vertex(vertex, of));
    }
    edge = null;
    vertex = null;
  }
}
