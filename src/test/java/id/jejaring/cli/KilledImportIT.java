package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import during which the program is killed goes on at the next start, no row lost or double.
 */
final class KilledImportIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROWS = 2_500;
  private static final int PAGE = 1_000;

  @TempDir private Path folder;
  private final List<RunningProgram> programs = new ArrayList<>();

  @AfterEach
  void nothingIsLeftRunning() {
    programs.forEach(RunningProgram::clear);
  }

  @Test
  void eachRowStandsOnceInTheAccountAndOnceInTheNetwork() throws Exception {
    var first = started(RunningProgram.server(folder.resolve("data")));
    var sheet = Files.writeString(folder.resolve("usaha.csv"), sheet());
    var id = JSON.readTree(first.upload("/api/imports", sheet).body()).path("id").asString();
    var killed = awaitRows(first, id, ROWS / 5);
    first.process().destroyForcibly().onExit().join();
    assertThat(killed.path("state").asString()).isEqualTo("reading");

    var again = started(RunningProgram.server(folder.resolve("data")));
    var done = awaitEnd(again, id);
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
    assertThat(done.path("created").asInt()).as(done.toString()).isEqualTo(ROWS - 1);
    assertThat(done.path("rejected").asInt()).as(done.toString()).isEqualTo(1);
    assertThat(done.path("rows").asInt()).isEqualTo(ROWS);

    assertThat(accounted(again, id)).hasSize(ROWS);
    assertThat(businesses(again)).isEqualTo(ROWS - 1);

    var repeated = JSON.readTree(again.upload("/api/imports", sheet).body()).path("id").asString();
    var repeat = awaitEnd(again, repeated);
    assertThat(repeat.path("unchanged").asInt()).as(repeat.toString()).isEqualTo(ROWS - 1);
    assertThat(repeat.path("cautions").toString()).contains("sama persis");
    assertThat(accounted(again, repeated)).hasSize(ROWS);
    assertThat(JSON.readTree(again.get("/api/checks").body()).path("good").asBoolean()).isTrue();
  }

  /** Businesses whose names are nothing like each other, and one row without a name. */
  private static String sheet() {
    var text = new StringBuilder("Nama Usaha;Kegiatan;Nomor anggota\n");
    for (int i = 1; i < ROWS; i++) {
      text.append(word(i)).append(' ').append(word(i * 7919)).append(";jual barang;").append(i);
      text.append('\n');
    }
    return text.append(";jual barang;0\n").toString();
  }

  private static String word(int number) {
    var word = new StringBuilder();
    for (int rest = number * 48_271 & 0xFFFFFF; word.length() < 8; rest /= 17) {
      word.append("bcdfghjklmnprstwy".charAt(rest % 17)).append("aiueo".charAt(rest % 5));
    }
    return word.toString();
  }

  /** How far the import is once it has read so many rows. */
  private static JsonNode awaitRows(RunningProgram program, String id, int rows) throws Exception {
    var now = get(program, id);
    while (now.path("read").asInt() < rows) {
      assertThat(now.path("state").asString()).as(now.toString()).isIn("queued", "reading");
      program.process().waitFor(20, TimeUnit.MILLISECONDS);
      now = get(program, id);
    }
    return now;
  }

  private static JsonNode awaitEnd(RunningProgram program, String id) throws Exception {
    var now = get(program, id);
    while (now.path("state").asString().matches("queued|reading")) {
      program.process().waitFor(100, TimeUnit.MILLISECONDS);
      now = get(program, id);
    }
    return now;
  }

  private static JsonNode get(RunningProgram program, String id) throws Exception {
    return JSON.readTree(program.get("/api/imports/" + id).body());
  }

  /** The numbers of all rows in the account; refuses one that stands twice. */
  private static TreeSet<Integer> accounted(RunningProgram program, String id) throws Exception {
    var rows = new TreeSet<Integer>();
    var cursor = "";
    do {
      var page =
          JSON.readTree(
              program.get("/api/imports/%s/rows?limit=%d%s".formatted(id, PAGE, cursor)).body());
      page.path("items")
          .forEach(
              row -> assertThat(rows.add(row.path("row").asInt())).as(row.toString()).isTrue());
      cursor = next(page);
    } while (!cursor.isEmpty());
    return rows;
  }

  private static int businesses(RunningProgram program) throws Exception {
    int nodes = 0;
    var cursor = "";
    do {
      var page = JSON.readTree(program.get("/api/nodes?kind=business&limit=200" + cursor).body());
      nodes += page.path("items").size();
      cursor = next(page);
    } while (!cursor.isEmpty());
    return nodes;
  }

  private static String next(JsonNode page) {
    var next = page.path("next").asString("");
    return next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private RunningProgram started(RunningProgram program) {
    programs.add(program);
    return program;
  }
}
