package id.jejaring.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.web.page.EgoPicture.Dot;
import id.jejaring.web.page.EgoPicture.Link;
import id.jejaring.web.page.EgoPicture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EgoPictureTests {

  private static final Dot EGO = new Dot("ego", "Kopi Ijen", "business", "/nodes/ego");

  @Test
  void noTwoLabelsOnOneSideMeet() {
    var random = new Random(7);
    for (int count = 1; count <= EgoPicture.MOST; count++) {
      var picture = EgoPicture.of(EGO, dots(count, random), List.of());
      for (var side : List.of("start", "end")) {
        var heights =
            picture.marks().stream()
                .filter(mark -> mark.anchor().equals(side))
                .map(Mark::y)
                .sorted()
                .toList();
        for (int i = 1; i < heights.size(); i++) {
          assertThat(heights.get(i) - heights.get(i - 1)).as("of %d", count).isGreaterThan(20);
        }
      }
    }
  }

  @Test
  void everyMarkLiesInsideThePicture() {
    var picture = EgoPicture.of(EGO, dots(EgoPicture.MOST, new Random(8)), List.of());
    assertThat(picture.marks())
        .allSatisfy(mark -> {
          assertThat(mark.x()).isBetween(20.0, picture.width() - 20.0);
          assertThat(mark.y()).isBetween(20.0, picture.height() - 20.0);
        });
  }

  @Test
  void whoDoesNotFitIsCountedAndTheirTiesAreNotDrawn() {
    var dots = dots(EgoPicture.MOST + 5, new Random(9));
    var links = dots.stream().map(dot -> new Link("ego", dot.id(), true, "")).toList();
    var picture = EgoPicture.of(EGO, dots, links);
    assertThat(picture.leftOut()).isEqualTo(5);
    assertThat(picture.marks()).hasSize(EgoPicture.MOST + 1);
    assertThat(picture.edges()).hasSize(EgoPicture.MOST);
  }

  @Test
  void tiesOfWorkAndTiesAmongNeighboursLookDifferent() {
    var dots = dots(2, new Random(10));
    var picture =
        EgoPicture.of(
            EGO, dots, List.of(new Link("ego", "0", true, "a"), new Link("0", "1", false, "b")));
    assertThat(picture.edges())
        .extracting(EgoPicture.Edge::style)
        .containsExactly("edge work", "edge between");
  }

  private static List<Dot> dots(int count, Random random) {
    var styles = List.of("business", "community", "agency", "person");
    var dots = new ArrayList<Dot>();
    for (int i = 0; i < count; i++) {
      dots.add(new Dot("" + i, "Usaha " + i, styles.get(random.nextInt(4)), "/nodes/" + i));
    }
    return dots;
  }
}
