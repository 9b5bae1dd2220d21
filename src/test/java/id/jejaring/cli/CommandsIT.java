package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands print, asked of one running server; in the order in which a person asks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CommandsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHEET =
      """
      Nama;Jenis Usaha;Kota;No HP
      Batik Rina;Batik tulis;Kota Malang;081234567890
      Kopi Kendedes;Kedai kopi;Kota Malang;
      Sablon Arema;Sablon kaos;Kota Malang;
      Kemas Jaya;Kemasan;Kota Malang;%s
      """;

  @TempDir private static Path folder;
  private static final List<RunningProgram> COMMANDS = new ArrayList<>();
  private static RunningProgram server;

  @BeforeAll
  static void aServerRuns() throws Exception {
    server = RunningProgram.server(folder.resolve("data"));
  }

  @AfterAll
  static void nothingIsLeftRunning() {
    COMMANDS.forEach(RunningProgram::clear);
    server.clear();
  }

  @Test
  @Order(1)
  void anImportAccountsForEveryRowAndKeepsTheRejected() throws Exception {
    var sheet = Files.writeString(folder.resolve("members.csv"), SHEET.formatted("8,12E+10"));
    var run = command("import", sheet.toString());
    assertThat(run.await()).as(run.printed()).isEqualTo(1);
    assertThat(run.printed())
        .containsPattern("baru +3")
        .containsPattern("ditolak +1")
        .containsPattern("semua baris +4")
        .contains("import --undo");
    assertThat(folder.resolve("members.rejects.csv")).content().contains("Kemas Jaya");
  }

  @Test
  @Order(2)
  void theMendedRejectsGoInAndNothingIsRejectedAnyMore() throws Exception {
    var rejects = folder.resolve("members.rejects.csv");
    Files.writeString(rejects, Files.readString(rejects).replace("8,12E+10", "081234567891"));
    var run = command("import", rejects.toString(), "--json");
    assertThat(run.await()).as(run.printed()).isZero();
    var sheet = JSON.readTree(run.printed());
    assertThat(sheet.path("rows").asInt(0)).isEqualTo(1);
    assertThat(sheet.path("created").asInt(0)).isEqualTo(1);
  }

  @Test
  @Order(3)
  void theSameSheetAgainChangesNothing() throws Exception {
    var sheet = Files.writeString(folder.resolve("members.csv"), SHEET.formatted("081234567891"));
    var run = command("import", sheet.toString(), "--json");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(JSON.readTree(run.printed()).path("unchanged").asInt(0)).isEqualTo(4);
  }

  @Test
  @Order(3)
  void aWorkbookLeavesAFileOfRejectsForEachSheet() throws Exception {
    var book = folder.resolve("book.xlsx");
    try (var out = Files.newOutputStream(book);
        var workbook = new Workbook(out, "test", "1.0")) {
      for (var name : List.of("Anggota", "Mitra & kawan")) {
        var sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "Nama");
        sheet.value(0, 1, "No HP");
        sheet.value(1, 0, "Toko " + name);
        sheet.value(1, 1, "8,12E+10");
      }
    }
    var rejects = folder.resolve("out.csv");
    Files.writeString(rejects, "mended by hand");
    var run = command("import", book.toString(), "--rejects", rejects.toString());
    assertThat(run.await()).as(run.printed()).isEqualTo(1);
    assertThat(rejects).hasContent("mended by hand");
    assertThat(folder.resolve("out-2.csv"))
        .content()
        .contains("Toko Anggota")
        .doesNotContain("Mitra");
    assertThat(folder.resolve("out-3.csv")).content().contains("Toko Mitra & kawan");
  }

  @Test
  @Order(3)
  void theColumnsOfASheetAreShownAndSaidBeforeItGoesIn() throws Exception {
    var sheet =
        Files.writeString(
            folder.resolve("guests.csv"), "Nama;Buah tangan;Kota\nTamu Uji;keripik;Kota Malang\n");
    var look = command("import", sheet.toString(), "--columns");
    assertThat(look.await()).as(look.printed()).isZero();
    assertThat(look.printed()).containsPattern("Buah tangan +–").contains("keripik", "--map");
    var json =
        command("import", sheet.toString(), "--columns", "--map", "Buah tangan=note", "--json");
    assertThat(json.await()).as(json.printed()).isZero();
    var columns = JSON.readTree(json.printed()).path("sheets").path(0).path("columns");
    assertThat(columns.path(1).path("column").asString("")).isEqualTo("note");

    var wrong = command("import", sheet.toString(), "--map", "Oleh-oleh=note");
    assertThat(wrong.await()).isEqualTo(1);
    assertThat(wrong.printed()).contains("oleh-oleh", "Buah tangan");
    var run = command("import", sheet.toString(), "--map", "buah tangan=note", "--json");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(JSON.readTree(run.printed()).path("cautions").toString())
        .doesNotContain("Buah tangan");
  }

  @Test
  @Order(4)
  void recommendSaysForWhomAndInJsonWhatRestSays() throws Exception {
    var run = command("recommend", "batik rina");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed()).contains("Calon mitra untuk Batik Rina (usaha");

    var json = command("recommend", "Batik Rina", "--json", "--limit", "5");
    assertThat(json.await()).isZero();
    var answer = JSON.readTree(json.printed());
    var id = answer.path("node").path("id").asString("");
    assertThat(answer)
        .isEqualTo(JSON.readTree(server.get("/api/nodes/" + id + "/partners?limit=5").body()));
  }

  @Test
  @Order(4)
  void recommendUnderstandsANeedInTheWordsOfASheet() throws Exception {
    var run = command("recommend", "Batik Rina", "--need", "foto produk");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed()).contains("Fotografi, dipahami dari “foto produk”");
    var unknown = command("recommend", "Batik Rina", "--offer", "xyzzy");
    assertThat(unknown.await()).isEqualTo(1);
    assertThat(unknown.printed()).contains("xyzzy", "Periksa ejaannya");
  }

  @Test
  @Order(4)
  void introduceSaysByWhomOrWhatToDoWhereNobodyCan() throws Exception {
    var run = command("introduce", "Batik Rina", "Kopi Kendedes");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed()).contains("mengenalkan Batik Rina", "Tidak ada jalur");
    var json = command("introduce", "Batik Rina", "Kopi Kendedes", "--json");
    assertThat(json.await()).as(json.printed()).isZero();
    assertThat(JSON.readTree(json.printed()).path("aMonth").asInt()).isEqualTo(3);
  }

  @Test
  @Order(4)
  void introduceSomebodyToThemselvesIsRefusedByName() throws Exception {
    var run = command("introduce", "Batik Rina", "batik rina");
    assertThat(run.await()).isEqualTo(1);
    assertThat(run.printed())
        .contains("Batik Rina tidak bisa diperkenalkan kepada dirinya sendiri");
  }

  @Test
  @Order(4)
  void recommendNamesTheFilmsTheirYearsAndTheirRows() throws Exception {
    var films =
        Files.writeString(
            folder.resolve("films.csv"),
            """
            Judul;Tahun;Sutradara;Pemeran
            Layar Uji Satu;2015;Ayu Uji;Bima Uji
            Layar Uji Dua;2018;Citra Uji;Bima Uji
            """);
    assertThat(command("import", films.toString()).await()).isZero();
    var run = command("recommend", "Ayu Uji", "--json");
    assertThat(run.await()).as(run.printed()).isZero();
    var citra = JSON.readTree(run.printed()).path("items").get(0);
    assertThat(citra.path("node").path("name").asString("")).isEqualTo("Citra Uji");
    assertThat(citra.path("reasons").toString())
        .contains("Bima Uji", "Layar Uji Satu (2015)", "Layar Uji Dua (2018)")
        .contains("films.csv, baris 2", "films.csv, baris 3");
  }

  @Test
  @Order(5)
  void reachCountsHopByHop() throws Exception {
    var program = post("/api/nodes", "{\"kind\":\"program\",\"name\":\"Kombet Uji\"}");
    var run = command("reach", "kombet uji", "--lang", "en");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed())
        .contains("Reach of Kombet Uji (program)", "Participants known here: 0 actors")
        .containsPattern("Hop +Actors");

    var json = command("reach", program.path("id").asString(""), "--json", "--hops", "2");
    assertThat(json.await()).isZero();
    assertThat(JSON.readTree(json.printed()).path("hops").size()).isEqualTo(2);
  }

  @Test
  @Order(6)
  void aNameThatNothingHasEndsWithCode1AndTheNextStep() throws Exception {
    var run = command("recommend", "Zxqwvy");
    assertThat(run.await()).isEqualTo(1);
    assertThat(run.printed()).contains("Zxqwvy", "./jejaring import");
  }

  @Test
  @Order(7)
  void anImportIsTakenBack() throws Exception {
    var imports = JSON.readTree(server.get("/api/imports").body()).path("items");
    for (var sheet : imports) {
      var run = command("import", "--undo", sheet.path("id").asString(""));
      assertThat(run.await()).as(run.printed()).isZero();
    }
    var gone = command("recommend", "Batik Rina");
    assertThat(gone.await()).as(gone.printed()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void aWrongCommandLineEndsWithCode2() throws Exception {
    assertThat(command("recommend").await()).isEqualTo(2);
    assertThat(command("import").await()).isEqualTo(2);
  }

  @Test
  @Order(9)
  void aBacktestOfAListPrintsOneTableOfAllRules() throws Exception {
    var random = new java.util.Random(1);
    var list = new StringBuilder("From,To,Date\n");
    for (int row = 0; row < 2_000; row++) {
      int one = random.nextInt(200);
      list.append("%d,%d,%d\n".formatted(one, one / 10 * 10 + random.nextInt(10), row / 100));
    }
    var file = Files.writeString(folder.resolve("ties.csv"), list);
    var json = command("backtest", file.toString(), "--until", "14", "--json");
    assertThat(json.await()).as(json.printed()).isZero();
    var found = JSON.readTree(json.printed());
    assertThat(found.path("rows").size()).isGreaterThan(10);
    var own = found.path("rows").get(0);
    assertThat(own.path("scorer").asString("")).isEqualTo("jejaring");
    for (var metric : List.of("mrr", "ndcg10", "recall10", "recall50")) {
      assertThat(own.path("intervals").path(metric).path(0).asDouble(1))
          .isLessThanOrEqualTo(own.path(metric).asDouble(0));
    }
    var run = command("backtest", file.toString(), "--until", "14", "--lang", "en");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed())
        .contains("known until 14", "a number that only orders", "pagerank_brief", "katz");
    var bad = command("backtest", file.toString(), "--until", "99");
    assertThat(bad.await()).isEqualTo(1);
    assertThat(bad.printed()).contains("99", "0 sampai 19");
  }

  private static JsonNode post(String path, String json) throws Exception {
    return JSON.readTree(RunningProgram.post(server.address(), path, json).body());
  }

  private static RunningProgram command(String... arguments) throws Exception {
    var command = RunningProgram.start(folder.resolve("data"), arguments);
    COMMANDS.add(command);
    return command;
  }
}
