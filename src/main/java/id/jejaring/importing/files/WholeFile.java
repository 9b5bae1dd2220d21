package id.jejaring.importing.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes small files whole or not at all, and has them on disk when it returns: under another name
 * first. Some milliseconds each, nearly all of it the disk's.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a text in place of whatever the file held; makes its folder where there is none. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(next);
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (var channel =
        FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        var _ = channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    forceName(file);
  }

  /** Has a file that was written otherwise on disk, with its name. */
  public static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    forceName(file);
  }

  /** Has a new name on disk: it is in the folder. Some systems open no folder and need not. */
  public static void forceName(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
