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
    var named = folder.resolve("out.csv");
    assertThat(Import.free(named)).isEqualTo(named);
    Files.createFile(named);
    Files.createFile(folder.resolve("out-2.csv"));
    assertThat(Import.free(named)).isEqualTo(folder.resolve("out-3.csv"));
  }

  @Test
  void theRejectsOfAMendedRejectsFileAreNumbered() throws IOException {
    Files.createFile(folder.resolve("members.rejects.csv"));
    Files.createFile(folder.resolve("members.rejects-2.csv"));
    assertThat(Import.free(Import.beside(folder.resolve("members.rejects-2.csv"))))
        .isEqualTo(folder.resolve("members.rejects-3.csv"));
  }

  @Test
  void whoeverWaitsIsToldOnceThatNothingGoesOn() {
    var standstill = new Standstill();
    var patience = Standstill.PATIENCE.toNanos();
    assertThat(standstill.begins("reading 5", 0)).isFalse();
    assertThat(standstill.begins("reading 5", patience)).isTrue();
    assertThat(standstill.begins("reading 5", 3 * patience)).isFalse();
    assertThat(standstill.begins("reading 6", 4 * patience)).isFalse();
    assertThat(standstill.begins("reading 6", 5 * patience)).isTrue();
  }
}
