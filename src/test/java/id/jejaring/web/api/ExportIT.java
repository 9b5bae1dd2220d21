package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.Options;
import id.jejaring.web.Served;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported goes in again, through the real importer. */
final class ExportIT {

  @TempDir private static Path folder;
  private static Served program;

  @BeforeAll
  static void aProgramWithTheSampleRuns() throws Exception {
    program = Served.on(folder.resolve("data"), true);
    var studio = program.node("business", "=Studio Kala");
    var workshop = program.node("business", "Bengkel Rupa");
    var film = program.node("project", "Suara Kota");
    tie(studio, "supplies", workshop, "\"since\": \"2015\", \"until\": \"2020\"");
    tie(studio, "made", film, "\"since\": \"2018-05\", \"until\": \"2018-06\"");
    tie(studio, "kept_apart", workshop, "\"strength\": 1");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void theTiesGoInAgainRowForRowAndEndWhenTheyEnded() throws Exception {
    var ties = ties();
    assertThat(ties)
        .contains(
            List.of(
                "'=Studio Kala",
                "business",
                "Bengkel Rupa",
                "business",
                "supplies",
                "2015",
                "2019",
                "",
                ""));
    var again = bringIn("ties.csv", get("/api/export.csv"));
    assertThat(again.message()).isNull();
    assertThat(again.rows()).isEqualTo(ties.size());
    assertThat(again.counts()).doesNotContainKeys(Outcome.REJECTED, Outcome.REVIEW);
    assertThat(made(again, ties)).isEmpty();
    assertThat(again.counts()).isEqualTo(Map.of(Outcome.UNCHANGED, ties.size()));
    assertThat(ties()).isEqualTo(ties);
  }

  /** The rows that made anything new. */
  private static List<List<String>> made(Import done, List<List<String>> rows) {
    return program
        .bean(Imports.class)
        .rows(done.id(), Viewer.OWNER, EnumSet.of(Outcome.CREATED, Outcome.UPDATED), null, 100)
        .stream()
        .map(row -> rows.get(row.row() - 2))
        .toList();
  }

  @Test
  void bothFilesCallTheSameThingTheSame() throws Exception {
    var labels = rows("/api/export.csv?of=nodes").stream().map(List::getFirst).toList();
    var ends = ties().stream().flatMap(tie -> Stream.of(tie.getFirst(), tie.get(2))).toList();
    assertThat(labels).contains("Suara Kota").containsAll(ends);
  }

  @Test
  void whoIsToBeKeptApartIsInNoFile() throws Exception {
    assertThat(get("/api/export.csv")).doesNotContain("kept_apart");
    assertThat(get("/api/export.json")).doesNotContain("kept_apart");
  }

  @Test
  void theDocumentHoldsWhatTheSheetsHold() throws Exception {
    JsonNode document = JsonMapper.builder().build().readTree(get("/api/export.json"));
    assertThat(document.path("ties").size()).isEqualTo(ties().size());
    assertThat(document.path("nodes").size()).isEqualTo(rows("/api/export.csv?of=nodes").size());
  }

  /** All but the citation, which names the new sheet beside the old sources. */
  private static List<List<String>> ties() throws Exception {
    return rows("/api/export.csv").stream().map(row -> row.subList(0, row.size() - 1)).toList();
  }

  private static List<List<String>> rows(String path) throws Exception {
    try (var csv = CsvReader.builder().ofCsvRecord(get(path))) {
      return csv.stream().skip(1).map(row -> List.copyOf(row.getFields())).toList();
    }
  }

  private static Import bringIn(String name, String csv) throws Exception {
    var imports = program.bean(Imports.class);
    var file = Files.writeString(folder.resolve(name), csv);
    var options =
        new Options(null, null, null, null, null, Options.SameNames.KNOWN, Locale.ENGLISH);
    var id = imports.start(name, file, options, Viewer.OWNER);
    return imports.await(id, Viewer.OWNER, Duration.ofMinutes(2));
  }

  private static void tie(String from, String kind, String to, String rest) throws Exception {
    program.add(
        "/api/ties",
        "{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", %s}".formatted(kind, from, to, rest));
  }

  private static String get(String path) throws Exception {
    var answer = program.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace("\ufeff", "");
  }
}
