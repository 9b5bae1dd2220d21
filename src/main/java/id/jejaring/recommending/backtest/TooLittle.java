package id.jejaring.recommending.backtest;

import id.jejaring.domain.Refusal;
import id.jejaring.network.Days;
import id.jejaring.recommending.past.Window;
import java.util.Map;

/** Refuses to judge by next to nothing, and says how much there is and what would do. */
final class TooLittle {

  private TooLittle() {}

  static void check(Question question, Window window) {
    var first = question.past().firstTies();
    var day = question.said();
    int after = 0;
    int undated = 0;
    for (int at = 0; at < first.size(); at++) {
      after += first.day(at) > question.day() ? 1 : 0;
      undated += first.day(at) == Days.OPEN_SINCE ? 1 : 0;
    }
    if (window.size() >= Backtest.FEWEST) {
      return;
    }
    throw new Refusal.Invalid(
        ("Too little came after %s to judge by. Pairs that work together: %d, of them since an"
                + " unknown day: %d, for the first time after %s: %d. Actors known by then who"
                + " found a new partner among those known: %d; at least %d are needed, else the"
                + " interval is too wide to say anything. Take an earlier day, or date more ties.")
            .formatted(day, first.size(), undated, day, after, window.size(), Backtest.FEWEST),
        ("Yang terjadi sesudah %s belum cukup untuk dinilai. Pasangan yang bekerja sama: %d;"
                + " tanpa tanggal: %d; baru sesudah %s: %d. Pelaku yang sudah dikenal saat itu dan"
                + " kemudian mendapat mitra dari yang juga sudah dikenal: %d. Perlu paling sedikit"
                + " %d, supaya rentangnya tidak terlalu lebar. Ambil hari yang lebih awal, atau"
                + " lengkapi tanggal kerja sama.")
            .formatted(day, first.size(), undated, day, after, window.size(), Backtest.FEWEST),
        Map.of(
            "pairs",
            first.size(),
            "undated",
            undated,
            "later",
            after,
            "queries",
            window.size(),
            "needed",
            Backtest.FEWEST));
  }
}
