package id.jejaring.importing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Subsector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every claim of the sourced sample against the paragraph that it cites. */
final class ReportsTests {

  private static final List<Report> REPORTS = Report.readAll();
  private static final Map<String, Set<String>> NAMES = names();

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void aFieldSaysWhatItsParagraphSays(String number) {
    var text = SeedText.open(number);
    for (var said : report(number).fields()) {
      var cited = text.cited(paragraphs(said.citation()));
      saysStandThere(said.citation(), cited, said);
      switch (said.field()) {
        case NAME, ALIASES, TAGS ->
            assertThat(SeedText.has(cited, said.value()) || !said.citation().says().isEmpty())
                .as("%s in %s", said, cited)
                .isTrue();
        case SINCE, UNTIL -> {
          if (!isInferred(said.node())) {
            isWritten(Dated.of("date", said.value()), cited, said);
          }
        }
        case INFERRED -> assertThat(said.citation().says()).as("%s", said).isNotEmpty();
        default -> {
          assertThat(said.citation().says()).as("%s", said).isNotEmpty();
          assertThat(SeedText.numbers(cited)).containsAll(SeedText.numbers(said.value()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void aTieNamesBothItsEndsInItsParagraph(String number) {
    var text = SeedText.open(number);
    for (var held : report(number).ties()) {
      var cited = text.cited(paragraphs(held.citation()));
      saysStandThere(held.citation(), cited, held);
      var from = isNamed(held.from(), cited);
      var to = isNamed(held.to(), cited);
      assertThat((from && to) || ((from || to) && !held.citation().says().isEmpty()))
          .as("both ends of %s in %s", held, cited)
          .isTrue();
      var title = held.details().get(Detail.TITLE);
      assertThat(title == null || SeedText.has(cited, title)).as("%s", held).isTrue();
      assertThat(SeedText.numbers(cited))
          .containsAll(SeedText.numbers(held.details().getOrDefault(Detail.DESCRIPTION, "")));
      var since = held.span().since();
      if (since != null && !held.details().containsKey(Detail.INFERRED)) {
        isWritten(since, cited, held);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void aFigureStandsInItsParagraph(String number) {
    var text = SeedText.open(number);
    for (var figure : report(number).figures()) {
      var cited = text.cited(paragraphs(figure.citation()));
      saysStandThere(figure.citation(), cited, figure);
      if (figure.computed() == null) {
        assertThat(SeedText.numbers(cited))
            .as("%s", figure)
            .anyMatch(each -> each.doubleValue() == figure.value());
      }
      for (var date : new Dated[] {figure.asOf(), figure.since()}) {
        if (date != null) {
          isWritten(date, cited, figure);
        }
      }
    }
  }

  @Test
  void aComputedShareIsWhatItsTwoFiguresGive() {
    var values = new HashMap<String, Double>();
    REPORTS.forEach(
        report -> report.figures().forEach(each -> values.put(each.id(), each.value())));
    var computed = 0;
    for (var figure : report("000").figures()) {
      var formula = figure.computed();
      if (formula != null) {
        computed++;
        var parts = formula.split(" / ", -1);
        var share = values.getOrDefault(parts[0], 0.0) / values.getOrDefault(parts[1], 0.0) * 100;
        assertThat(figure.value()).isCloseTo(share, within(0.005));
      }
    }
    assertThat(computed).isEqualTo(1);
  }

  @Test
  void theNotesShowWhereBothAgenciesOfALineageAppear() {
    var first = SeedText.open("003");
    assertThat(SeedText.has(first.cited("1"), "Bekraf")).isTrue();
    assertThat(SeedText.has(SeedText.open("000").cited("1"), "Kementerian Ekonomi Kreatif"))
        .isTrue();
    assertThat(SeedText.has(SeedText.open("002").cited("8"), "KemenkopUKM")).isTrue();
    assertThat(SeedText.has(SeedText.open("000").cited("9"), "Kementerian UMKM")).isTrue();
  }

  private static void saysStandThere(Report.Citation citation, String cited, Object claim) {
    for (var words : citation.says()) {
      assertThat(SeedText.has(cited, words)).as("\"%s\" of %s in %s", words, claim, cited).isTrue();
    }
  }

  private static void isWritten(Dated date, String cited, Object claim) {
    assertThat(SeedText.written(date))
        .as("date of %s in %s", claim, cited)
        .anyMatch(way -> SeedText.has(cited, way));
  }

  private static boolean isNamed(String node, String cited) {
    return NAMES.getOrDefault(node, Set.of()).stream().anyMatch(name -> SeedText.has(cited, name));
  }

  private static boolean isInferred(String node) {
    return REPORTS.stream()
        .flatMap(report -> report.fields().stream())
        .anyMatch(said -> said.node().equals(node) && said.field() == Field.INFERRED);
  }

  private static String paragraphs(Report.Citation citation) {
    return Objects.requireNonNull(citation.paragraphs());
  }

  private static Report report(String number) {
    return REPORTS.stream().filter(each -> each.number().equals(number)).findFirst().orElseThrow();
  }

  private static Map<String, Set<String>> names() {
    var names = new HashMap<String, Set<String>>();
    for (var report : REPORTS) {
      for (var said : report.fields()) {
        if (said.field() == Field.NAME || said.field() == Field.ALIASES) {
          var known = names.computeIfAbsent(said.node(), _ -> new HashSet<>());
          known.add(said.value());
          if (said.field() == Field.NAME && said.citation().says().size() == 1) {
            known.addAll(said.citation().says());
          }
        }
      }
    }
    for (var region : Regions.read().all()) {
      var all = new ArrayList<>(region.aliases());
      all.add(region.name());
      names.computeIfAbsent("place:" + region.code(), _ -> new HashSet<>()).addAll(all);
    }
    for (var subsector : Subsector.values()) {
      var all = new HashSet<>(subsector.aliases());
      all.add(subsector.indonesian());
      all.add(subsector.english());
      names.put("subsector:" + subsector.number(), all);
    }
    return names;
  }
}
