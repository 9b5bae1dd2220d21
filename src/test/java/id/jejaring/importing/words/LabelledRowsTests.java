package id.jejaring.importing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How well the word list does on rows that a person has read: measured, printed and held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LabelledRowsTests {

  private static final double Z = 1.96;

  private record Answered(LabelledRows.Labelled row, List<WordList.Product> products) {
    Set<Integer> subsectors() {
      return products.stream()
          .map(WordList.Product::subsector)
          .filter(Objects::nonNull)
          .map(subsector -> subsector.number())
          .collect(Collectors.toSet());
    }
  }

  /** So many of so many, with Wilson's interval of 95 %. */
  private record Share(long hits, long of) {
    double value() {
      return of == 0 ? 0 : (double) hits / of;
    }

    @Override
    public String toString() {
      double z2 = Z * Z;
      double middle = (value() + z2 / (2 * of)) / (1 + z2 / of);
      double half =
          Z * Math.sqrt(value() * (1 - value()) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
      return String.format(
          Locale.ROOT,
          "%.3f (%d of %d; %.3f to %.3f)",
          value(),
          hits,
          of,
          middle - half,
          middle + half);
    }
  }

  @SuppressWarnings("NullAway.Init")
  private List<Answered> answers;

  @BeforeAll
  void asks() throws IOException {
    assumeTrue(UmkmSolo.isThere(), "../shared/data/umkm-solo is not here");
    var words = WordList.in(Path.of("nowhere"));
    answers =
        LabelledRows.read().stream()
            .map(row -> new Answered(row, words.of(row.name(), row.line())))
            .toList();
  }

  @Test
  void areTheRowsThatTheRuleChooses() throws IOException {
    assertThat(answers.stream().map(answer -> answer.row().number()))
        .hasSize(300)
        .containsExactlyElementsOf(LabelledRows.chosen());
  }

  @Test
  void areGivenTheRightSubsectorNineTimesInTen() {
    long suggested = answers.stream().mapToLong(answer -> answer.subsectors().size()).sum();
    var strict = new Share(count(LabelledRows.Labelled::is), suggested);
    var lenient = new Share(strict.hits() + count(LabelledRows.Labelled::may), suggested);
    System.out.println("Subsectors suggested that are right: " + strict);
    System.out.println("... those two readers may differ on counted as right: " + lenient);
    answers.stream()
        .filter(answer -> !answer.row().is().containsAll(answer.subsectors()))
        .forEach(answer ->
            System.out.printf(
                "  row %d: %s, labelled %s %s, may be %s%n",
                answer.row().number(),
                answer.products().stream().map(WordList.Product::key).toList(),
                answer.row().side(),
                answer.row().is(),
                answer.row().may()));
    assertThat(strict.value()).isGreaterThanOrEqualTo(0.9);
  }

  private long count(java.util.function.Function<LabelledRows.Labelled, Set<Integer>> label) {
    return answers.stream()
        .mapToLong(answer ->
            answer.subsectors().stream().filter(label.apply(answer.row())::contains).count())
        .sum();
  }

  @Test
  void sayHowManyWereFound() {
    var any = new Share(number(answer -> !answer.products().isEmpty()), answers.size());
    var creative =
        answers.stream().filter(a -> a.row().side() == LabelledRows.Side.CREATIVE).toList();
    var found =
        new Share(
            creative.stream()
                .filter(a -> a.subsectors().stream().anyMatch(a.row().is()::contains))
                .count(),
            creative.size());
    var outside =
        answers.stream().filter(a -> a.row().side() == LabelledRows.Side.OUTSIDE).toList();
    var left =
        new Share(outside.stream().filter(a -> a.subsectors().isEmpty()).count(), outside.size());
    var untold = answers.stream().filter(a -> a.row().side() == LabelledRows.Side.UNTOLD).toList();
    System.out.println("Rows with any suggestion: " + any);
    System.out.println("Creative rows whose subsector was found: " + found);
    System.out.println("Rows outside the 17 given none: " + left);
    System.out.println(
        "Rows that cannot be told given none: "
            + new Share(
                untold.stream().filter(a -> a.products().isEmpty()).count(), untold.size()));
    creative.stream()
        .filter(a -> a.subsectors().stream().noneMatch(a.row().is()::contains))
        .forEach(a -> System.out.printf("  not found: row %d%n", a.row().number()));
    assertThat(found.value()).isGreaterThan(0.8);
    assertThat(left.value()).isGreaterThan(0.9);
  }

  private long number(java.util.function.Predicate<Answered> which) {
    return answers.stream().filter(which).count();
  }
}
