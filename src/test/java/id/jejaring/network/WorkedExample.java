package id.jejaring.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The network that a measure's reference page draws, so that page and program agree. */
public final class WorkedExample {

  private WorkedExample() {}

  /** Draws the first text block of {@code docs/reference/measures/NAME.md}. */
  public static Drawn of(String measure) {
    try {
      var page = Files.readString(Path.of("docs/reference/measures", measure + ".md"));
      var start = page.indexOf("```text\n") + "```text\n".length();
      return Drawn.network(page.substring(start, page.indexOf("```", start)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
