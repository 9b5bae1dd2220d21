package id.jejaring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SIZE,   Mikro,                        micro
          SIZE,   usaha kecil (PP 7/2021),      small (PP 7/2021)
          SIZE,   'micro (PP 7/2021, 2023)',    'micro (PP 7/2021, 2023)'
          ROLE,   Government,                   government
          NOTE,   '  Huge   ',                  Huge
          """)
  void aFieldsValueIsBroughtIntoItsOneForm(Field field, String value, String canonical) {
    assertThat(Texts.canonical(field, value)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"SIZE, huge", "SIZE, microscopic", "SIZE, micro about", "ROLE, x", "NOTE, ' '"})
  void whatAFieldCannotHoldIsRefused(Field field, String value) {
    assertThatThrownBy(() -> Texts.canonical(field, value)).isInstanceOf(Refusal.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COLLABORATES_WITH, STAGE, Explored, explored",
    "SUPPORTS, SUPPORT, TRAINING, training",
    "TOOK_PART_IN, ROLE, ' Speaker', speaker",
    "MADE, ROLE, sutradara, sutradara",
    "HOLDS_OFFICE, TITLE, '  Kepala   Dinas', Kepala Dinas"
  })
  void aDetailsValueIsBroughtIntoItsOneForm(
      TieKind kind, Detail detail, String value, String canonical) {
    assertThat(Texts.canonical(kind, detail, value)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "COLLABORATES_WITH, STAGE, soon",
    "SUPPORTS, SUPPORT, love",
    "TOOK_PART_IN, ROLE, sutradara",
    "KNOWS, DESCRIPTION, ''",
    "KNOWS, DESCRIPTION, 'a\u202eb'"
  })
  void whatADetailCannotHoldIsRefusedByItsName(TieKind kind, Detail detail, String value) {
    assertThatThrownBy(() -> Texts.canonical(kind, detail, value))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining(detail.key());
  }

  @Test
  void aTextWithoutEndIsRefused() {
    assertThatThrownBy(() -> Texts.canonical(TieKind.KNOWS, Detail.DESCRIPTION, "a".repeat(10_001)))
        .isInstanceOf(Refusal.Invalid.class);
  }
}
