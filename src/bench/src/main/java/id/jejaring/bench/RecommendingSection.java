package id.jejaring.bench;

import id.jejaring.domain.NodeKind;
import id.jejaring.network.algorithm.Cancel;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Slate;
import id.jejaring.recommending.Wish;
import id.jejaring.recommending.serving.Ranker;
import java.time.Instant;
import java.util.SplittableRandom;

/** Whole answers about partners at one size: how long a ranking takes to learn, and to ask. */
final class RecommendingSection {

  private static final int SOURCES = 2000;

  private RecommendingSection() {}

  /** Measures. */
  static void run(Size size) {
    Figures.say("%s: generating, building and learning", size);
    var name = size.key() + ".";
    var view = NetworkSection.view(Building.of(size, NetworkSection.SEED).snapshot());
    long begun = System.nanoTime();
    var ranker = Ranker.learned(view, Instant.EPOCH, Cancel.never());
    Figures.figure(name + "learn.s", (System.nanoTime() - begun) / 1e9);
    var standing = ranker.model().standing();
    Figures.say(
        "%s: %s, %d first ties, %d actors; %d take turns, Gini %.3f",
        size,
        standing.key(),
        standing.ties(),
        standing.sources(),
        ranker.turns().size(),
        ranker.gini());
    var partners = Partners.with(ranker);
    var businesses =
        new SplittableRandom(NetworkSection.SEED)
            .ints(SOURCES, 0, size.businesses)
            .mapToObj(number -> GeneratedNetwork.id(NodeKind.BUSINESS, number))
            .toList();
    var wish = Wish.atMost(10);
    int[] shown = new int[1];
    var timings =
        Timings.of(
            businesses,
            3 * SOURCES,
            business -> {
              Slate slate = partners.of(business, view, wish);
              shown[0] += slate.suggestions().size();
            });
    Figures.timings(name + "answer", timings);
    Figures.say("%s: %.1f suggestions an answer", size, (double) shown[0] / (4 * SOURCES));
  }
}
