package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Limits;
import id.jejaring.importing.sheet.Lists;
import id.jejaring.importing.sheet.Reason;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads nodes and edges from JSON as a stream: Graphology, JSON Graph Format 1 and 2, Kumu's
 * blueprint, and the node-link form of NetworkX and d3. What else stands in the file is passed
 * over.
 */
final class JsonItems implements Item.Reader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Guard.DEPTH)
                  .maxStringLength(Guard.TEXT)
                  .maxNameLength(Limits.CELL_CHARACTERS)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  /** What the innermost open bracket holds. */
  private enum Inside {
    /** Members by name, such as nodes, edges, or graphs. */
    GRAPH,
    GRAPHS,
    NODES,
    NODES_BY_ID,
    EDGES
  }

  private final Guard guard;
  private final JsonParser json;
  private final ArrayDeque<Inside> inside = new ArrayDeque<>();
  private int graphs;

  JsonItems(Path file, Guard guard) {
    this.guard = guard;
    try {
      this.json = FACTORY.createParser(ObjectReadContext.empty(), file.toFile());
    } catch (JacksonException _) { // it looks at the first bytes for their encoding
      throw guard.broken(1);
    }
  }

  @Override
  public @Nullable Item next() {
    try {
      return read();
    } catch (JacksonException e) {
      if (e instanceof tools.jackson.core.exc.StreamConstraintsException) {
        throw guard.unsafe(Reason.TOO_DEEP, Guard.DEPTH);
      }
      throw guard.broken(Math.max(1, json.currentLocation().getLineNr()));
    }
  }

  private @Nullable Item read() {
    for (var token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case START_OBJECT -> {
          var item = object();
          if (item != null) {
            return item;
          }
        }
        case END_OBJECT, END_ARRAY -> inside.poll();
        case PROPERTY_NAME -> {
          var item = member(json.currentName());
          if (item != null) {
            return item;
          }
        }
        default -> {
          if (inside.isEmpty()) {
            throw guard.unsafe(Reason.NO_GRAPH);
          }
          if (token == JsonToken.START_ARRAY) {
            json.skipChildren();
          }
        }
      }
    }
    if (!inside.isEmpty()) {
      throw guard.broken(Math.max(1, json.currentLocation().getLineNr()));
    }
    return null;
  }

  /** An object opens that is no member of one: the whole file, or an entry of a list. */
  private @Nullable Item object() {
    return switch (inside.peek()) {
      case null -> open(Inside.GRAPH);
      case GRAPHS -> {
        graphs++;
        yield open(Inside.GRAPH);
      }
      case NODES -> vertex("");
      case EDGES -> edge();
      case GRAPH, NODES_BY_ID -> throw new IllegalStateException("A member without a name");
    };
  }

  private @Nullable Item open(Inside what) {
    inside.push(what);
    return null;
  }

  private @Nullable Item member(String name) {
    var value = json.nextToken();
    if (inside.peek() == Inside.NODES_BY_ID) {
      if (value == JsonToken.START_OBJECT) {
        return vertex(name);
      }
      json.skipChildren();
      return null;
    }
    boolean list = value == JsonToken.START_ARRAY;
    boolean object = value == JsonToken.START_OBJECT;
    var lower = name.toLowerCase(Locale.ROOT);
    if (list && (lower.equals("nodes") || lower.equals("elements"))) {
      return open(Inside.NODES);
    }
    if (object && lower.equals("nodes")) {
      return open(Inside.NODES_BY_ID);
    }
    if (list
        && (lower.equals("edges")
            || lower.equals("links")
            || lower.equals("connections")
            || lower.equals("ties"))) {
      return open(Inside.EDGES);
    }
    if (list && lower.equals("graphs")) {
      return open(Inside.GRAPHS);
    }
    if (object && lower.equals("graph")) {
      return open(Inside.GRAPH);
    }
    json.skipChildren();
    return null;
  }

  /** Ids of one graph mean nothing in the next. */
  private String inGraph(String id) {
    return graphs > 1 && !id.isEmpty() ? graphs + ":" + id : id;
  }

  private Item vertex(String name) {
    var all = attributes();
    var id = name.isEmpty() ? take(all, "key", "id", "_id") : name;
    return new Item.Vertex(inGraph(id), all);
  }

  private Item edge() {
    var all = attributes();
    var id = take(all, "key", "id", "_id");
    var from = take(all, "source", "from");
    var to = take(all, "target", "to");
    var undirected = take(all, "undirected");
    var directed = take(all, "directed");
    if (undirected.equals("true") || directed.equals("false")) {
      all.putIfAbsent("direction", "undirected");
    }
    return new Item.Edge(id, inGraph(from), inGraph(to), all);
  }

  /** The first of these that is filled, which is no attribute then. */
  private static String take(Map<String, String> all, String... names) {
    for (var name : names) {
      var value = all.remove(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /** The members of the object that has just opened, as text under their names. */
  private Map<String, String> attributes() {
    var all = new LinkedHashMap<String, String>();
    flatten("", all);
    return all;
  }

  private void flatten(String prefix, Map<String, String> all) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      var title = prefix.isEmpty() ? name : prefix + " " + name;
      switch (json.nextToken()) {
        case START_OBJECT -> flatten(isTransparent(prefix, name) ? "" : title, all);
        case START_ARRAY -> guard.put(all, title, Lists.joined(texts()));
        case VALUE_NULL -> {}
        case VALUE_STRING -> {
          var text = json.getString();
          // a list of one is told from a text by nothing, so a text goes in as it is
          guard.put(all, title, text);
        }
        default -> guard.put(all, title, json.getString());
      }
    }
  }

  private static boolean isTransparent(String prefix, String name) {
    return prefix.isEmpty()
        && (name.equals("attributes") || name.equals("metadata") || name.equals("data"));
  }

  /** The texts of a list, however deep they lie in it. */
  private List<String> texts() {
    var texts = new ArrayList<String>();
    int depth = 1;
    int length = 0;
    while (depth > 0) {
      var token = json.nextToken();
      switch (token) {
        case START_ARRAY, START_OBJECT -> depth++;
        case END_ARRAY, END_OBJECT -> depth--;
        case PROPERTY_NAME, VALUE_NULL -> {}
        case null -> throw guard.broken(Math.max(1, json.currentLocation().getLineNr()));
        default -> {
          texts.add(json.getString());
          length += json.getString().length();
          if (length > Guard.TEXT) {
            throw guard.unsafe(Reason.LONG_CELL, Guard.TEXT);
          }
        }
      }
    }
    return texts;
  }

  @Override
  public void close() {
    json.close();
  }
}
