package id.jejaring.recommending.backtest;

import id.jejaring.domain.Refusal;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.network.algorithm.Parallel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.learning.Candidates;
import id.jejaring.recommending.learning.First;
import id.jejaring.recommending.learning.Learning;
import id.jejaring.recommending.learning.Model;
import id.jejaring.recommending.learning.Sample;
import id.jejaring.recommending.learning.Scorer;
import id.jejaring.recommending.learning.Showing;
import id.jejaring.recommending.metrics.Bootstrap;
import id.jejaring.recommending.metrics.Exposure;
import id.jejaring.recommending.metrics.Interval;
import id.jejaring.recommending.metrics.Metric;
import id.jejaring.recommending.metrics.Ranks;
import id.jejaring.recommending.past.Window;
import id.jejaring.recommending.serving.Ranker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hides what happened after a day, learns from what came before, and ranks for each actor known by
 * then who has a first-time tie later, to an actor known by then, all known actors with whom it is
 * not tied: by what was learned and by each feature alone, in one table. Deterministic for a seed.
 *
 * <p>Cost: for each query what lies within three ties of it and O(candidates · scorers).
 */
public final class Backtest {

  /** Fewer queries make intervals so wide that they say nothing. */
  public static final int FEWEST = 30;

  private static final int MOST = 20_000;
  private static final int SHOWN = 10;

  /** How many of the scorers are the program's own; rules follow. */
  private static final int OWN = 2;

  private final Question question;
  private final Progress progress;
  private final Cancel cancel;
  private final long began = System.nanoTime();

  private Backtest(Question question, Progress progress, Cancel cancel) {
    this.question = question;
    this.progress = progress;
    this.cancel = cancel;
  }

  /**
   * Judges.
   *
   * @throws Refusal.Invalid where there is too little to judge by
   * @throws java.util.concurrent.CancellationException when it is asked to give up
   */
  public static Report of(Question question, Progress progress, Cancel cancel) {
    return new Backtest(question, progress, cancel).report();
  }

  private Report report() {
    var window = Window.of(question.past(), question.day(), question.end());
    TooLittle.check(question, window);
    progress.at(Stage.LEARNING, 0, 0);
    var model = Learning.of(question.past(), question.day(), question.seed(), cancel);
    var ground = Ground.of(window.view(), model.tempo());
    var candidates = new Candidates(ground, cancel);
    var showing = Showing.of(model.weighting(), ground, candidates, question.seed(), cancel);
    var ranker =
        new Ranker(model, ground.traits(), showing.turns(), showing.gini(), Instant.EPOCH, 0, 0);
    var scorers = scorers(ranker, candidates);
    var judged = Sample.of(window.size(), MOST, question.seed());
    var measured = new float[judged.length][];
    var shown = new int[scorers.size()][candidates.size()];
    rank(window, ground, candidates, scorers, judged, measured, shown);
    progress.at(Stage.COMPARING, 0, 0);
    var bootstrap = new Bootstrap(measured, question.seed());
    var partners = partners(ground, candidates);
    var rows = new ArrayList<Report.Line>();
    for (int by = 0; by < scorers.size(); by++) {
      if (by < OWN || anyone(shown[by])) {
        rows.add(line(scorers.get(by), by, bootstrap, Exposure.of(shown[by], partners)));
      }
    }
    rows.subList(OWN, rows.size())
        .sort(
            Comparator.comparingDouble((Report.Line line) -> mean(line, Metric.NDCG10)).reversed());
    return new Report(
        counts(window, candidates, judged.length, model),
        model.standing(),
        rows,
        differences(scorers, bootstrap),
        new Groups(window.view(), question.seed())
            .of(window, judged, measured, best(bootstrap, scorers, Metric.NDCG10)),
        new Reliabilities(question, model, cancel).of(ground, candidates));
  }

  private static List<Scorer> scorers(Ranker ranker, Candidates candidates) {
    var scorers = new ArrayList<Scorer>();
    scorers.add(Scorer.Own.of(ranker.model().weighting(), candidates));
    scorers.add(new Served(ranker));
    for (var feature : Feature.values()) {
      scorers.add(new Scorer.Rule(feature));
    }
    return scorers;
  }

