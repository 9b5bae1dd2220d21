package id.jejaring.web.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnWordsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batik 0812-3456-7890",
        "hubungi +62 812 3456 7890",
        "kain (0341) 555-123",
        "kain tulis @sanggarkelir",
        "sanggar@contoh.id",
        "https://contoh.id/kain",
        "pesan di wa.me/628",
        "SanggarKelir.com",
      })
  void whatLooksLikeAContactIsNotHandedOut(String text) {
    assertThat(OwnWords.isContact(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kain batik tulis halus",
        "500 lembar kain, ukuran 2,5 x 1 m",
        "modal 25.000",
        "seragam tahun 2026",
        "kain dll.dan jahit",
      })
  void otherWordsAre(String text) {
    assertThat(OwnWords.isContact(text)).isFalse();
  }
}
