package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Caution;
import id.jejaring.recommending.Distance;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SentencesTests {

  private static final NodeId RINA = NodeId.named("rina");
  private static final NodeId BUDI = NodeId.named("budi");
  private static final NodeId SARI = NodeId.named("sari");
  private static final NodeId FILM = NodeId.named("film");
  private static final Map<NodeId, String> NAMES =
      Map.of(RINA, "Rina", BUDI, "Budi", SARI, "Sari", FILM, "Suara Kota (2019)");

  private final Sentences indonesian = new Sentences(Wordings.in("id"), NAMES::get);
  private final Sentences english = new Sentences(Wordings.in("en"), NAMES::get);

  @Test
  void aSharedPartnerIsNamedWithWhatTheyDidWithBoth() {
    var through =
        new Reason.ThroughPartner(
            BUDI,
            List.of(
                new Reason.Deed(
                    null, TieKind.SUPPLIES, List.of(new Link(BUDI, TieKind.SUPPLIES, RINA)))),
            List.of(new Reason.Deed(FILM, TieKind.MADE, List.of())),
            0.5);
    assertThat(indonesian.of(through, RINA, SARI))
        .isEqualTo(
            "Bisa diperkenalkan oleh Budi, yang memasok Rina dan membuat Suara Kota (2019) bersama"
                + " Sari.");
  }

  @Test
  void aTieThatLeadsTheOtherWayIsSaidTheOtherWay() {
    var through =
        new Reason.ThroughPartner(
            BUDI,
            List.of(
                new Reason.Deed(
                    null, TieKind.SUPPLIES, List.of(new Link(RINA, TieKind.SUPPLIES, BUDI)))),
            List.of(new Reason.Deed(null, TieKind.KNOWS, List.of())),
            0.5);
    assertThat(indonesian.of(through, RINA, SARI)).contains("dipasok Rina", "mengenal Sari");
  }

  @Test
  void whatIsSharedIsNamedWithHowManyShareIt() {
    var shared = new Reason.Shared(FILM, TieKind.TOOK_PART_IN, 1200, List.of());
    assertThat(indonesian.of(shared, RINA, SARI)).contains("Suara Kota (2019)", "1.200");
    assertThat(english.of(shared, RINA, SARI)).contains("Suara Kota (2019)", "1,200");
  }

  @Test
  void aComplementIsExplainedInTheReadersLanguage() {
    var goes = new Reason.Complementary(RINA, SARI, "kain dijahit", "cloth is sewn", List.of());
    assertThat(indonesian.of(goes, RINA, SARI)).contains("kain dijahit");
    assertThat(english.of(goes, RINA, SARI)).contains("cloth is sewn");
  }

  @Test
  void shortDistancesHaveADecimalAndLongOnesHaveNone() {
    assertThat(indonesian.of(new Reason.Near(new Distance(3.24, false)), RINA, SARI))
        .contains("3,2 km");
    assertThat(indonesian.of(new Caution.FarAway(new Distance(123.4, false)))).contains("123 km");
  }
}
