package id.jejaring.importing.linkage;

import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Links the rows of a test set and counts how well that went. */
final class Linkage {

  /** What became of a row about something that is there. */
  enum Fate {
    LINKED,
    /** Its partner is among the candidates of a question. */
    ASKED,
    /** Linked with something else. */
    MISTAKEN,
    /** A question, but not about its partner. */
    OUTRANKED,
    /** Taken for new, though compared with its partner. */
    UNASKED,
    /** Never compared with its partner. */
    UNSEEN
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
    var score = new Score();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var found = candidates(described.get(i));
      var answer = linker.answer(described.get(i), found);
      if (row.about() == null) {
        score.countNew(answer);
        if (!(answer instanceof Linker.New)) {
          wrong.accept(row, "NEW " + answer);
        }
      } else {
        var fate = fate(answer, row.about(), found);
        score.count(fate, row.changes());
        if (fate != Fate.LINKED) {
          wrong.accept(row, fate + " " + explain(described.get(i), row.about(), weights) + answer);
        }
      }
    }
    return score;
  }

  private static Fate fate(Linker.Answer answer, NodeId about, List<Index.Entry> found) {
    return switch (answer) {
      case Linker.Known(var candidate) ->
          candidate.id().equals(about) ? Fate.LINKED : Fate.MISTAKEN;
      case Linker.Question(var candidates)
          when candidates.stream().anyMatch(candidate -> candidate.id().equals(about)) ->
          Fate.ASKED;
      case Linker.Answer other -> {
        boolean compared = found.stream().anyMatch(one -> one.id().equals(about));
        yield !compared
            ? Fate.UNSEEN
            : other instanceof Linker.Question ? Fate.OUTRANKED : Fate.UNASKED;
      }
    };
  }

  private String explain(Particulars thing, NodeId about, Weights weights) {
    var entry = index.find(about).orElseThrow();
    return there.get(about)
        + "\n     "
        + Comparison.of(thing, entry.thing(), frequencies, weights)
        + "\n     ";
  }
}
