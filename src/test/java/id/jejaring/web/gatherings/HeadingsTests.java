package id.jejaring.web.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingsTests {

  @ParameterizedTest
  @CsvSource({
    "daftar_hadir.csv,Daftar hadir",
    "temu-kriya_2026-07-23.xlsx,Temu kriya 2026-07-23",
    "Peserta  Kombet v1.2,Peserta Kombet v1",
    "élan.tsv,Élan",
    ".csv,.csv",
  })
  void theNameOfAFileIsATitle(String file, String title) {
    assertThat(Headings.ofFile(file)).isEqualTo(title);
  }
}
