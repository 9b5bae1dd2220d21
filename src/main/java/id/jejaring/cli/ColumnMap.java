package id.jejaring.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a file hold: as the server guesses, changed by what the command line says of
 * some headings.
 *
 * @param said the field of each heading, in lower case; empty for a column that is not to be used
 */
record ColumnMap(Map<String, String> said) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  ColumnMap {
    said = Map.copyOf(said);
  }

  /** Reads {@code Heading=field}; a heading may hold an equals sign, a field does not. */
  static ColumnMap of(List<String> options, Speech speech) {
    var said = new LinkedHashMap<String, String>();
    for (var option : options) {
      var at = option.lastIndexOf('=');
      if (at < 1) {
        throw new CommandFailed(ExitCode.USAGE, speech.say("import.map.form", option));
      }
      said.put(key(option.substring(0, at)), option.substring(at + 1).strip());
    }
    return new ColumnMap(said);
  }

  private static String key(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether every heading that is spoken of is there. */
  boolean fits(JsonNode columns) {
    return titles(columns).stream().map(ColumnMap::key).toList().containsAll(said.keySet());
  }

  /** The columns as the server tells them, with what is said here; refuses what fits none. */
  JsonNode over(JsonNode columns, Speech speech) {
    var choices = texts(columns.path("choices"));
    said.forEach((heading, field) -> {
      if (!field.isEmpty() && !choices.contains(field)) {
        throw CommandFailed.refused(
            speech.say("import.map.field", field, String.join(", ", choices)));
      }
      var titles = titles(columns);
      if (titles.stream().noneMatch(title -> key(title).equals(heading))) {
        throw CommandFailed.refused(
            speech.say("import.map.heading", heading, String.join(", ", titles)));
      }
    });
    var mapped = columns.deepCopy();
    for (var sheet : mapped.path("sheets")) {
      for (var column : sheet.path("columns")) {
        var field = said.get(key(column.path("title").asString("")));
        if (field != null && column instanceof ObjectNode of && sheet instanceof ObjectNode used) {
          change(of, field);
          used.put("used", true);
        }
      }
    }
    return mapped;
  }

  private static void change(ObjectNode column, String field) {
    if (field.isEmpty()) {
      column.remove("column");
    } else {
      column.put("column", field);
    }
    column.put("sureness", "said");
  }

  private static List<String> titles(JsonNode columns) {
    var titles = new ArrayList<String>();
    columns
        .path("sheets")
        .forEach(sheet ->
            sheet.path("columns").forEach(column -> titles.add(column.path("title").asString(""))));
    return titles.stream().filter(title -> !title.isBlank()).distinct().toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(each -> each.asString("")).toList();
  }

  /** What the server is told: each column of each sheet. */
  static String body(JsonNode mapped) {
    var sheets = JSON.createArrayNode();
    for (var sheet : mapped.path("sheets")) {
      var said = JSON.createObjectNode();
      for (var name : List.of("sheet", "used", "heading", "kind")) {
        if (sheet.has(name)) {
          said.set(name, sheet.get(name));
        }
      }
      said.set("columns", columns(sheet));
      sheets.add(said);
    }
    var body = JSON.createObjectNode();
    body.set("sheets", sheets);
    return body.toString();
  }

  private static ArrayNode columns(JsonNode sheet) {
    var columns = JSON.createArrayNode();
    for (var column : sheet.path("columns")) {
      if (column.has("column")) {
        var said = JSON.createObjectNode();
        said.set("place", column.get("place"));
        said.set("column", column.get("column"));
        columns.add(said);
      }
    }
    return columns;
  }

  /** Prints what each column is taken for, by what, and what stands in it. */
  static void print(JsonNode mapped, Terminal terminal) {
    var speech = terminal.speech();
    for (var sheet : mapped.path("sheets")) {
      var name = sheet.path("sheet").asString("");
      if (!name.isEmpty()) {
        terminal.paragraph(
            speech.say(
                sheet.path("used").asBoolean(true) ? "import.sheet" : "import.sheet.unused", name));
      }
      var table =
          Table.of(
              speech.say("import.column.heading"),
              speech.say("import.column.field"),
              speech.say("import.column.by"),
              speech.say("import.column.examples"));
      for (var column : sheet.path("columns")) {
        var examples = texts(column.path("examples"));
        table.row(
            column.path("title").asString(""),
            column.path("column").asString("–"),
            speech.word("sureness", column.path("sureness").asString("")),
            examples.stream().limit(3).collect(Collectors.joining(" · ")));
      }
      terminal.print(table.print(terminal.width()));
    }
  }
}
