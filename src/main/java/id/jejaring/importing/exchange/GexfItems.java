package id.jejaring.importing.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads GEXF, 1.1 to 1.3; nodes within nodes count as nodes, and what is drawn is passed over. */
final class GexfItems extends XmlItems {

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private String declared = "";
  private String attribute = "";
  private String usual = "directed";
  private Map<String, String> of = none();
  private @Nullable String vertex;
  private Item.@Nullable Edge edge;

  GexfItems(Path file, Guard guard) {
    super(file, guard);
  }

  @Override
  void begin(String element) {
    switch (element) {
      case "graph" -> usual = attribute("defaultedgetype");
      case "attributes" -> declared = attribute("class");
      case "attribute" -> {
        attribute = declared + " " + attribute("id");
        titles.put(attribute, attribute("title"));
      }
      case "node" -> {
        finish();
        vertex = attribute("id");
        of = none();
        put(of, "Label", attribute("label"));
        spell();
      }
      case "edge" -> {
        finish();
        beginEdge();
      }
      case "attvalue" -> value();
      case "spell" -> spell();
      default -> {}
    }
  }

  private void beginEdge() {
    edge = new Item.Edge(attribute("id"), attribute("source"), attribute("target"), Map.of());
    of = none();
    var type = attribute("type");
    put(of, "Direction", type.isEmpty() ? usual : type);
    put(of, "Label", attribute("label"));
    put(of, "Type", attribute("kind"));
    put(of, "weight", attribute("weight"));
    spell();
  }

  private void spell() {
    time("start", "Since");
    time("end", "Until");
  }

  /** Time may be dates, or numbers that are none. */
  private void time(String attribute, String title) {
    var time = attribute(attribute);
    boolean date = time.matches("\\d{4}(-\\d{2}){0,2}(T.*)?");
    put(of, date ? title : "spell " + attribute, date ? time.replaceFirst("T.*", "") : time);
  }

  /** What an attribute says counts before what the spell says, whose dates are whole days. */
  private void value() {
    var id = attribute("for").isEmpty() ? attribute("id") : attribute("for");
    var title = titles.getOrDefault((edge == null ? "node " : "edge ") + id, id);
    guard().replace(of, title, attribute("value"));
  }

  @Override
  void end(String element, String text) {
    switch (element) {
      case "default" -> defaults.put(attribute, text.strip());
      case "node", "edge" -> finish();
      default -> {}
    }
  }

  private void finish() {
    defaults.forEach((id, value) -> {
      if (id.startsWith(edge == null ? "node " : "edge ")) {
        put(of, titles.getOrDefault(id, id), value);
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
