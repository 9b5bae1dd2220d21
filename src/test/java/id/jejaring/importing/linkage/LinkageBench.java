package id.jejaring.importing.linkage;

import id.jejaring.importing.linkage.TestSet.Telephones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints how well rows are linked on test sets with known truth, and how fast. */
public final class LinkageBench {

  private LinkageBench() {}

  /**
   * Options: a number of things for the timing (100000), {@code --misses} for what went wrong,
   * {@code --held-out} for the sets that nothing was tuned on.
   */
  public static void main(String... arguments) {
    var given = new ArrayList<>(List.of(arguments));
    given.addAll(List.of(System.getProperty("bench.options", "").split(" ", -1)));
    boolean misses = given.contains("--misses");
    int size =
        given.stream()
            .filter(word -> word.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(100_000);
    sets(given.contains("--held-out"))
        .forEach((title, set) -> {
          for (var telephones : Telephones.values()) {
            quality(title, set.apply(telephones), telephones, misses);
          }
        });
    timing(size);
  }

  private static Map<String, Function<Telephones, TestSet>> sets(boolean heldOut) {
    var sets = new LinkedHashMap<String, Function<Telephones, TestSet>>();
    if (Names.areThere()) {
      var tuned = new ArrayList<>(Names.smallBusinesses());
      tuned.addAll(Names.filmPeople());
      sets.put("umkm-solo and film people, seed 1", of(tuned, 1));
      sets.put("the same, seed 2", of(tuned, 2));
      sets.put("umkm-solo, seed 3", of(Names.smallBusinesses(), 3));
      sets.put("film people, seed 3", of(Names.filmPeople(), 3));
      sets.put("film companies, seed 4", of(Names.filmCompanies(), 4));
      sets.put("authors, seed 5", of(Names.authors(12_000), 5));
    } else {
      System.out.println("The data beside the checkout is not there: names are made up.");
    }
    sets.put("names of syllables, seed 6", of(Names.madeUp(15_000, new Random(6)), 6));
    if (heldOut) {
      sets.put(
          "held out: Indonesian names put together", of(Names.heldOut(8_000, new Random(81)), 81));
      if (Names.areThere()) {
        sets.put(
            "held out: other authors",
            of(Names.authors(18_000).stream().skip(12_000).toList(), 82));
      }
    }
    return sets;
  }

  private static Function<Telephones, TestSet> of(List<Described> names, long seed) {
    return telephones -> TestSet.of(names, seed, telephones);
  }

  private static void quality(String title, TestSet set, Telephones telephones, boolean misses) {
    var linkage = new Linkage(set);
    var wrong = new TreeMap<String, List<String>>();
    System.out.println(title + ", telephones " + telephones);
    var score =
        linkage.score(
            Weights.assumed(),
            (row, what) ->
                wrong
                    .computeIfAbsent(what.split(" ", 2)[0], _ -> new ArrayList<>())
                    .add(row.thing() + " " + row.changes() + "\n     " + what));
    System.out.println("  assumed weights:   " + score);
    var estimated = linkage.estimated(2_000, 1);
    System.out.println("  estimated weights: " + linkage.score(estimated, (_, _) -> {}));
    System.out.println(score.byChange());
    if (misses) {
      for (var agreement : Agreement.values()) {
        System.out.printf(
            Locale.ROOT,
            "    %-22s m %.3f u %.5f%n",
            agreement,
            estimated.m(agreement),
            estimated.u(agreement));
      }
      wrong.forEach((what, rows) -> {
        System.out.println("  " + what + " " + rows.size());
        rows.stream().limit(40).forEach(row -> System.out.println("   " + row));
      });
    }
  }

  private static void timing(int size) {
    var set =
        TestSet.of(Names.madeUp(size * 3 / 2 * 100 / 113, new Random(7)), 7, Telephones.RECENT);
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
