package id.jejaring.importing;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.malformed.Malformed;
import id.jejaring.importing.malformed.Malformed.Outcome;
import id.jejaring.importing.malformed.MalformedFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Takes in every malformed file, one after the other, and prints a line for each: {@code read},
 * {@code refused} or {@code WRONG}. In a program of its own, so that memory is its own.
 */
final class MalformedFilesProgram {

  private static final double MOST_SECONDS = 5;

  private MalformedFilesProgram() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var intake = new Intake(folder);
    var file = folder.resolve("sent");
    double longest = 0;
    var slowest = "";
    for (var malformed : MalformedFiles.all()) {
      if (arguments.length > 1 && !malformed.toString().contains(arguments[1])) {
        continue;
      }
      try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
        malformed.content().to(out);
      }
      double before = seconds();
      System.out.println(answer(malformed, intake, file));
      double took = seconds() - before;
      if (took > longest) {
        longest = took;
        slowest = malformed.toString();
      }
      if (took > MOST_SECONDS) {
        System.out.printf(Locale.ROOT, "WRONG %s: took %.1f s%n", malformed, took);
      }
    }
    System.out.printf(Locale.ROOT, "The slowest, %.1f s: %s%n", longest, slowest);
  }

  /** Seconds that the processors have worked for this thread. */
  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static String answer(Malformed malformed, Intake intake, Path file) {
    try {
      var account = intake.take(file, malformed.name());
      if (account.planned() != account.drafted()) {
        return "WRONG %s: %s".formatted(malformed, account);
      }
      boolean isWanted =
          malformed.outcome() != Outcome.REFUSED
              && (malformed.rows() < 0 || malformed.rows() == account.drafted());
      return "%s %s: %d rows, %d of them rejected"
          .formatted(isWanted ? "read" : "WRONG", malformed, account.drafted(), account.rejected());
    } catch (Refusal.Invalid refusal) {
      boolean isWanted = malformed.outcome() != Outcome.READ && isClear(refusal);
      return "%s %s: %s".formatted(isWanted ? "refused" : "WRONG", malformed, refusal.getMessage());
    } catch (IOException | RuntimeException | Error e) {
      var at = e.getStackTrace();
      return "WRONG %s: %s at %s".formatted(malformed, e, at.length == 0 ? "" : at[0]);
    }
  }

  /** In both languages it names something of the file, and then says more than one sentence. */
  private static boolean isClear(Refusal refusal) {
    for (var language : new Locale[] {Locale.ENGLISH, Locale.of("id")}) {
      var message = refusal.in(language).orElse("");
      boolean names =
          refusal.values().values().stream()
              .anyMatch(value -> message.contains(String.valueOf(value)));
      if (!names || !message.matches("(?s).*\\S[.:] .*\\.")) {
        return false;
      }
    }
    return true;
  }
}
