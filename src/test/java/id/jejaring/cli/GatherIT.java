package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code gather} answers for an attendance list, asked of one running server. */
final class GatherIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHEET =
      """
      Nama;Nama Usaha;Kota;Menawarkan;Membutuhkan
      Rina Wulandari;Batik Rina;Kota Malang;batik;jasa jahit
      Laras Prameswari;Jahit Ratu;Kota Batu;jasa jahit;batik
      Bagas Wibisana;Kopi Lereng;Kota Malang;kopi;kemasan
      Sekar Kirana;Kemasan Rapi;Kota Surabaya;kemasan;
      """;

  @TempDir private static Path folder;
  private static final List<RunningProgram> COMMANDS = new ArrayList<>();
  private static RunningProgram server;

  @BeforeAll
  static void aListIsBroughtIn() throws Exception {
    server = RunningProgram.server(folder.resolve("data"));
    var sheet = Files.writeString(folder.resolve("hadir.csv"), SHEET);
    var run =
        command("import", sheet.toString(), "--event", "Temu Uji Kriya", "--date", "2026-07-23");
    assertThat(run.await()).as(run.printed()).isZero();
  }

  @AfterAll
  static void nothingIsLeftRunning() {
    COMMANDS.forEach(RunningProgram::clear);
    server.clear();
  }

  @Test
  void tellsEveryoneWhereTheySitWhomToMeetAndWhy() throws Exception {
    var run = command("gather", "temu uji kriya", "--table", "2");
    assertThat(run.await()).as(run.printed()).isZero();
    assertThat(run.printed())
        .contains("Siapa bertemu siapa: Temu Uji Kriya", "4 peserta di 2 meja")
        .contains("Rina Wulandari", "• Laras Prameswari", "Jasa jahit");
  }

  @Test
  void saysInJsonWhatRestSays() throws Exception {
    var json = command("gather", "Temu Uji Kriya", "--each", "1", "--seed", "5", "--json");
    assertThat(json.await()).as(json.printed()).isZero();
    var round = JSON.readTree(json.printed());
    var event = round.path("event").path("id").asString("");
    assertThat(round.path("people")).hasSize(4).allMatch(each -> each.path("meet").size() <= 1);
    assertThat(round.path("asked").path("seed").asInt()).isEqualTo(5);
    assertThat(round)
        .isEqualTo(
            JSON.readTree(server.get("/api/events/" + event + "/meetings?each=1&seed=5").body()));
  }

  @Test
  void namesAnEventThatIsNotThereAndWhatMayBeMeant() throws Exception {
    var run = command("gather", "Temu Tak Pernah Ada Xyz");
    assertThat(run.await()).isEqualTo(1);
    assertThat(run.printed()).contains("Tidak ada acara", "Temu Tak Pernah Ada Xyz");
    var business = command("gather", "Batik Rina");
    assertThat(business.await()).isEqualTo(1);
    assertThat(business.printed()).contains("Batik Rina (usaha");
  }

  @Test
  void refusesWhatCannotBePlannedByNameWithTheNextStep() throws Exception {
    var each = command("gather", "Temu Uji Kriya", "--each", "9");
    assertThat(each.await()).isEqualTo(1);
    assertThat(each.printed()).contains("1 sampai 5");
    var table = command("gather", "Temu Uji Kriya", "--table", "banyak");
    assertThat(table.await()).isNotZero();
    assertThat(table.printed()).contains("--table", "banyak");
  }

  private static RunningProgram command(String... arguments) throws Exception {
    var run = RunningProgram.start(folder.resolve("data"), arguments);
    COMMANDS.add(run);
    return run;
  }
}
