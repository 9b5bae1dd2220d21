package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.recommending.backtest.Backtests;
import id.jejaring.recommending.backtest.Job;
import id.jejaring.recommending.backtest.Question;
import id.jejaring.web.Phrases;
import id.jejaring.web.Scene;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Begins backtests of lists and of the network, and remembers what each was about. Thread-safe. */
@Component
final class Judgements {

  private final Backtests backtests;
  private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();

  Judgements(Backtests backtests) {
    this.backtests = backtests;
  }

  /** Begins a backtest of lists, which are read at once. */
  Job ofLists(List<Lists.Named> files, String until, long seed, Viewer viewer, Phrases phrases)
      throws IOException {
    var listed = Lists.read(files, until, seed, phrases);
    var title = files.stream().map(Lists.Named::name).collect(Collectors.joining(", "));
    var job = backtests.begin(title, listed::question, viewer);
    remember(job, Asked.lists(listed, until.strip()));
    return job;
  }

  /** Begins a backtest of the network as the viewer sees it. */
  Job ofNetwork(Scene scene, String until, long seed) {
    var view = scene.view();
    Supplier<Question> question;
    if (until.isBlank()) {
      question = () -> Question.of(view, seed);
    } else {
      int day = day(until, view);
      question = () -> Question.of(view, day, seed);
    }
    var job = backtests.begin(title(scene.world()), question, scene.viewer());
    remember(job, Asked.network(scene.world()));
    return job;
  }

  /** The latest backtest of the network itself. */
  Optional<Job> latest(Scene scene) {
    return backtests.latest(title(scene.world()), scene.viewer());
  }

  /** What a viewer has asked of lists, the latest first. */
  List<Job> ofLists(Viewer viewer) {
    return backtests.all(viewer).stream()
        .filter(
            job -> Optional.ofNullable(asked.get(job.id())).filter(Asked::isOfLists).isPresent())
        .toList();
  }

  Job get(String id, Viewer viewer) {
    return backtests.get(id(id), viewer);
  }

  Job cancel(String id, Viewer viewer) {
    return backtests.cancel(id(id), viewer);
  }

  /** What a backtest is about. */
  Asked asked(Job job) {
    return Optional.ofNullable(asked.get(job.id()))
        .orElseThrow(() -> Refusal.notFound("backtest", job.id()));
  }

  private void remember(Job job, Asked what) {
    asked.keySet().removeIf(id -> !backtests.has(id));
    asked.put(job.id(), what);
  }

  private static String title(World world) {
    return "network " + world.name().toLowerCase(Locale.ROOT);
  }

  private static int day(String until, View view) {
    var date =
        When.DATE
            .last(until.strip())
            .orElseThrow(() ->
                Refusal.invalid(
                    "until",
                    until,
                    "Give a date or year such as 2019.",
                    "Nilai until \"%s\" tidak terbaca. Tulis tanggal atau tahun, misalnya 2019."
                        .formatted(until)));
    int day = Days.of(LocalDate.ofEpochDay(date));
    if (day >= view.day()) {
      throw Refusal.invalid(
          "until",
          until,
          "Nothing is known of what came later. Give an earlier date.",
          "Apa yang terjadi sesudah \"%s\" belum diketahui. Tulis tanggal yang lebih awal."
              .formatted(until));
    }
    return day;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Refusal.notFound("backtest", text);
    }
  }
}
