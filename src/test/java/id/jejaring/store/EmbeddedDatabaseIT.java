package id.jejaring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseIT {

  @Test
  void aStoreWhoseIdWasLostToAPowerCutOpensAgain(@TempDir Path directory) throws IOException {
    EmbeddedDatabase.open(directory, "16m").close();
    var id = directory.resolve("data").resolve("server_id");
    assertThat(id).isNotEmptyFile();
    Files.writeString(id, "");

    EmbeddedDatabase.open(directory, "16m").close();

    assertThat(id).isNotEmptyFile();
    assertThat(id.resolveSibling("server_id.empty")).isEmptyFile();
  }
}
