package id.jejaring.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.Import;
import id.jejaring.importing.Imports;
import id.jejaring.importing.drafting.Options;
import id.jejaring.web.Served;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported goes in again, through the real importer, and holds what it may. */
final class ExportIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;
  private static Served program;
  private static String studio;
  private static String hidden;

  @BeforeAll
  static void aProgramWithTheSampleRuns() throws Exception {
    program = Served.on(folder.resolve("data"), "true");
    studio =
        program
            .add(
                "/api/nodes",
                """
                {"kind": "business", "name": "=Studio Kala", "level": "public", "phone": "+62811",
                "tags": ["a, b", "c"], "point": "-7.98,112.63", "instagram": "kala"}\
                """)
            .path("id")
            .asString("");
    hidden =
        program
            .add("/api/nodes", "{\"kind\": \"person\", \"name\": \"Rahasia\", \"level\": \"own\"}")
            .path("id")
            .asString("");
    var workshop = program.node("business", "Bengkel Rupa");
    var film = program.node("project", "Suara Kota");
    tie(studio, "supplies", workshop, "\"since\": \"2015\", \"until\": \"2020\"");
    tie(studio, "made", film, "\"since\": \"2018-05\", \"until\": \"2018-06\"");
    tie(studio, "kept_apart", workshop, "\"strength\": 1");
    tie(hidden, "owns", workshop, "\"strength\": 2");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void everyFileGoesInAgainRowForRowAndChangesNothing() throws Exception {
    var nodes = rows("/api/export.csv?of=nodes");
    var ties = rows("/api/export.csv");
    for (var address :
        List.of(
            "zip", "xlsx", "gexf", "graphml", "json", "json?format=jgf", "csv", "csv?of=nodes")) {
      var again = bringIn(address);
      assertThat(again.message()).as(address).isNull();
      assertThat(again.rows())
          .as(address)
          .isEqualTo(
              address.equals("csv")
                  ? ties.size()
                  : address.startsWith("csv") ? nodes.size() : nodes.size() + ties.size());
      assertThat(changed(again)).as(address).isEmpty();
    }
    assertThat(rows("/api/export.csv?of=nodes")).isEqualTo(nodes);
    assertThat(withoutCitations(rows("/api/export.csv"))).isEqualTo(withoutCitations(ties));
  }

  @Test
  void aTieEndsOnTheLastDayItHeldAndAFormulaIsText() throws Exception {
    assertThat(rows("/api/export.csv"))
        .anySatisfy(row ->
            assertThat(row).contains("'=Studio Kala", "supplies", "2015", "2019", "signed_in"));
  }

  @Test
  void bothFilesCallTheSameThingTheSame() throws Exception {
    var labels = rows("/api/export.csv?of=nodes").stream().map(row -> row.get(1)).toList();
    var ends =
        rows("/api/export.csv").stream().flatMap(tie -> Stream.of(tie.get(1), tie.get(4))).toList();
    assertThat(labels).contains("Suara Kota").containsAll(ends);
  }

  @Test
  void whatIsNotForEveryoneWhoSignsInIsInNoFile() throws Exception {
    for (var address : List.of("csv", "csv?of=nodes", "gexf", "graphml", "json")) {
      assertThat(get("/api/export." + address))
          .doesNotContain("kept_apart")
          .doesNotContain("+62811")
          .doesNotContain("Rahasia")
          .doesNotContain(hidden);
    }
  }

  @Test
  void anUnknownFormatIsRefusedByName() throws Exception {
    assertThat(program.get("/api/export.docx").statusCode()).isEqualTo(404);
    assertThat(program.get("/api/export.json?format=pajek").body()).contains("pajek");
    assertThat(program.get("/api/export.csv?of=all").statusCode()).isEqualTo(400);
  }

  @Test
  void aPublicProfileSpeaksSchemaOrgAndSaysOnlyWhatAnyoneMaySee() throws Exception {
    var answer = program.get("/api/nodes/" + studio, "Accept", "application/ld+json");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/ld+json");
    JsonNode profile = JSON.readTree(answer.body());
    assertThat(profile.path("@type").asString("")).isEqualTo("Organization");
    assertThat(profile.path("name").asString("")).isEqualTo("=Studio Kala");
    assertThat(profile.path("location").path("geo").path("latitude").asDouble(0)).isEqualTo(-7.98);
    assertThat(profile.path("sameAs").asString("")).isEqualTo("https://www.instagram.com/kala");
    assertThat(answer.body()).doesNotContain("62811");
    var workshop = program.node("business", "Hanya Anggota");
    for (var id : List.of(hidden, workshop)) {
      assertThat(program.get("/api/nodes/" + id, "Accept", "application/ld+json").statusCode())
          .isEqualTo(404);
    }
    assertThat(program.get("/api/nodes/" + studio, "Accept", "*/*").body()).contains("\"kind\"");
  }

  /** The rows that made anything new, were refused or wait. */
  private static List<String> changed(Import done) {
    return program
        .bean(Imports.class)
        .rows(
            done.id(), Viewer.OWNER, EnumSet.complementOf(EnumSet.of(Outcome.UNCHANGED)), null, 20)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** The citation names each new sheet beside the old sources. */
  private static List<List<String>> withoutCitations(List<List<String>> rows) {
    return rows.stream().map(row -> row.subList(0, row.size() - 1)).toList();
  }

  private static List<List<String>> rows(String path) throws Exception {
    try (var csv = CsvReader.builder().ofCsvRecord(get(path).replace("\ufeff", ""))) {
      return csv.stream().skip(1).map(row -> List.copyOf(row.getFields())).toList();
    }
  }

  private static Import bringIn(String address) throws Exception {
    var imports = program.bean(Imports.class);
    var name = address.replaceFirst("(\\w+).*", "again.$1");
    var file = folder.resolve(name);
    Files.write(file, program.download("/api/export." + address));
    var options = new Options(null, null, null, null, null, Options.SameNames.ASK, Locale.ENGLISH);
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
    return answer.body();
  }
}
