package id.jejaring.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the data of this user is kept when {@code --data} does not say. */
final class DataFolder {

  private DataFolder() {}

  static Path ofUser() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  static Path of(String system, String home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      var local = set(environment.get("LOCALAPPDATA"));
      return local == null
          ? Path.of(home, "AppData", "Local", "Jejaring")
          : Path.of(local, "Jejaring");
    }
    if (system.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Jejaring");
    }
    var shared = set(environment.get("XDG_DATA_HOME"));
    return shared == null || !Path.of(shared).isAbsolute()
        ? Path.of(home, ".local", "share", "jejaring")
        : Path.of(shared, "jejaring");
  }

  private static @Nullable String set(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
