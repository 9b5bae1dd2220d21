package id.jejaring.importing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names in answers to "who?". */
final class PeopleTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          Rina, Budi, Siti = Rina/Budi/Siti
          Rina; Batik Budi = Rina/Batik Budi
          Rina, Budi dan Siti = Rina/Budi/Siti
          Rina, Budi, dan Siti. = Rina/Budi/Siti
          1. Rina 2. Budi 3) Siti = Rina/Budi/Siti
          - Rina\\n- Budi\\n• Siti = Rina/Budi/Siti
          Budi Santoso, S.Sn., M.Ds, Rina Wati, S.E. = Budi Santoso, S.Sn., M.Ds/Rina Wati, S.E
          Kopi dan Roti = Kopi dan Roti
          Rina dan Batik Budi = Rina/Batik Budi
          Seni dan budaya Malang = Seni dan budaya Malang
          Belum ada = ''
          tidak pernah = ''
          - = ''
          Rina, belum ada, dll = Rina
          """)
  void areAllFoundAndNobodyElse(String cell, String names) {
    var found =
        People.in(
            cell.replace("\\n", "\n"),
            word -> List.of("kopi", "batik").contains(word.toLowerCase(Locale.ROOT)));
    assertThat(String.join("/", found)).isEqualTo(names);
  }
}
