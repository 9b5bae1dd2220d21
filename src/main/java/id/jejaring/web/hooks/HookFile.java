package id.jejaring.web.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps hooks in {@code DATA/webhooks.json}, which only its owner may read: it holds secrets. */
final class HookFile {

  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();

  HookFile(Path data) {
    this.file = data.resolve("webhooks.json");
  }

  List<Hook> read() {
    try {
      return Files.isRegularFile(file)
          ? json.readValue(Files.readString(file), new TypeReference<List<Hook>>() {})
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  void write(Collection<Hook> hooks) {
    var next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(next);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            next,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(next, json.writeValueAsString(hooks));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
