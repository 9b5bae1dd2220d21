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
        ("Too little came later to judge by: %d pairs work together, %d of them since an unknown"
                + " day and %d for the first time after the day; %d actors known by then found a"
                + " new partner whom one could have named, and at least %d are needed, else the"
                + " interval is so wide that it says nothing. Take an earlier day, or date more"
                + " ties.")
            .formatted(first.size(), undated, after, window.size(), Backtest.FEWEST),
        ("Belum cukup untuk dinilai: ada %d pasangan yang bekerja sama, %d di antaranya tanpa"
                + " tanggal dan %d baru sesudah hari itu; baru %d pelaku yang sudah dikenal saat itu"
                + " mendapat mitra baru yang bisa ditebak, padahal perlu paling sedikit %d, karena"
                + " kalau kurang rentangnya terlalu lebar untuk berarti apa-apa. Ambil hari yang"
                + " lebih awal, atau lengkapi tanggal kerja sama.")
            .formatted(first.size(), undated, after, window.size(), Backtest.FEWEST),
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
