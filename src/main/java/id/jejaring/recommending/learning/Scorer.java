package id.jejaring.recommending.learning;

import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Survey;

/** What puts candidates in order: the program's own ranking, or one rule beside it. */
public interface Scorer {

  /** The name of the program's own. */
  String OWN = "jejaring";

  /** Its name in a table. */
  String key();

  /** Scores everyone. */
  void fill(Candidates candidates, Survey survey, float[] into);

  /** The program's own. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Own(Weighting weighting, float[] base) implements Scorer {

    /** By a weighting, among these. */
    public static Own of(Weighting weighting, Candidates candidates) {
      return new Own(weighting, candidates.base(weighting));
    }

    @Override
    public String key() {
      return OWN;
    }

    @Override
    public void fill(Candidates candidates, Survey survey, float[] into) {
      candidates.fill(survey, weighting, base, into);
    }
  }

  /** One feature alone. */
  record Rule(Feature feature) implements Scorer {

    @Override
    public String key() {
      return feature.key();
    }

    @Override
    public void fill(Candidates candidates, Survey survey, float[] into) {
      candidates.fill(survey, feature, into);
    }
  }
}
