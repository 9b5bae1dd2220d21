package id.jejaring.recommending.metrics;

import java.util.Locale;

/** What is measured of a ranking for one query; 0 to 1, the more the better. */
public enum Metric {
  /** One over the rank of the best hit. Voorhees 1999. */
  MRR,
  /**
   * The sum over hits among the first ten of 1 / log2(1 + rank), by the most it could be. Järvelin
   * and Kekäläinen 2002.
   */
  NDCG10,
  /** The share of hits that are among the first ten. */
  RECALL10,
  /** The share of hits that are among the first fifty. */
  RECALL50;

  /** How many there are. */
  public static final int COUNT = values().length;

  /** Its name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
