package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import org.junit.jupiter.api.Test;

final class JournalTests {

  @Test
  void refusalsCountOnlyWhileAnImportDoesNotGetAhead() {
    var entry = Imports.entry("a.csv", Options.NONE, Viewer.OWNER, Import.State.QUEUED);
    for (int i = 0; i < 10; i++) {
      entry = entry.attempted(1).refused(true);
    }
    assertThat(entry.attempts()).isZero();
    entry = entry.attempted(1).refused(false).attempted(1).refused(false);
    assertThat(entry.attempts()).isEqualTo(2);
    assertThat(entry.attempted(1).refused(true).attempts()).isZero();
  }
}
