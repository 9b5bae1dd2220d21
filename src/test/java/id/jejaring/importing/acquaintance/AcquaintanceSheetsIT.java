package id.jejaring.importing.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.AcquaintanceId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.ImportsForTests;
import id.jejaring.importing.drafting.Options;
import id.jejaring.registry.RegistryForTests;
import id.jejaring.store.StoreForTests;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AcquaintanceSheetsIT {

  private static final String ATTENDANCE =
      """
      Nama;Nama Usaha;Komunitas;Bekerja sama dengan;Kenal
      Rina Wulandari;Batik Rina;Komunitas Canting;Toko Jauh;
      Dodi;Kopi Dodi;;;Bu Endang
      Sari Puspita;;;;Pak Darmo
      Wati;Keripik Wati;;;
      """;

  @TempDir Path data;

  private StoreForTests test;
  private RegistryForTests registry;
  private AcquaintanceSheets sheets;
  private AcquaintanceId id;

  @BeforeEach
  void importsAnAttendanceList() throws IOException, InterruptedException {
    test = StoreForTests.empty();
    registry = RegistryForTests.over(test);
    var imports = ImportsForTests.over(test, data);
    var options = Options.NONE.withEvent("Kombet Uji", null, null);
    var file = Files.writeString(data.resolve("hadir.csv"), ATTENDANCE);
    var imported = imports.start("hadir.csv", file, options, Viewer.OWNER);
    imports.await(imported, Viewer.OWNER, Duration.ofMinutes(1));
    sheets = sheets();
    id = sheets.of("hadir.csv", imports.participants(imported, Viewer.OWNER), Viewer.OWNER).id();
    imports.destroy();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private AcquaintanceSheets sheets() {
    return new AcquaintanceSheets(
        registry.registry(),
        test.records,
        new StoreProperties(data, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "64m")));
  }

  @Test
  void thePeopleOfAnAttendanceListStandOnItWithTheirBusinesses() {
    assertThat(sheet().title()).isEqualTo("Kombet Uji");
    assertThat(sheet().members())
        .extracting(AcquaintanceSheet.Member::label)
        .containsExactly(
            "Dodi – Kopi Dodi",
            "Rina Wulandari – Batik Rina",
            "Sari Puspita",
            "Wati – Keripik Wati");
  }

  @Test
  void aReplyBecomesClaimsThatCiteItAndALaterOneTakesItsPlace() {
    reply(2, "A 1, 3 B 1 C 4");
    assertThat(ties())
        .containsExactly("COLLABORATES_WITH Dodi", "KNOWS Dodi", "KNOWS Sari Puspita");
    assertThat(sources()).containsExactly("Lembar kenal Kombet Uji, jawaban Rina Wulandari");
    assertThat(sheet().wanting(4)).containsExactly(2);

    reply(1, "A 2");
    assertThat(ties()).as("both sides say so of one tie").hasSize(3);
    reply(2, "A 3");
    assertThat(ties()).as("Dodi still says so").containsExactly("KNOWS Dodi", "KNOWS Sari Puspita");
    sheets.takeBack(id, 1, Viewer.OWNER);
    assertThat(ties()).containsExactly("KNOWS Sari Puspita");
    sheets.remove(id, Viewer.OWNER);
    assertThat(ties()).isEmpty();
    assertThat(test.checks.run()).isEmpty();
  }

  @Test
  void theSameReplyAgainChangesNothing() {
    reply(2, "A 1, 3 B 1");
    var claims = claims();
    reply(2, "B 1 A 3 1");
    assertThat(claims()).isEqualTo(claims);
  }

  @Test
  void howManyRepliedIsDeclaredOfTheEventAndSurvivesARestart() {
    reply(2, "tidak ada");
    reply(4, "A 1");
    var event = sheet().about();
    assertThat(event).isNotNull();
    assertThat(sheets.responses(event, Viewer.OWNER))
        .isEqualTo(new AcquaintanceSheets.Responses(4, 2));
    assertThat(registry.registry().figuresOf(event, Viewer.OWNER))
        .extracting(figure -> figure.measure() + " " + figure.value())
        .containsExactlyInAnyOrder("acquaintance_asked 4.0", "acquaintance_answered 2.0");
    var before = sheet();
    sheets = sheets();
    assertThat(sheet()).isEqualTo(before);
  }

  @Test
  void numbersThatAreNotOnTheSheetAreRefusedAndNothingIsRecorded() {
    var answers = Answers.NOBODY.with(Question.KNOWN, List.of(1, 9));
    assertThatThrownBy(() -> sheets.reply(id, 2, answers, Viewer.OWNER))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("\"9\"")
        .hasMessageContaining("1 to 4");
    assertThat(ties()).isEmpty();
    assertThat(sheet().replies()).isEmpty();
  }

  @Test
  void whoMayNotSeeTheNamesDoesNotLearnOfTheSheet() {
    var other = new Viewer("other", Level.SIGNED_IN, Set.of());
    assertThat(sheets.all(other)).isEmpty();
    assertThatThrownBy(() -> sheets.get(id, other)).isInstanceOf(Refusal.NotFound.class);
  }

  private AcquaintanceSheet sheet() {
    return sheets.get(id, Viewer.OWNER);
  }

  private void reply(int respondent, String text) {
    var read = sheets.read(sheet(), respondent + ": " + text).getFirst();
    assertThat(read.respondent()).isEqualTo(respondent);
    sheets.reply(id, respondent, read.answers(), Viewer.OWNER);
  }

  /** The ties of Rina Wulandari that replies make. */
  private List<Object> ties() {
    return test
        .query(
            """
            MATCH (rina:Person {name: 'Rina Wulandari'})-[tie:KNOWS|COLLABORATES_WITH]-(other:Person)
            RETURN type(tie) + ' ' + other.name AS tie
            ORDER BY tie
            """,
            Map.of())
        .stream()
        .map(row -> row.get("tie"))
        .toList();
  }

  private List<Object> sources() {
    return test
        .query(
            """
            MATCH (claim:Claim)
            WHERE claim.tie IS NOT NULL
            MATCH (source:Source {id: claim.source})
            WHERE source.title STARTS WITH 'Lembar kenal'
            RETURN DISTINCT source.title AS title
            ORDER BY title
            """,
            Map.of())
        .stream()
        .map(row -> row.get("title"))
        .toList();
  }

  private List<Map<String, Object>> claims() {
    return test.query("MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id", Map.of());
  }
}
