package id.jejaring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder {@code run} in the data folder: the server's lock, and the note that leads commands to
 * it. The operating system gives the lock back whenever the process ends, also after a kill.
 */
final class RunFolder {

  /**
   * A server as its note describes it.
   *
   * @param address empty while it starts
   * @param pid its process
   */
  record Note(String address, long pid) {

    boolean isReady() {
      return !address.isEmpty();
    }

    Api api(Speech speech) {
      return new Api(address, speech);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /** Held here because a lock that nobody refers to is given back by the garbage collector. */
  private @Nullable FileLock lock;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, for this user only, when it is not there. */
  static RunFolder in(Path data) {
    var folder = data.toAbsolutePath().normalize().resolve("run");
    try {
      Files.createDirectories(data.toAbsolutePath().normalize());
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, only("rwx------"));
      }
      return new RunFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the lock until the process ends; false while another process has it. */
  @SuppressWarnings("resource") // the channel lives as long as the lock
  boolean lock() {
    try {
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a server holds the lock; only asked while the noted process lives. */
  private boolean isLocked() {
    if (lock != null) {
      return true;
    }
    try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
        var free = channel.tryLock()) {
      return free == null;
    } catch (NoSuchFileException _) {
      return false;
    } catch (OverlappingFileLockException _) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves the note, whole or not at all, readable by this user only. */
  void leave(Note note) {
    try {
      var draft = Files.createTempFile(folder, "server", ".tmp", only("rw-------"));
      Files.writeString(draft, JSON.writeValueAsString(note) + "\n");
      Files.move(
          draft, note(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The note of a server that runs: its process is there, and the lock is held. What a killed
   * server left is none, also where another process has its number by now.
   */
  Optional<Note> find() {
    try {
      var note = JSON.readValue(Files.readString(note()), Note.class);
      return ProcessHandle.of(note.pid())
          .filter(ProcessHandle::isAlive)
          .filter(_ -> isLocked())
          .map(_ -> note);
    } catch (NoSuchFileException | JacksonException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(note());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a server that a command started leaves its last words. */
  Path log() {
    return folder.resolve("started-by-command.log");
  }

  private Path note() {
    return folder.resolve("server.json");
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
