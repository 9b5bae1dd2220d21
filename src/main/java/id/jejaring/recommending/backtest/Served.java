package id.jejaring.recommending.backtest;

import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import id.jejaring.recommending.features.Survey;
import id.jejaring.recommending.learning.Candidates;
import id.jejaring.recommending.learning.Scorer;
import id.jejaring.recommending.serving.Ranker;
import java.util.Arrays;

/**
 * The answers as somebody who asks gets them: mixed, in turns, with needs, products and distance,
 * looking less far, and only those for whom there is a reason. First the ten of a page, then who
 * else is among fifty; nobody after these is told from anybody else.
 */
final class Served implements Scorer {

  /** Its name in a table. */
  static final String KEY = "jejaring_served";

  private static final int PAGE = 10;
  private static final int MOST = 50;

  private final Partners partners;

  /** By a ranking. */
  Served(Ranker ranker) {
    partners = Partners.with(ranker);
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public void fill(Candidates candidates, Survey survey, float[] into) {
    Arrays.fill(into, 0, candidates.size(), 0);
    candidates.exclude(survey, into);
    fill(candidates, survey, into, MOST, 1);
    fill(candidates, survey, into, PAGE, 2);
  }

  /** Gives those of a list from one more than a base down to the base. */
  private void fill(Candidates candidates, Survey survey, float[] into, int limit, int base) {
    var view = survey.view();
    var actor = view.snapshot().id(survey.source());
    int left = limit;
    for (Suggestion one : partners.of(actor, view, Wish.atMost(limit)).suggestions()) {
      int place = candidates.place(view.snapshot().find(one.node()));
      if (place >= 0) {
        into[place] = base + (float) left-- / limit;
      }
    }
  }
}
