package id.jejaring.importing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegionsTests {

  private static final Regions REGIONS = Regions.read();
  private static final Path CHECKED_AGAINST = Path.of("..", "shared", "data", "indonesia-regions");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Kota Malang,      35.73
          kab. malang,      35.07
          Kab Malang,       35.07
          Malang,           35.07 35.73
          Solo,             33.72
          Surakarta,        33.72
          Jogja,            34 34.71
          DIY,              34
          DI Yogyakarta,    34
          D.I. Yogyakarta,  34
          DKI,              31
          Jakarta Selatan,  31.74
          Prov. Jateng,     33
          JAWA TIMUR,       35
          Semarang,         33.22 33.74
          Malang Raya,      ''
          """)
  void aNameFindsThePlacesThatBearIt(String name, String codes) {
    assertThat(REGIONS.find(name).stream().map(Region::code).limit(4).toList())
        .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({"35.73,Kota Malang", "3573,Kota Malang", "35,Jawa Timur"})
  void aCodeFindsItsPlaceWithAndWithoutDots(String code, String name) {
    assertThat(REGIONS.findByCode(code)).map(Region::name).contains(name);
  }

  @Test
  void aDistrictLiesInItsCityAndProvince() {
    var klojen = REGIONS.find("Klojen").getFirst();
    assertThat(REGIONS.upwards(klojen).stream().map(Region::name))
        .containsExactly("Klojen", "Kota Malang", "Jawa Timur");
  }

  @Test
  void aPlaceIsRecordedBeforeItsParts() {
    var there = new HashSet<NodeId>();
    for (var operation : REGIONS.operations()) {
      switch (operation) {
        case Operation.AddNode node -> assertThat(there.add(node.id())).isTrue();
        case Operation.AddTie tie -> assertThat(there).contains(tie.from(), tie.to());
        default -> {}
      }
    }
    assertThat(there).hasSameSizeAs(REGIONS.all());
  }

  @Test
  void provincesAndRegenciesAreTheOfficialOnesAndLieWhereTheyShould() throws IOException {
    assumeTrue(
        Files.isDirectory(CHECKED_AGAINST),
        () -> "There is nothing to check against in " + CHECKED_AGAINST.toAbsolutePath());
    for (var file : List.of("prov", "kab")) {
      var lines = Files.readAllLines(CHECKED_AGAINST.resolve(file + "-kode-nama-lat-lng.csv"));
      var kilometres = new ArrayList<Double>();
      var renamed = new ArrayList<String>();
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",", -1);
        var ours = REGIONS.findByCode(cells[0]).orElseThrow();
        if (!REGIONS.find(cells[1]).contains(ours)) {
          renamed.add(cells[1] + " is " + ours.name());
        }
        var theirs = Point.find(cells[2] + "," + cells[3]).orElseThrow();
        ours.findPoint().ifPresent(point -> kilometres.add(point.kilometresTo(theirs)));
      }
      assertThat(renamed).hasSizeLessThanOrEqualTo(1);
      kilometres.sort(null);
      var median = kilometres.get(kilometres.size() / 2);
      assertThat(kilometres.size()).isGreaterThan((lines.size() - 1) * 97 / 100);
      assertThat(median).isLessThan(file.equals("kab") ? 15 : 50);
      assertThat(kilometres.getLast()).isLessThan(200);
      System.out.printf(
          Locale.ROOT,
          "%s: %d of %d with a point; off by %.0f km (median), %.0f km (worst)%n",
          file,
          kilometres.size(),
          lines.size() - 1,
          median,
          kilometres.getLast());
    }
    var official = REGIONS.all().stream().filter(each -> each.code().length() < 8).toList();
    assertThat(official).hasSize(38 + 514);
  }
}
