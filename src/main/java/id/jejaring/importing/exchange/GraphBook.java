package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Limits;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file of nodes and edges as a book of two sheets, named as in a Kumu workbook. What a sheet
 * knows of an edge's ends, their names and kinds, is looked up in the nodes, of which the book
 * remembers id, name and kind: some 200 bytes a node. Everything else is read anew each time.
 */
final class GraphBook implements Book {

  static final String NODES = "Elements";
  static final String EDGES = "Connections";
  private static final List<String> OF_NODE = List.of("Id", "Label");
  private static final List<String> OF_EDGE =
      List.of("Id", "From", "From Type", "From Id", "To", "To Type", "To Id");

  /** What an edge has to say of a node. */
  private record End(String label, String kind) {}

  private final Supplier<Item.Reader> file;
  private final Map<String, End> ends = new LinkedHashMap<>();

  /** The headings by title, those of what every sheet has not among them. */
  private final Map<String, String> nodeTitles = new LinkedHashMap<>();

  private final Map<String, String> edgeTitles = new LinkedHashMap<>();
  private int vertices;
  private int edges;

  /** Reads the whole file once, so that whatever is broken is met before anything is written. */
  GraphBook(Supplier<Item.Reader> file) {
    this.file = file;
    try (var items = file.get()) {
      for (var item = items.next(); item != null; item = items.next()) {
        switch (item) {
          case Item.Vertex vertex -> survey(vertex);
          case Item.Edge edge -> survey(edge);
        }
      }
    }
  }

  private void survey(Item.Vertex vertex) {
    Limits.checked(NODES, ++vertices + 1, List.of());
    vertex
        .attributes()
        .keySet()
        .forEach(title -> {
          if (!isLabel(title)) {
            entitle(nodeTitles, title, OF_NODE);
          }
        });
    var kind =
        vertex.attributes().entrySet().stream()
            .filter(entry -> is(entry.getKey(), Column.KIND))
            .map(Map.Entry::getValue)
            .filter(text -> Vocabulary.nodeKind(text).isPresent())
            .findFirst();
    ends.putIfAbsent(vertex.id(), new End(label(vertex), kind.orElse("").intern()));
  }

  private void survey(Item.Edge edge) {
    Limits.checked(EDGES, ++edges + 1, List.of());
    edge.attributes()
        .forEach((title, value) -> {
          entitle(edgeTitles, title, OF_EDGE);
          if (is(title, Column.STRENGTH) && !value.matches("[1-5]([.,]0)?")) {
            edgeTitles.put(title, title + " ≠ 1–5"); // a weight of another scale is no strength
          }
        });
  }

  /** Gives a title a heading of its own, whatever is called so already. */
  private static void entitle(Map<String, String> titles, String title, List<String> fixed) {
    if (titles.containsKey(title)) {
      return;
    }
    Limits.checked(NODES, 1, java.util.Collections.nCopies(titles.size() + 8, "x"));
    var heading = title.strip();
    for (int number = 2; isTaken(heading, titles, fixed); number++) {
      heading = title.strip() + " " + number;
    }
    titles.put(title, heading);
  }

  private static boolean isTaken(String heading, Map<String, String> titles, List<String> fixed) {
    return fixed.stream().anyMatch(heading::equalsIgnoreCase)
        || titles.values().stream().anyMatch(heading::equalsIgnoreCase);
  }

  private static boolean is(String title, Column column) {
    return Column.find(title).filter(found -> found == column).isPresent();
  }

  private static boolean isLabel(String title) {
    return title.strip().toLowerCase(Locale.ROOT).equals("label");
  }

  /** What a node is called: its label, else what stands under a name, else its id. */
  private static String label(Item.Vertex vertex) {
    String name = null;
    for (var entry : vertex.attributes().entrySet()) {
      if (isLabel(entry.getKey())) {
        return entry.getValue();
      }
      if (name == null && is(entry.getKey(), Column.NAME)) {
        name = entry.getValue();
      }
    }
    return name == null ? vertex.id() : name;
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    if (vertices > 0) {
      sheets.add(new Rows(NODES));
    }
    if (edges > 0) {
      sheets.add(new Rows(EDGES));
    }
    return sheets;
  }

  @Override
  public void close() {
    // every stream closes its own file
  }

  private final class Rows implements Sheet {

    private final String name;

    Rows(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Stream<Row> rows() {
      var items = file.get();
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(new Numbered(this, items), 0), false)
          .filter(row -> !row.isBlank())
          .onClose(items::close);
    }

    Row heading() {
      var cells = new ArrayList<>(name.equals(NODES) ? OF_NODE : OF_EDGE);
      cells.addAll((name.equals(NODES) ? nodeTitles : edgeTitles).values());
      return Limits.checked(name, 1, cells);
    }

    /** The cells of what the sheet is about; null of anything else. */
    @Nullable List<String> cells(Item item) {
      return switch (item) {
        case Item.Vertex vertex when name.equals(NODES) -> nodeCells(vertex);
        case Item.Edge edge when name.equals(EDGES) -> edgeCells(edge);
        case Item.Vertex _, Item.Edge _ -> null;
      };
    }
  }

  private List<String> nodeCells(Item.Vertex vertex) {
    var cells = new ArrayList<String>();
    cells.add(vertex.id());
    cells.add(label(vertex));
    nodeTitles.keySet().forEach(title -> cells.add(value(vertex.attributes(), title)));
    return cells;
  }

  /** An end that the file has no node for has no name either, so that its row says so. */
  private List<String> edgeCells(Item.Edge edge) {
    var from = ends.getOrDefault(edge.from(), new End("", ""));
    var to = ends.getOrDefault(edge.to(), new End("", ""));
    var cells = new ArrayList<>(List.of(edge.id(), from.label(), from.kind(), edge.from()));
    cells.addAll(List.of(to.label(), to.kind(), edge.to()));
    edgeTitles.keySet().forEach(title -> cells.add(value(edge.attributes(), title)));
    return cells;
  }

  private static String value(Map<String, String> attributes, String title) {
    return attributes.getOrDefault(title, "");
  }

  /** The heading first, then the rows, numbered as a spreadsheet of them would be. */
  private static final class Numbered implements Iterator<Row> {

    private final Rows sheet;
    private final Item.Reader items;
    private int number;
    private @Nullable Row next;

    Numbered(Rows sheet, Item.Reader items) {
      this.sheet = sheet;
      this.items = items;
    }

    @Override
    public boolean hasNext() {
      if (next == null && number == 0) {
        number = 1;
        next = sheet.heading();
      }
      while (next == null) {
        var item = items.next();
        if (item == null) {
          return false;
        }
        var cells = sheet.cells(item);
        if (cells != null) {
          next = Limits.checked(sheet.name(), ++number, cells);
        }
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      var row = next;
      next = null;
      return row;
    }
  }
}
