package id.jejaring.importing.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/** Prints how well rows are linked on test sets with known truth, and how fast. */
public final class LinkageBench {

  private LinkageBench() {}

  /**
   * Arguments: a number of things for the timing (100000), {@code --misses} for what went wrong.
   */
  public static void main(String... arguments) {
    var given = List.of(arguments);
    boolean misses = given.contains("--misses");
    int size =
        given.stream()
            .filter(word -> word.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(100_000);
    if (Names.areThere()) {
      var tuned = new ArrayList<>(Names.smallBusinesses());
      tuned.addAll(Names.filmPeople());
      quality("tuned on (umkm-solo, film people), seed 1", tuned, 1, misses);
      quality("the same names, seed 2", tuned, 2, false);
      quality("umkm-solo alone, seed 3", Names.smallBusinesses(), 3, false);
      quality("film people alone, seed 3", Names.filmPeople(), 3, false);
      quality("not tuned on: film companies, seed 4", Names.filmCompanies(), 4, false);
      quality("not tuned on: authors, seed 5", Names.authors(12_000), 5, false);
    } else {
      System.out.println("The data beside the checkout is not there: names are made up.");
    }
    quality(
        "not tuned on: names of syllables, seed 6", Names.madeUp(15_000, new Random(6)), 6, false);
    timing(size);
  }

  private static void quality(String title, List<Described> names, long seed, boolean misses) {
    var linkage = new Linkage(TestSet.of(names, seed));
    var wrong = new TreeMap<String, List<String>>();
    System.out.println(title);
    System.out.println("  assumed weights:   " + linkage.score(Weights.assumed(), (_, _) -> {}));
    var estimated = linkage.estimated(2_000, seed);
    System.out.println(
        "  estimated weights: "
            + linkage.score(
                estimated,
                (row, what) ->
                    wrong
                        .computeIfAbsent(what.split(" ", 2)[0], _ -> new ArrayList<>())
                        .add(row.thing() + "\n     " + what)));
    if (misses) {
      System.out.println(
          "  "
              + java.util.Arrays.stream(Agreement.values())
                  .map(a ->
                      a + String.format(Locale.ROOT, " %.3f %.5f", estimated.m(a), estimated.u(a)))
                  .toList()
              + estimated.expected());
      wrong.forEach((what, rows) -> {
        System.out.println("  " + what + " " + rows.size());
        rows.stream().limit(25).forEach(row -> System.out.println("   " + row));
      });
    }
  }

  private static void timing(int size) {
    var set = TestSet.of(Names.madeUp(size * 3 / 2 * 100 / 113, new Random(7)), 7);
    long before = used();
    var linkage = new Linkage(set);
    long after = used();
    long start = System.nanoTime();
    var estimated = linkage.estimated(2_000, 7);
    long estimating = System.nanoTime() - start;
    start = System.nanoTime();
    var score = linkage.score(estimated, (_, _) -> {});
    long linking = System.nanoTime() - start;
    System.out.printf(
        Locale.ROOT,
        "%,d rows against %,d: filing %.1f s, preparing rows %.1f s, estimating %.1f s, linking"
            + " %.1f s, %.1f us a row; %n  %s%n",
        score.rows(),
        set.there().size(),
        linkage.filing / 1e9,
        linkage.preparing / 1e9,
        estimating / 1e9,
        linking / 1e9,
        linking / 1e3 / score.rows(),
        score);
    System.out.printf(
        Locale.ROOT,
        "  with rows: %d bytes a node and row%n",
        (after - before) / (set.there().size() + set.rows().size()));
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
