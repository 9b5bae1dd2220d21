package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhrasesTests {

  private static final Phrases INDONESIAN = Wordings.in("id");
  private static final Phrases ENGLISH = Wordings.in("en");

  @Test
  void aSpanEndsWithTheLastYearItCovers() {
    var span = new Span(Dated.year(2015), Dated.year(2020));
    assertThat(INDONESIAN.span(span)).isEqualTo("2015 sampai 2019");
    assertThat(ENGLISH.span(span)).isEqualTo("2015 to 2019");
    assertThat(INDONESIAN.span(new Span(null, Dated.year(2020)))).isEqualTo("sampai 2019");
  }

  @Test
  void aSpanOfOneDayMonthOrYearIsThatDate() {
    assertThat(INDONESIAN.span(Span.during(Dated.of("date", "2019-05-26"))))
        .isEqualTo("26 Mei 2019");
    assertThat(INDONESIAN.span(Span.during(Dated.of("date", "2019-05")))).isEqualTo("Mei 2019");
    assertThat(INDONESIAN.span(Span.OPEN)).isEmpty();
  }

  @Test
  void aFigureIsSaidWithItsQualifierAndUnit() {
    assertThat(INDONESIAN.figure(figure(40, "businesses", Figure.Qualifier.ABOUT)))
        .isEqualTo("sekitar 40 usaha");
    assertThat(INDONESIAN.figure(figure(825e12, "IDR", Figure.Qualifier.EXACT)))
        .isEqualTo("Rp825 triliun");
    assertThat(INDONESIAN.figure(figure(17.28, "percent", Figure.Qualifier.EXACT)))
        .isEqualTo("17,28%");
  }

  @Test
  void aMomentIsSaidByTheClockOfTheInstallationWhichItNames() {
    var evening = Instant.parse("2026-11-23T14:58:00Z");
    assertThat(INDONESIAN.moment(evening)).isEqualTo("23 Nov 2026 21.58 WIB");
    assertThat(ENGLISH.moment(evening)).startsWith("Nov 23, 2026").endsWith("9:58\u202fPM WIB");
  }

  @Test
  void whatSomebodyFilledInIsOfThem() {
    var own = source(Source.Kind.STATEMENT, Source.statementOf("owner"));
    assertThat(INDONESIAN.citation(own, null)).isEqualTo("isian pengelola");
    assertThat(ENGLISH.citation(own, null)).isEqualTo("entry by whoever runs this");
    var sheet = source(Source.Kind.SHEET, "Isian anggota.csv");
    assertThat(INDONESIAN.citation(sheet, "3")).isEqualTo("Isian anggota.csv, baris 3");
  }

  private static Source source(Source.Kind kind, String title) {
    return new Source(SourceId.named(title), kind, title, Scope.NONE, Instant.EPOCH);
  }

  @Test
  void oneIsNotSaidAsSeveral() {
    assertThat(ENGLISH.say("import.rowsRead", 1)).isEqualTo("1 row");
    assertThat(ENGLISH.say("import.rowsRead", 1200)).isEqualTo("1,200 rows");
    assertThat(ENGLISH.say("round.sum.people", 1, 1)).isEqualTo("1 participant at 1 table.");
    assertThat(ENGLISH.say("review.left", 1)).isEqualTo("1 row is still unanswered");
  }

  @Test
  void aSizeIsSaidWithWhatStandsBehindIt() {
    assertThat(INDONESIAN.value(Field.SIZE, "micro (omzet)")).isEqualTo("mikro (omzet)");
    assertThat(INDONESIAN.value(Field.SIZE, "gigantic")).isEqualTo("gigantic");
  }

  @Test
  void aTieIsReadFromEitherEnd() {
    assertThat(INDONESIAN.tie(TieKind.SUPPLIES, true))
        .isNotEqualTo(INDONESIAN.tie(TieKind.SUPPLIES, false));
    assertThat(INDONESIAN.tie(TieKind.KNOWS, true)).isEqualTo(INDONESIAN.tie(TieKind.KNOWS, false));
    assertThat(INDONESIAN.kind(NodeKind.BUSINESS)).isEqualTo("usaha");
  }

  @Test
  void severalWordsAreOneList() {
    assertThat(INDONESIAN.list(List.of())).isEmpty();
    assertThat(INDONESIAN.list(List.of("kopi"))).isEqualTo("kopi");
    assertThat(INDONESIAN.list(List.of("kopi", "roti", "teh"))).isEqualTo("kopi, roti dan teh");
  }

  private static Figure figure(double value, String unit, Figure.Qualifier qualifier) {
    return new Figure(
        FigureId.named("figure"),
        NodeId.named("node"),
        "participants",
        value,
        unit,
        qualifier,
        Figure.Kind.COUNT,
        null,
        null,
        null,
        null,
        new Provenance(SourceId.named("report"), "5", "test"));
  }
}
