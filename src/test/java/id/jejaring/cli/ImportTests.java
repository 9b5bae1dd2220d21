package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rejected rows are written. */
final class ImportTests {

  @TempDir private Path folder;

  @Test
  void rejectsAreWrittenBesideTheSheet() {
    assertThat(Import.beside(folder.resolve("members.xlsx")))
        .isEqualTo(folder.resolve("members.rejects.csv"));
  }

  @Test
  void aRejectsFileThatIsThereIsNeverOverwritten() throws IOException {
    Files.createFile(folder.resolve("members.rejects.csv"));
    assertThat(Import.beside(folder.resolve("members.csv")))
        .isEqualTo(folder.resolve("members.rejects-2.csv"));
  }

  @Test
  void theRejectsOfAMendedRejectsFileAreNumbered() throws IOException {
    Files.createFile(folder.resolve("members.rejects.csv"));
    Files.createFile(folder.resolve("members.rejects-2.csv"));
    assertThat(Import.beside(folder.resolve("members.rejects-2.csv")))
        .isEqualTo(folder.resolve("members.rejects-3.csv"));
  }
}
