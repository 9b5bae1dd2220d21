package id.jejaring.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BarsTests {

  @Test
  void theLongestBarFillsTheWidthAndOthersAreInProportion() {
    var bars =
        Bars.of(
            List.of(
                new Bars.Line("langkah 1", "10", List.of(new Bars.Part("business", 10, ""))),
                new Bars.Line(
                    "langkah 2",
                    "40",
                    List.of(
                        new Bars.Part("business", 30, ""), new Bars.Part("community", 10, "")))));
    var first = bars.bars().getFirst().pieces();
    var second = bars.bars().get(1).pieces();
    assertThat(second.getFirst().width() + second.get(1).width()).isEqualTo(400.0);
    assertThat(first.getFirst().width()).isEqualTo(100.0);
    assertThat(second.get(1).x()).isEqualTo(second.getFirst().x() + second.getFirst().width());
  }

  @Test
  void noBarAtAllIsDrawnForNothing() {
    var bars =
        Bars.of(List.of(new Bars.Line("kosong", "0", List.of(new Bars.Part("agency", 0, "")))));
    assertThat(bars.bars().getFirst().pieces()).isEmpty();
  }

  @Test
  void longLabelsAreCutBetweenCharacters() {
    assertThat(Shortened.to("Batik 🦋🦋🦋🦋", 8)).isEqualTo("Batik 🦋…");
    assertThat(Shortened.to("Kuliner", 7)).isEqualTo("Kuliner");
  }
}