  private void rank(
      Window window,
      Ground ground,
      Candidates candidates,
      List<Scorer> scorers,
      int[] judged,
      float[][] measured,
      int[][] shown) {
    var done = new AtomicInteger();
    Parallel.overVertices(
        judged.length,
        cancel,
        () -> {
          var survey = new Survey(ground, cancel);
          var scores = new float[candidates.size()];
          return (from, to) -> {
            var own = new ArrayList<int[][]>();
            for (int at = from; at < to; at++) {
              cancel.check();
              survey.of(window.sources()[judged[at]]);
              var hits = candidates.places(window.hits()[judged[at]]);
              measured[at] = new float[scorers.size() * Metric.COUNT];
              own.add(one(candidates, scorers, survey, scores, hits, measured[at]));
              progress.at(Stage.RANKING, done.incrementAndGet(), judged.length);
            }
            synchronized (shown) {
              own.forEach(lists -> count(lists, shown));
            }
          };
        });
  }

  /** Measures all scorers for one query; gives the first of each. */
  private int[][] one(
      Candidates candidates,
      List<Scorer> scorers,
      Survey survey,
      float[] scores,
      int[] hits,
      float[] measured) {
    var lists = new int[scorers.size()][];
    for (int by = 0; by < scorers.size(); by++) {
      scorers.get(by).fill(candidates, survey, scores);
      var quality = Ranks.measure(scores, hits);
      for (int metric = 0; metric < Metric.COUNT; metric++) {
        measured[by * Metric.COUNT + metric] = (float) quality[metric];
      }
      lists[by] = First.of(scores, SHOWN, question.seed() + survey.source());
    }
    return lists;
  }

  private static void count(int[][] lists, int[][] shown) {
    for (int by = 0; by < lists.length; by++) {
      for (int place : lists[by]) {
        shown[by][place]++;
      }
    }
  }

  private int[] partners(Ground ground, Candidates candidates) {
    var survey = new Survey(ground, cancel);
    var partners = new int[candidates.size()];
    for (int place = 0; place < partners.length; place++) {
      partners[place] = (int) survey.alone(Feature.POPULARITY, candidates.node(place));
    }
    return partners;
  }

  private static boolean anyone(int[] shown) {
    for (int times : shown) {
      if (times > 0) {
        return true;
      }
    }
    return false;
  }

  private static Report.Line line(Scorer scorer, int by, Bootstrap bootstrap, Exposure exposure) {
    var metrics = new EnumMap<Metric, Interval>(Metric.class);
    for (var metric : Metric.values()) {
      metrics.put(metric, bootstrap.of(by * Metric.COUNT + metric.ordinal()));
    }
    return new Report.Line(scorer.key(), metrics, exposure);
  }

  private static double mean(Report.Line line, Metric metric) {
    var interval = line.metrics().get(metric);
    return interval == null ? 0 : interval.mean();
  }

  private static int best(Bootstrap bootstrap, List<Scorer> scorers, Metric metric) {
    int best = OWN;
    for (int by = OWN; by < scorers.size(); by++) {
      if (bootstrap.mean(by * Metric.COUNT + metric.ordinal())
          > bootstrap.mean(best * Metric.COUNT + metric.ordinal())) {
        best = by;
      }
    }
    return best;
  }

  private static Map<Metric, Report.Difference> differences(
      List<Scorer> scorers, Bootstrap bootstrap) {
    var differences = new EnumMap<Metric, Report.Difference>(Metric.class);
    for (var metric : Metric.values()) {
      int best = best(bootstrap, scorers, metric);
      differences.put(
          metric,
          new Report.Difference(
              scorers.get(best).key(),
              bootstrap.difference(metric.ordinal(), best * Metric.COUNT + metric.ordinal())));
    }
    return differences;
  }

  private Report.Counts counts(Window window, Candidates candidates, int judged, Model model) {
    var first = question.past().firstTies();
    int known = 0;
    for (int at = 0; at < first.size(); at++) {
      known += first.day(at) <= question.day() ? 1 : 0;
    }
    return new Report.Counts(
        question.day(),
        candidates.size(),
        known,
        window.pairs(),
        window.size(),
        judged,
        model.tempo().years(),
        (System.nanoTime() - began) / 1e9);
  }
}
