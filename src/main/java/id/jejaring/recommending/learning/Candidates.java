package id.jejaring.recommending.learning;

import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.features.Feature;
import id.jejaring.recommending.features.Ground;
import id.jejaring.recommending.features.Survey;
import java.util.Arrays;

/**
 * All who may be recommended in a view: everyone who is tied with anyone; each has a place, from 0
 * on, in arrays of scores. What a candidate has whoever asks is worked out once. Immutable, for
 * many threads.
 */
public final class Candidates {

  private final int[] nodes;
  private final int[] places;
  private final float[][] alone = new float[Feature.COUNT][];

  /** Of a view. O(its ties). */
  public Candidates(Ground ground, Cancel cancel) {
    nodes = ground.tied(cancel);
    places = new int[ground.view().size()];
    Arrays.fill(places, -1);
    for (int place = 0; place < nodes.length; place++) {
      places[nodes[place]] = place;
    }
    var survey = new Survey(ground, cancel);
    for (var feature : Feature.values()) {
      if (feature.isOfCandidate()) {
        var values = new float[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
          values[place] = survey.alone(feature, nodes[place]);
        }
        alone[feature.ordinal()] = values;
      }
    }
  }

  /** How many there are. */
  public int size() {
    return nodes.length;
  }

  /** Who has a place, as a dense id. */
  public int node(int place) {
    return nodes[place];
  }

  /** The place of a dense id, or -1. */
  public int place(int node) {
    return places[node];
  }

  /** Dense ids as places. */
  public int[] places(int[] of) {
    return Arrays.stream(of).map(this::place).toArray();
  }

  /** Scores everyone by one feature. O(candidates). */
  public void fill(Survey survey, Feature feature, float[] into) {
    if (feature.isOfCandidate()) {
      System.arraycopy(alone[feature.ordinal()], 0, into, 0, nodes.length);
    } else if (feature.isLikeness()) {
      boolean has = survey.hasLikeness();
      for (int place = 0; place < nodes.length; place++) {
        into[place] = has ? survey.value(feature, nodes[place]) : 0;
      }
    } else {
      Arrays.fill(into, 0, nodes.length, 0);
      for (int at = 0; at < survey.size(); at++) {
        int place = places[survey.node(at)];
        if (place >= 0) {
          into[place] = survey.valueAt(feature, at);
        }
      }
    }
    exclude(survey, into);
  }

  /** What a weighting makes of what candidates have whoever asks. */
  public float[] base(Weighting weighting) {
    var base = new float[nodes.length];
    for (var feature : Feature.values()) {
      if (feature.isOfCandidate() && weighting.uses(feature)) {
        var values = alone[feature.ordinal()];
        for (int place = 0; place < nodes.length; place++) {
          base[place] += (float) weighting.part(feature, values[place]);
        }
      }
    }
    return base;
  }

  /** Scores everyone by a weighting. O(candidates + what the survey came to). */
  public void fill(Survey survey, Weighting weighting, float[] base, float[] into) {
    System.arraycopy(base, 0, into, 0, nodes.length);
    for (var feature : Feature.values()) {
      if (!weighting.uses(feature) || feature.isOfCandidate()) {
        continue;
      }
      if (feature.isLikeness()) {
        for (int place = 0; survey.hasLikeness() && place < nodes.length; place++) {
          into[place] += (float) weighting.part(feature, survey.value(feature, nodes[place]));
        }
      } else {
        addFound(survey, weighting, feature, into);
      }
    }
    exclude(survey, into);
  }

  private void addFound(Survey survey, Weighting weighting, Feature feature, float[] into) {
    for (int at = 0; at < survey.size(); at++) {
      float value = survey.valueAt(feature, at);
      if (value > 0) {
        int place = places[survey.node(at)];
        if (place >= 0) {
          into[place] += (float) weighting.part(feature, value);
        }
      }
    }
  }

  /** The source, and those it is tied with, are no candidates of it. */
  public void exclude(Survey survey, float[] into) {
    for (int node : survey.tied()) {
      into[places[node]] = Float.NEGATIVE_INFINITY;
    }
    int own = places[survey.source()];
    if (own >= 0) {
      into[own] = Float.NEGATIVE_INFINITY;
    }
  }
}
