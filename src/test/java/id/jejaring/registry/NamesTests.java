package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTests {

  private static final String LETTERS = "abc rinaé\u202e-'";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT. Perusahaan Perdagangan Indonesia (Persero), perusahaan perdagangan indonesia
          CV Batik Rina,      batik rina
          Ibu Hj. Siti,       siti
          PT,                 pt
          Café d'Or,          cafe d or
          """)
  void legalFormsTitlesCaseAndAccentsAreNoIdentity(String name, String normalised) {
    assertThat(Names.normalise(name)).isEqualTo(normalised);
  }

  @Test
  void aLetterWrongIsCloserThanAnotherName() {
    assertThat(Names.match("Batk Rina", "Batik Rina", List.of()))
        .isGreaterThan(Names.match("Batk Rina", "Batik Sari", List.of()));
    assertThat(Names.match("batik rina", "Batik Rina", List.of())).isEqualTo(1);
  }
}
