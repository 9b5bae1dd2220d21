package id.jejaring.recommending.learning;

import id.jejaring.network.Days;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import id.jejaring.recommending.features.Depth;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.features.Tempo;
import id.jejaring.recommending.past.FirstTies;
import id.jejaring.recommending.past.Past;
import id.jejaring.recommending.past.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns how to rank from what happened up to a day. Days before it divide that past into windows:
 * from what came in the earlier ones a weighting is learned, and drawn more or less towards the
 * rule that did best in them; the next one says how these do. How far to draw is chosen over all
 * windows, and it is learned again from all. A small network has more windows, as each says little.
 * With too little of a past the weights are fixed. Deterministic for a seed, on any number of
 * processors.
 */
public final class Learning {

  /** Fewer sources with a hit to learn from, or to choose by, are too few. */
  public static final int FEWEST = 30;

  /** Which share of the past is known at the beginning of each window, where there is much. */
  private static final double[] SHARES = {0.70, 0.85};

  /** The same where the last of those windows has fewer than {@link #MANY} sources. */
  private static final double[] MORE_SHARES = {0.40, 0.52, 0.64, 0.76, 0.88};

  private static final int MANY = 600;
  private static final int MOST_EXAMPLES = 2_000;
  private static final int MOST_JUDGED = 1_500;
  private static final int MOST_SCALED = 400;
  private static final int MOST_COUNTED = 1_500;

  /** Pairs of a source and a candidate that are scored at each step, where candidates are many. */
  private static final int MOST_PAIRS = 45_000_000;

  private static final int FEWEST_SOURCES = 300;

  private final Past past;
  private final int day;
  private final long seed;
  private final Cancel cancel;
  private final Tempo tempo;

  private Learning(Past past, int day, long seed, Cancel cancel) {
    this.past = past;
    this.day = day;
    this.seed = seed;
    this.cancel = cancel;
    tempo = tempo(past, day);
  }

  /**
   * How to rank at the end of a day, as in {@link Days}, by nothing that came later.
   *
   * @throws java.util.concurrent.CancellationException when it is asked to give up
   */
  public static Model of(Past past, int day, long seed, Cancel cancel) {
    return new Learning(past, day, seed, cancel).model();
  }

  /** How fast a network moves: the median age of its ties, and at least 1/50 of the greatest. */
  static Tempo tempo(Past past, int day) {
    var ages = past.ages(day);
    double years =
        ages.length == 0 ? 0 : Math.max(ages[ages.length / 2], ages[ages.length - 1] / 50);
    return years > 0 ? new Tempo(years) : Tempo.USUAL;
  }

  /** A window with what is read of it, and examples of it once they are made. */
  private record Divided(Window window, Ground ground, Candidates candidates, int end) {}

  private Model model() {
    var days = Arrays.stream(past.firstTies().days()).filter(d -> d <= day).toArray();
    var windows = windows(days, SHARES);
    if (windows.isEmpty() || windows.getLast().window.size() < MANY) {
      windows = windows(days, MORE_SHARES);
    }
    int later = windows.stream().skip(1).mapToInt(of -> of.window.size()).sum();
    return windows.size() < 2
            || windows.getFirst().window.size() + later < 2 * FEWEST
            || later < FEWEST
        ? defaults(days.length)
        : learned(windows, days.length);
  }

  /** The windows in which anything happened. */
  private List<Divided> windows(int[] days, double[] shares) {
    var windows = new ArrayList<Divided>();
    var begins =
        Arrays.stream(shares)
            .mapToInt(share -> FirstTies.dayBy(days, share))
            .filter(begin -> begin > 0)
            .distinct()
            .toArray();
    for (int at = 0; at < begins.length; at++) {
      var divided = divided(begins[at], at + 1 < begins.length ? begins[at + 1] : day);
      if (divided.window.size() > 0) {
        windows.add(divided);
      }
    }
    return windows;
  }

  /** So many sources that an hour is not spent on a large network. */
  private static int sources(int most, Divided of) {
    int affordable = MOST_PAIRS / Math.max(1, of.candidates.size());
    return Math.min(most, Math.max(FEWEST_SOURCES, affordable));
  }

  private Divided divided(int known, int end) {
    var window = Window.of(past, known, end);
    var ground = Ground.of(window.view(), tempo);
    return new Divided(window, ground, new Candidates(ground, cancel), end);
  }

