package id.jejaring.importing.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code nodes.csv} and {@code ties.csv}, packed with {@code csv-metadata.json}, which describes
 * their columns (W3C, Metadata Vocabulary for Tabular Data).
 */
final class CsvPair implements NetworkFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZipOutputStream zip;
  private CsvSheet sheet;
  private boolean ties;

  CsvPair(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    this.sheet = begin("nodes.csv", true);
  }

  private CsvSheet begin(String name, boolean nodes) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      return new CsvSheet(new Entry(zip), nodes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends with its entry, and not with the file. */
  private static final class Entry extends FilterOutputStream {

    private final ZipOutputStream zip;

    Entry(ZipOutputStream zip) {
      super(zip);
      this.zip = zip;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      zip.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }

  @Override
  public void node(NodeEntry entry) {
    sheet.node(entry);
  }

  @Override
  public void tie(TieEntry entry) {
    beginTies();
    sheet.tie(entry);
  }

  private void beginTies() {
    if (!ties) {
      sheet.close();
      sheet = begin("ties.csv", false);
      ties = true;
    }
  }

  @Override
  public void close() {
    beginTies();
    sheet.close();
    try (zip) {
      zip.putNextEntry(new ZipEntry("csv-metadata.json"));
      zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description()));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode description() {
    var description = JSON.createObjectNode();
    description.put("@context", "http://www.w3.org/ns/csvw");
    var tables = description.putArray("tables");
    table(tables, "nodes.csv", Columns.OF_NODE);
    var keys = table(tables, "ties.csv", Columns.OF_TIE).putArray("foreignKeys");
    foreign(keys, "from_id");
    foreign(keys, "to_id");
    return description;
  }

  private static <T> ObjectNode table(
      ArrayNode tables, String url, List<Columns.Column<T>> columns) {
    var table = tables.addObject();
    table.put("url", url);
    table.putObject("dialect").put("encoding", "utf-8").put("header", true);
    var schema = table.putObject("tableSchema");
    var described = schema.putArray("columns");
    for (var column : columns) {
      var one = described.addObject();
      one.put("name", column.heading().toLowerCase(Locale.ROOT).replace(' ', '_'));
      one.put("titles", column.heading());
      one.put("datatype", column.heading().equals("Strength") ? "integer" : "string");
      if (column.list()) {
        one.put("separator", "|");
      }
    }
    schema.put("primaryKey", "id");
    return schema;
  }

  private static void foreign(ArrayNode keys, String column) {
    var key = keys.addObject();
    key.put("columnReference", column);
    key.putObject("reference").put("resource", "nodes.csv").put("columnReference", "id");
  }
}
