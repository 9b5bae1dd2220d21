package id.jejaring.importing.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Subsector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two lists that people may edit: what must hold in them, and what they make of real rows. */
final class WordListsTests {

  /** A line of {@code products.csv}. */
  private record Phrase(
      String phrase,
      String product,
      String indonesian,
      String subsector,
      String where,
      String rule) {}

  private final List<Phrase> phrases =
      resource("/words/products.csv")
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cells -> new Phrase(cells[0], cells[1], cells[2], cells[4], cells[5], cells[6]))
          .toList();

  @Test
  void everyPhraseStandsOnceInPlainLowerCase() {
    var seen = new HashSet<String>();
    assertThat(phrases)
        .allSatisfy(phrase -> {
          assertThat(phrase.phrase()).matches("[a-z0-9]+( [a-z0-9]+)*");
          assertThat(seen.add(phrase.phrase())).as(phrase.phrase()).isTrue();
          assertThat(phrase.where()).isIn("both", "name", "line");
          assertThat(phrase.rule()).isIn("", "alone", "beside");
        });
  }

  @Test
  void everyProductHasOneNameAndOneSubsectorOrIsOutside() {
    var byProduct = new HashMap<String, Set<List<String>>>();
    for (var phrase : phrases) {
      byProduct
          .computeIfAbsent(phrase.product(), _ -> new HashSet<>())
          .add(List.of(phrase.indonesian(), phrase.subsector()));
      assertThat(phrase.product()).matches("-|[a-z]+(-[a-z]+)*");
      assertThat(
              phrase.product().equals("-")
                  || phrase.subsector().equals("outside")
                  || Subsector.find(phrase.subsector()).isPresent())
          .as(phrase.phrase())
          .isTrue();
    }
    assertThat(byProduct.values()).allSatisfy(said -> assertThat(said).hasSize(1));
  }

  @Test
  void complementsNameKnownProductsAndEachPairOnce() {
    var products = new HashSet<String>();
    phrases.forEach(phrase -> products.add(phrase.product()));
    var pairs = new HashSet<Set<String>>();
    for (var line : resource("/words/complements.csv").lines().skip(1).toList()) {
      var cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(4).doesNotContain("");
      assertThat(products).as(line).contains(cells[0], cells[1]);
      assertThat(pairs.add(new TreeSet<>(List.of(cells[0], cells[1])))).as(line).isTrue();
    }
    assertThat(pairs).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Batik Aryu                    | membuat Dan menjual batik             | batik              | 13
          Chrisana Batik                | MENJUAL ANEKA PAKAIAN BATIK           | batik busana-batik | 13 7
          Ika Konveksi                  | Menjahit                              | konveksi jahit     | 7
          Mega Catering                 | menjual nasi sayur                    | katering warung-makan | 8
          Warung Kelontong Widodo       | sembako                               | kelontong          | outside
          Toko Kelontong Dhanik         | jual sembako, sabun, makanan ringan   | kelontong          | outside
          Kios Ida                      | menjual bahan pokok                   | kelontong          | outside
          Laundry Mbak Lilik            | JASA LAUNDRY CUCI DAN SETRIKA PAKAIAN | laundry            | outside
          Preloved Arza                 | menjual baju second                   | pakaian-bekas      | outside
          Nasi Kulit X Warmindo         | nasi kulit                            | warung-makan       | 8
          Kacamata Bang Jay             | menjual kaca mata                     | ''                 | ''
          Jiro                          |                                       | ''                 | ''
          Hasan Onderdil                | hasanooo@gmail.com                    | bengkel            | outside
          Dardi Gitar                   | membuat gitar                         | alat-musik         | 4
          Bikin Meubel                  | bikin meubel dari kayu                | mebel kayu         | outside
          Foto Copy Lestari             |                                       | fotokopi           | outside
          Sinar Digital Photography     | Jasa photography                      | fotografi          | 10
          Esti Collection               | produk handycraft dari limbah perca   | kerajinan          | 13
          """)
  void makeProductsOfRealRows(String name, String line, String products, String subsectors) {
    var found = WordList.in(Path.of("nowhere")).of(name, line == null ? "" : line);
    assertThat(String.join(" ", found.stream().map(WordList.Product::key).toList()))
        .isEqualTo(products);
    assertThat(String.join(" ", found.stream().map(WordListsTests::subsector).distinct().toList()))
        .isEqualTo(subsectors);
  }

  private static String subsector(WordList.Product product) {
    return product.subsector() == null ? "outside" : String.valueOf(product.subsector().number());
  }

  private static String resource(String path) {
    try (var file = WordListsTests.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
