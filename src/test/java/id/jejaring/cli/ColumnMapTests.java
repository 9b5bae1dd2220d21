package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line says of columns, laid over what the server guesses. */
final class ColumnMapTests {

  private static final Speech SPEECH = Speech.of("id", Map.of());
  private static final JsonNode GUESSED =
      JsonMapper.builder()
          .build()
          .readTree(
              """
              {"waiting": true, "choices": ["name", "note"], "sheets": [
                {"sheet": "A", "used": false, "heading": 1, "columns": [
                  {"place": 1, "title": "Nama", "column": "name", "sureness": "sure"},
                  {"place": 2, "title": "a = b", "sureness": "unknown"}]}]}
              """);

  @Test
  void aHeadingIsFoundInAnyCaseAndMakesItsSheetOneThatIsRead() {
    var map = ColumnMap.of(List.of("A = B=note", "nama="), SPEECH);
    assertThat(ColumnMap.body(map.over(GUESSED, SPEECH)))
        .isEqualTo(
            "{\"sheets\":[{\"sheet\":\"A\",\"used\":true,\"heading\":1,"
                + "\"columns\":[{\"place\":2,\"column\":\"note\"}]}]}");
    assertThat(GUESSED.path("sheets").path(0).path("used").asBoolean(true)).isFalse();
  }

  @Test
  void whatFitsNoColumnIsRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> ColumnMap.of(List.of("Warna=note"), SPEECH).over(GUESSED, SPEECH))
        .hasMessageContaining("warna")
        .hasMessageContaining("Nama");
    assertThatThrownBy(() -> ColumnMap.of(List.of("Nama=hue"), SPEECH).over(GUESSED, SPEECH))
        .hasMessageContaining("hue")
        .hasMessageContaining("note");
    assertThatThrownBy(() -> ColumnMap.of(List.of("Nama"), SPEECH)).hasMessageContaining("Nama");
  }
}
