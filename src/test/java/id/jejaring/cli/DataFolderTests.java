package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data folder of a user, by operating system. */
final class DataFolderTests {

  @Test
  void isInTheShareOfTheHomeOnLinux() {
    assertThat(DataFolder.of("Linux", "/home/rina", Map.of()))
        .isEqualTo(Path.of("/home/rina/.local/share/jejaring"));
  }

  @Test
  void followsXdgWhenItNamesAnAbsolutePath() {
    assertThat(DataFolder.of("Linux", "/home/rina", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/jejaring"));
    assertThat(DataFolder.of("Linux", "/home/rina", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/rina/.local/share/jejaring"));
    assertThat(DataFolder.of("Linux", "/home/rina", Map.of("XDG_DATA_HOME", "")))
        .isEqualTo(Path.of("/home/rina/.local/share/jejaring"));
  }

  @Test
  void isInTheLibraryOnMacOs() {
    assertThat(DataFolder.of("Mac OS X", "/Users/rina", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/Users/rina/Library/Application Support/Jejaring"));
  }

  @Test
  void isInTheLocalAppDataOnWindows() {
    assertThat(DataFolder.of("Windows 11", "home", Map.of("LOCALAPPDATA", "local")))
        .isEqualTo(Path.of("local", "Jejaring"));
    assertThat(DataFolder.of("Windows 11", "home", Map.of()))
        .isEqualTo(Path.of("home", "AppData", "Local", "Jejaring"));
  }
}
