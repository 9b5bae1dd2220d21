package id.jejaring.importing.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Subsector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of the business classification: which are known, which are told, none is guessed. */
final class KbliTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          56102                                    | 56102 8
          56102 - Rumah/Warung Makan               | 56102 8
          C13134                                   | 13134 13
          14120; 14111, 47112                      | 14120 7, 14111 7, 47112 outside
          14120 Penjahitan; 14120                  | 14120 7
          31001 Furnitur Dari Kayu                 | 31001 outside
          13133 Industri Pencetakan Kain           | unknown 13133
          13134 Perdagangan Besar Kopi             | 13134 is another
          5610                                     | no code 5610
          561020                                   | no code 561020
          belum punya                              | ''
          """)
  void areReadFromACell(String cell, String said) {
    assertThat(String.join(", ", Kbli.read(cell).stream().map(KbliTests::text).toList()))
        .isEqualTo(said);
  }

  private static String text(Kbli.Said said) {
    return switch (said) {
      case Kbli.Known(var entry) ->
          entry.code() + " " + (entry.subsector() == null ? "outside" : entry.subsector().number());
      case Kbli.Unknown(var code) -> "unknown " + code;
      case Kbli.Otherwise(var entry, var _) -> entry.code() + " is another";
      case Kbli.NoCode(var text) -> "no code " + text;
    };
  }

  @ParameterizedTest
  @CsvSource({"KBLI,false", "KBLI 2020,false", "KBLI 2017,true", "Kode KBLI (2025),true"})
  void ofAnotherYearAreTold(String heading, boolean other) {
    assertThat(Kbli.isOfOtherYear(heading)).isEqualTo(other);
  }

  @Test
  void everyLineOfTheTableIsACodeATitleAndASubsectorOrOutside() throws IOException {
    var lines = lines();
    assertThat(lines).hasSizeGreaterThan(190).isSorted().doesNotHaveDuplicates();
    assertThat(lines)
        .allSatisfy(line -> {
          var cells = line.split(";", -1);
          assertThat(cells).hasSize(4);
          assertThat(cells[0]).matches("\\d{5}");
          assertThat(cells[1]).isNotBlank();
          assertThat(cells[2].equals("outside") || Subsector.find(cells[2]).isPresent())
              .as(line)
              .isTrue();
          assertThat(Kbli.find(cells[0])).as(line).isPresent();
        });
  }

  private static List<String> lines() throws IOException {
    try (var table = KbliTests.class.getResourceAsStream("/words/kbli-2020.csv")) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .toList();
    }
  }

  @Test
  void everySubsectorHasOne() throws IOException {
    assertThat(lines().stream().map(line -> line.split(";", -1)[2]).distinct())
        .containsAll(
            java.util.Arrays.stream(Subsector.values()).map(each -> "" + each.number()).toList());
  }
}
