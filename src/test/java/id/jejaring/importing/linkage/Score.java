package id.jejaring.importing.linkage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts how linking went, in all and by the ways in which rows were changed. */
final class Score {

  private final Map<Linkage.Fate, Integer> fates = new EnumMap<>(Linkage.Fate.class);
  private final Map<Change, Map<Linkage.Fate, Integer>> byChange = new EnumMap<>(Change.class);
  private int fresh;
  private int freshLinked;
  private int freshAsked;

  /** A row about something that is there. */
  void count(Linkage.Fate fate, Set<Change> changes) {
    fates.merge(fate, 1, Integer::sum);
    for (var change : changes) {
      byChange
          .computeIfAbsent(change, _ -> new EnumMap<>(Linkage.Fate.class))
          .merge(fate, 1, Integer::sum);
    }
  }

  /** A row about nothing that is there. */
  void countNew(Linker.Answer answer) {
    fresh++;
    switch (answer) {
      case Linker.Known _ -> freshLinked++;
      case Linker.Question _ -> freshAsked++;
      case Linker.New() -> {}
    }
  }

  private int of(Linkage.Fate... wanted) {
    return Stream.of(wanted).mapToInt(fate -> fates.getOrDefault(fate, 0)).sum();
  }

  int pairs() {
    return sum(fates);
  }

  int rows() {
    return pairs() + fresh;
  }

  /** Of the rows that were linked without a question, the share that were linked rightly. */
  double precision() {
    int linked = of(Linkage.Fate.LINKED, Linkage.Fate.MISTAKEN) + freshLinked;
    return linked == 0 ? 1 : (double) of(Linkage.Fate.LINKED) / linked;
  }

  /** Of the rows about something that is there, the share that were linked with it. */
  double recall() {
    return (double) of(Linkage.Fate.LINKED) / pairs();
  }

  /** Of the rest of these, the share with their partner among the candidates of a question. */
  double queue() {
    int rest = pairs() - of(Linkage.Fate.LINKED);
    return rest == 0 ? 1 : (double) of(Linkage.Fate.ASKED) / rest;
  }

  /** Questions about rows that are about nothing there, per hundred of these. */
  double needless() {
    return 100.0 * freshAsked / Math.max(1, fresh);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d pairs: precision %.4f, recall %.4f, %.4f of the other %,d asked about (%s);"
            + " %,d new rows: %.1f questions per 100, %,d linked",
        pairs(),
        precision(),
        recall(),
        queue(),
        pairs() - of(Linkage.Fate.LINKED),
        fates.entrySet().stream()
            .filter(fate -> fate.getKey() != Linkage.Fate.LINKED)
            .map(fate -> fate.getKey().name().toLowerCase(Locale.ROOT) + " " + fate.getValue())
            .collect(Collectors.joining(", ")),
        fresh,
        needless(),
        freshLinked);
  }

  /** One line for each way in which rows were changed. */
  String byChange() {
    return byChange.entrySet().stream()
        .map(each -> {
          var counted = each.getValue();
          int all = sum(counted);
          int linked = counted.getOrDefault(Linkage.Fate.LINKED, 0);
          int asked = counted.getOrDefault(Linkage.Fate.ASKED, 0);
          return String.format(
              Locale.ROOT,
              "    %-18s %,6d pairs: %5.1f %% linked, %5.1f %% asked about, %4.1f %% missed",
              each.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              all,
              100.0 * linked / all,
              100.0 * asked / all,
              100.0 * (all - linked - asked) / all);
        })
        .collect(Collectors.joining("\n"));
  }

  private static int sum(Map<Linkage.Fate, Integer> counted) {
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }
}
