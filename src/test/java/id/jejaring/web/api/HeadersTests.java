package id.jejaring.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-7", "@sum", "\t=1", "\uff1d1"})
  void aValueThatASpreadsheetWouldRunIsMadeHarmless(String value) {
    assertThat(ExportController.cell(value)).startsWith("\"'");
  }

  @Test
  void quotesAreDoubledAndPlainTextStaysAsItIs() {
    assertThat(ExportController.cell("Kopi \"Ijen\", Malang"))
        .isEqualTo("\"Kopi \"\"Ijen\"\", Malang\"");
  }

  @Test
  void aCursorGivesBackItsPositionAndNothingElseIsOne() {
    assertThat(Cursor.position(Cursor.of("50"))).isEqualTo("50");
    assertThat(Cursor.position(null)).isNull();
    assertThatThrownBy(() -> Cursor.position("50")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> Cursor.position("%%%")).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void aVersionIsReadFromItsTagAlone() {
    assertThat(Preconditions.rev("\"3\"")).isEqualTo(3);
    assertThat(Preconditions.rev("W/\"3\"")).isEqualTo(3);
    assertThatThrownBy(() -> Preconditions.rev("*")).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> Preconditions.rev(null)).hasMessageContaining("428");
  }
}
