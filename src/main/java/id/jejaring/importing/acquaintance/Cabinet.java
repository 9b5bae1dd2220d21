package id.jejaring.importing.acquaintance;

import id.jejaring.domain.AcquaintanceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps acquaintance sheets beside the graph, one file each under {@code DATA/acquaintance}; what
 * the replies claim is in the graph. Thread-safe.
 */
final class Cabinet {

  private static final Logger log = LoggerFactory.getLogger(Cabinet.class);

  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<AcquaintanceId, AcquaintanceSheet> sheets = new ConcurrentHashMap<>();

  Cabinet(Path data) {
    this.folder = data.resolve("acquaintance");
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.json")) {
        files.forEach(this::load);
      } catch (IOException e) {
        throw new UncheckedIOException("The sheets under " + folder + " cannot be read", e);
      }
    }
  }

  private void load(Path file) {
    try {
      var sheet = json.readValue(Files.readString(file), AcquaintanceSheet.class);
      sheets.put(sheet.id(), sheet);
    } catch (IOException | JacksonException e) {
      log.warn("The acquaintance sheet {} cannot be read and is left out.", file, e);
    }
  }

  Optional<AcquaintanceSheet> find(AcquaintanceId id) {
    return Optional.ofNullable(sheets.get(id));
  }

  /** All of them, newest first. */
  List<AcquaintanceSheet> all() {
    var all = new ArrayList<>(sheets.values());
    all.sort((a, b) -> b.at().compareTo(a.at()));
    return all;
  }

  /** Keeps it as it is now, whole or not at all. */
  void put(AcquaintanceSheet sheet) {
    var file = file(sheet.id());
    try {
      Files.createDirectories(folder);
      var next = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(next, json.writeValueAsString(sheet));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    sheets.put(sheet.id(), sheet);
  }

  void remove(AcquaintanceId id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sheets.remove(id);
  }

  private Path file(AcquaintanceId id) {
    return folder.resolve(id + ".json");
  }
}
