package id.jejaring.importing.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.exchange.Opened;
import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is written in any format is read again, cell for cell. */
final class FormatsTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CSV_NODES", "CSV_TIES"})
  void everyCellComesBackWhateverStandsInIt(Format format) throws IOException {
    var seed = System.nanoTime();
    System.out.println(format + " with seed " + seed);
    var network = Entries.random(seed, 120);
    var file = folder.resolve("jejaring." + format.ending());
    network.write(format, file);
    try (var book = Opened.book(file, file.getFileName().toString())) {
      assertThat(read(book, "Elements", Columns.OF_NODE))
          .containsExactlyInAnyOrderElementsOf(written(network.nodeEntries(), Columns.OF_NODE));
      assertThat(read(book, "Connections", Columns.OF_TIE))
          .containsExactlyInAnyOrderElementsOf(written(network.tieEntries(), Columns.OF_TIE));
    }
  }

  @Test
  void theImporterKnowsEveryHeadingAndNoTwoMeanTheSame() {
    var known = new HashSet<Column>();
    for (var column : Columns.OF_NODE) {
      assertThat(Column.find(column.heading())).as(column.heading()).isPresent();
      assertThat(Column.find(column.key())).isEqualTo(Column.find(column.heading()));
      assertThat(known.add(Column.find(column.heading()).orElseThrow())).isTrue();
    }
    known.clear();
    for (var column : Columns.OF_TIE) {
      assertThat(Column.find(column.heading())).as(column.heading()).isPresent();
      assertThat(Column.find(column.key())).isEqualTo(Column.find(column.heading()));
      assertThat(known.add(Column.find(column.heading()).orElseThrow())).isTrue();
    }
  }

  @Test
  void thePairIsDescribedColumnByColumn() throws IOException {
    var file = folder.resolve("jejaring.zip");
    Entries.random(1, 20).write(Format.CSV, file);
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      var description =
          JsonMapper.builder()
              .build()
              .readTree(zip.getInputStream(zip.getEntry("csv-metadata.json")));
      for (var table : description.path("tables")) {
        var csv =
            new String(
                zip.getInputStream(zip.getEntry(table.path("url").asString(""))).readAllBytes(),
                StandardCharsets.UTF_8);
        var titles = new ArrayList<String>();
        table
            .path("tableSchema")
            .path("columns")
            .forEach(column -> titles.add(column.path("titles").asString("")));
        assertThat(csv).startsWith("\uFEFF" + String.join(",", titles) + "\r\n");
      }
    }
  }

  @Test
  void anEmptyNetworkIsAWholeFileInEveryFormat() throws IOException {
    for (var format : Format.values()) {
      var file = folder.resolve("empty." + format.ending());
      new Entries(List.of(), List.of()).write(format, file);
      assertThat(Files.size(file)).isPositive();
    }
  }

  private static <T> List<Map<Column, String>> written(
      List<T> entries, List<Columns.Column<T>> columns) {
    return entries.stream()
        .map(entry -> {
          var cells = new HashMap<Column, String>();
          for (var column : columns) {
            put(cells, Column.find(column.heading()).orElseThrow(), column.cell(entry));
          }
          return (Map<Column, String>) cells;
        })
        .toList();
  }

  private static <T> List<Map<Column, String>> read(
      Book book, String name, List<Columns.Column<T>> columns) {
    var sheet =
        book.sheets().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    List<Row> rows;
    try (var stream = sheet.rows()) {
      rows = stream.toList();
    }
    var known = new HashSet<Column>();
    columns.forEach(column -> known.add(Column.find(column.heading()).orElseThrow()));
    return rows.stream().skip(1).map(row -> cells(rows.getFirst(), row, known)).toList();
  }

  private static Map<Column, String> cells(Row heading, Row row, Set<Column> known) {
    var cells = new HashMap<Column, String>();
    for (int i = 0; i < heading.cells().size(); i++) {
      var column = Column.find(heading.cell(i));
      if (column.isPresent() && known.contains(column.get())) {
        put(cells, column.get(), row.cell(i));
      }
    }
    return cells;
  }

  private static void put(Map<Column, String> cells, Column column, String cell) {
    if (!cell.isEmpty()) {
      boolean official = column == Column.SUBSECTOR || column == Column.REGENCY;
      cells.putIfAbsent(
          column, official ? cell.replaceAll("^\\[\"|\"]$", "").replace("\", \"", "|") : cell);
    }
  }
}
