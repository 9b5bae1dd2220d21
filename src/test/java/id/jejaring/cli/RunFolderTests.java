package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.jejaring.cli.RunFolder.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The note that a server leaves for commands. */
final class RunFolderTests {

  private static final long THIS = ProcessHandle.current().pid();

  @TempDir private Path data;

  @Test
  void aNoteIsReadAsItWasLeft() {
    var folder = RunFolder.in(data);
    assertThat(folder.lock()).isTrue();
    folder.leave(new Note("http://127.0.0.1:8080", THIS));
    assertThat(folder.find()).contains(new Note("http://127.0.0.1:8080", THIS));
  }

  @Test
  void theLatestNoteCountsAndARemovedOneDoesNot() {
    var folder = RunFolder.in(data);
    assertThat(folder.lock()).isTrue();
    folder.leave(new Note("", THIS));
    assertThat(folder.find()).get().matches(note -> !note.isReady());
    folder.leave(new Note("http://127.0.0.1:1", THIS));
    assertThat(folder.find()).get().matches(Note::isReady);
    folder.remove();
    assertThat(folder.find()).isEmpty();
  }

  @Test
  void theNoteOfAProcessThatIsGoneIsNone() throws Exception {
    var process =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.destroyForcibly().waitFor();
    var folder = RunFolder.in(data);
    folder.leave(new Note("http://127.0.0.1:8080", process.pid()));
    assertThat(folder.find()).isEmpty();
  }

  @Test
  void theNoteOfAProcessThatHoldsNoLockIsNone() {
    var folder = RunFolder.in(data);
    folder.leave(new Note("http://127.0.0.1:8080", THIS));
    assertThat(folder.find()).as("another process may have the number by now").isEmpty();
  }

  @Test
  void aDamagedNoteIsNone() throws IOException {
    var folder = RunFolder.in(data);
    Files.writeString(data.resolve("run").resolve("server.json"), "{\"addr");
    assertThat(folder.find()).isEmpty();
  }

  @Test
  void onlyTheUserReadsTheNote() throws IOException {
    assumeThat(OS.WINDOWS.isCurrentOs()).as("Windows has no such permissions").isFalse();
    RunFolder.in(data).leave(new Note("http://127.0.0.1:8080", THIS));
    var run = data.resolve("run");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(run.resolve("server.json"))))
        .isEqualTo("rw-------");
  }
}
