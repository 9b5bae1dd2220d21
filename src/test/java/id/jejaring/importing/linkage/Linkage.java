package id.jejaring.importing.linkage;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Links the rows of a test set and counts how well that went. */
final class Linkage {

  /**
   * What came of it.
   *
   * @param pairs rows about something that is there
   * @param linked of all rows, those linked without a question
   * @param right of these, those linked with what they are about
   * @param rest pairs that were not linked rightly
   * @param shown of these, those whose partner is among the candidates of a question
   * @param needless questions about rows that are about nothing there
   */
  record Score(
      int rows,
      int pairs,
      int linked,
      int right,
      int rest,
      int shown,
      int questions,
      int needless) {

    double precision() {
      return linked == 0 ? 1 : (double) right / linked;
    }

    double recall() {
      return (double) right / pairs;
    }

    double queue() {
      return rest == 0 ? 1 : (double) shown / rest;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d rows, %,d pairs: linked %,d, right %,d; precision %.4f, recall %.4f;"
              + " of %,d others %,d in the first three of a question (%.4f);"
              + " %,d questions, %,d needless",
          rows,
          pairs,
          linked,
          right,
          precision(),
          recall(),
          rest,
          shown,
          queue(),
          questions,
          needless);
    }
  }

  final Lexicon lexicon = new Lexicon();
  final Index index = new Index();
  private final Contacts contacts =
      new Contacts("the key of a test set".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  private final List<TestSet.Row> rows;
  private final List<Particulars> described = new ArrayList<>();
  private final Map<NodeId, Described> there = new HashMap<>();
  private final Frequencies frequencies;
  long filing;
  long preparing;

  Linkage(TestSet set) {
    rows = set.rows();
    long start = System.nanoTime();
    for (var one : set.there()) {
      index.put(
          new Index.Entry(
              one.id(), one.thing().particulars(lexicon, contacts), Level.PUBLIC, Scope.NONE));
      there.put(one.id(), one.thing());
    }
    filing = System.nanoTime() - start;
    start = System.nanoTime();
    var counter = new Frequencies.Counter();
    index.count(_ -> true, counter);
    for (var row : rows) {
      var thing = row.thing().particulars(lexicon, contacts);
      described.add(thing);
      counter.add(thing);
    }
    frequencies = counter.counted();
    preparing = System.nanoTime() - start;
  }

  private List<Index.Entry> candidates(Particulars thing) {
    return index.candidates(thing, List.of(thing.kind()), _ -> true);
  }

  /** What the sample of rows and pairs drawn at random say of the weights. */
  Weights estimated(int sample, long seed) {
    var random = new Random(seed);
    var assumed = Weights.assumed();
    Collection<List<Comparison>> found = new ArrayList<>();
    for (int i = 0; i < Math.min(sample, described.size()); i++) {
      var thing = described.get(i);
      found.add(
          candidates(thing).stream()
              .map(entry -> Comparison.of(thing, entry.thing(), frequencies, assumed))
              .toList());
    }
    var ids = List.copyOf(there.keySet());
    var drawn = new ArrayList<Comparison>();
    for (int i = 0; i < 20_000; i++) {
      var a = described.get(random.nextInt(described.size()));
      var b = index.find(ids.get(random.nextInt(ids.size()))).orElseThrow().thing();
      if (a.kind() == b.kind()) {
        drawn.add(Comparison.of(a, b, frequencies, assumed));
      }
    }
    return Estimation.of(found, drawn, Math.max(1_000, there.size()));
  }

  /** Links all rows; tells of each that did not come out right. */
  Score score(Weights weights, BiConsumer<TestSet.Row, String> wrong) {
    var linker = new Linker(frequencies, weights);
    int pairs = 0;
    int linked = 0;
    int right = 0;
    int shown = 0;
    int questions = 0;
    int needless = 0;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      pairs += row.about() != null ? 1 : 0;
      switch (linker.answer(described.get(i), candidates(described.get(i)))) {
        case Linker.Known(var candidate) -> {
          linked++;
          if (candidate.id().equals(row.about())) {
            right++;
          } else {
            wrong.accept(row, "LINKED " + there.get(candidate.id()) + " " + candidate);
          }
        }
        case Linker.Question(var candidates) -> {
          questions++;
          needless += row.about() == null ? 1 : 0;
          if (candidates.stream().anyMatch(candidate -> candidate.id().equals(row.about()))) {
            shown++;
            wrong.accept(row, "ASKED " + candidates.getFirst());
          } else if (row.about() != null) {
            wrong.accept(row, "LOST " + there.get(row.about()));
          }
        }
        case Linker.New() -> {
          if (row.about() != null) {
            wrong.accept(row, "MISSED " + explain(described.get(i), row.about(), weights));
          }
        }
      }
    }
    return new Score(rows.size(), pairs, linked, right, pairs - right, shown, questions, needless);
  }

  private String explain(Particulars thing, NodeId about, Weights weights) {
    var entry = index.find(about).orElseThrow();
    var found = candidates(thing).stream().anyMatch(one -> one.id().equals(about));
    return (found ? "" : "NOT A CANDIDATE ")
        + there.get(about)
        + " "
        + Comparison.of(thing, entry.thing(), frequencies, weights);
  }
}