  private Model learned(List<Divided> windows, int ties) {
    var last = windows.getLast();
    var scales = examples(last).scales(Sample.of(last.window.size(), MOST_SCALED, seed + 1));
    var examples = new ArrayList<Example>();
    var choice = new Choice(Feature.COUNT);
    for (var next : windows) {
      judge(next, examples, scales, choice);
      var sources = Sample.of(next.window.size(), sources(MOST_EXAMPLES, next), seed + 3);
      examples.addAll(examples(next).of(sources, scales, seed + 4));
    }
    if (choice.judged() < FEWEST) {
      return defaults(ties);
    }
    var rule = Feature.values()[choice.bestRule()];
    if (choice.isRuleBetter()) {
      var standing = new Standing(Standing.Basis.RULE, ties, choice.judged(), Optional.of(rule));
      return model(Weighting.alone(rule, scales), last, standing);
    }
    var standing = new Standing(Standing.Basis.LEARNED, ties, examples.size(), Optional.empty());
    return model(drawn(rule, scales, examples).get(choice.drawn()), last, standing);
  }

  /** What examples teach, drawn towards a rule farther and farther. */
  private List<Weighting> drawn(Feature rule, float[] scales, List<Example> examples) {
    var learned = new Weighting(scales, new Training(examples, seed, cancel).weights());
    var alone = Weighting.alone(rule, scales);
    return Arrays.stream(Shrinkage.SHARES)
        .mapToObj(share -> Shrinkage.towards(alone, share, learned, examples))
        .toList();
  }

  /** How rules do on a window, and what was learned from the windows before it. */
  private void judge(Divided next, List<Example> examples, float[] scales, Choice choice) {
    var scorers = new ArrayList<Scorer>();
    for (var feature : Feature.values()) {
      scorers.add(new Scorer.Rule(feature));
    }
    if (examples.size() >= FEWEST) {
      for (var drawn : drawn(Feature.values()[choice.bestRule()], scales, examples)) {
        scorers.add(Scorer.Own.of(drawn, next.candidates));
      }
    }
    var judged = Sample.of(next.window.size(), sources(MOST_JUDGED, next), seed + 2);
    choice.add(new Judging(next.window, next.ground, next.candidates, cancel).of(scorers, judged));
  }

  private Examples examples(Divided divided) {
    return new Examples(divided.window, divided.ground, divided.candidates, cancel);
  }

  private Model model(Weighting weighting, Divided late, Standing standing) {
    return new Model(tempo, weighting, calibration(weighting, late), standing);
  }

  private Model defaults(int ties) {
    var view = past.known(day);
    var ground = Ground.of(view, tempo);
    var weighting = Defaults.of(ground, new Candidates(ground, cancel), seed, cancel);
    return new Model(
        tempo,
        weighting,
        Calibration.UNKNOWN,
        new Standing(Standing.Basis.DEFAULTS, ties, 0, Optional.empty()));
  }

  /**
   * Of some of all candidates, those without a hit included; by scores as answers have them, which
   * look less far.
   */
  private Calibration calibration(Weighting weighting, Divided late) {
    var candidates = late.candidates;
    var sources = Sample.of(candidates.size(), sources(MOST_COUNTED, late), seed + 5);
    var hits = new int[late.window.view().size()][];
    for (int at = 0; at < late.window.size(); at++) {
      hits[late.window.sources()[at]] = late.window.hits()[at];
    }
    var base = candidates.base(weighting);
    double least = IntStream.range(0, base.length).mapToDouble(at -> base[at]).min().orElse(0);
    double most = most(weighting, late, sources, base);
    var counted = new Counting(least, most);
    Parallel.overVertices(
        sources.length,
        cancel,
        () -> {
          var survey = new Survey(late.ground, Depth.quick(weighting.features()), cancel);
          var scores = new float[candidates.size()];
          return (from, to) -> {
            var own = new Counting(least, most);
            for (int at = from; at < to; at++) {
              int source = candidates.node(sources[at]);
              candidates.fill(survey.of(source), weighting, base, scores);
              count(
                  own, scores, hits[source] == null ? new int[0] : candidates.places(hits[source]));
            }
            synchronized (counted) {
              counted.add(own);
            }
          };
        });
    return counted.calibration(Days.yearsBetween(late.window.view().day(), late.end));
  }

  /** The highest score of a few, so that there is a range to count in. */
  private double most(Weighting weighting, Divided late, int[] sources, float[] base) {
    var survey = new Survey(late.ground, Depth.quick(weighting.features()), cancel);
    var scores = new float[late.candidates.size()];
    double most = 0;
    for (int at = 0; at < sources.length; at += 10) {
      late.candidates.fill(survey.of(late.candidates.node(sources[at])), weighting, base, scores);
      for (float score : scores) {
        most = Math.max(most, score);
      }
    }
    return most;
  }

  private static void count(Counting counting, float[] scores, int[] hits) {
    var isHit = new java.util.BitSet(scores.length);
    for (int hit : hits) {
      isHit.set(hit);
    }
    for (int place = 0; place < scores.length; place++) {
      if (scores[place] != Float.NEGATIVE_INFINITY) {
        counting.add(scores[place], isHit.get(place));
      }
    }
  }
}
