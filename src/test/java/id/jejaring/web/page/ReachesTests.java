package id.jejaring.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.SourceId;
import id.jejaring.reach.Tally;
import id.jejaring.web.Phrases;
import id.jejaring.web.Wordings;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReachesTests {

  private static final Phrases INDONESIAN = Wordings.in("id");

  @Test
  void whoIsKnownComparesWithADeclaredFigureInItsOwnUnit() {
    var attendance = tally(Map.of(NodeKind.PERSON, 40, NodeKind.BUSINESS, 40));
    assertThat(Reaches.known(attendance, declared("businesses"), INDONESIAN))
        .isEqualTo("40 usaha, 40 orang");
    assertThat(Reaches.known(attendance, declared("people"), INDONESIAN))
        .isEqualTo("40 orang, 40 usaha");
  }

  @Test
  void noneOfTheUnitIsSaidToo() {
    assertThat(Reaches.known(tally(Map.of()), declared("businesses"), INDONESIAN))
        .isEqualTo("0 usaha");
    assertThat(
            Reaches.known(
                tally(Map.of(NodeKind.PERSON, 3)), declared("businesses"), Wordings.in("en")))
        .isEqualTo("0 businesses, 3 people");
  }

  @Test
  void aFigureThatCountsNoKindComparesWithAllTogether() {
    var attendance = tally(Map.of(NodeKind.PERSON, 1, NodeKind.BUSINESS, 1200));
    assertThat(Reaches.known(attendance, declared("participants"), INDONESIAN))
        .isEqualTo("1.201 pelaku (1.200 usaha, 1 orang)");
    assertThat(Reaches.known(attendance, null, Wordings.in("en")))
        .isEqualTo("1,201 actors (1,200 businesses, 1 person)");
  }

  private static Tally tally(Map<NodeKind, Integer> byKind) {
    var count = byKind.values().stream().mapToInt(Integer::intValue).sum();
    return new Tally(count, byKind, Map.of(), count, Map.of(), count);
  }

  private static Figure declared(String unit) {
    return new Figure(
        FigureId.named("declared"),
        NodeId.named("program"),
        "participants",
        40,
        unit,
        Figure.Qualifier.ABOUT,
        Figure.Kind.COUNT,
        null,
        null,
        null,
        null,
        new Provenance(SourceId.named("report"), "5", "test"));
  }
}
