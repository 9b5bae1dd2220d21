package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
    assertThat(Names.similarity("Batik Rina", "Batk Rina"))
        .isGreaterThan(Names.similarity("Batik Rina", "Batik Sari"));
    assertThat(Names.similarity("CV Batik Rina", "batik rina")).isEqualTo(1);
  }

  @Test
  void similarityIsSymmetricAndBetweenNoneAndOne() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var a = text(random);
      var b = text(random);
      assertThat(Names.similarity(a, b)).isBetween(0.0, 1.0).isEqualTo(Names.similarity(b, a));
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
