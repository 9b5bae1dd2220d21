package id.jejaring.importing.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a packed file before anything else opens it: a bomb is met here, in small steps.
 */
public final class Zips {

  private Zips() {}

  /** Refuses what unpacks too large, whatever its headers say, and what no sheet needs. */
  public static void check(Path file, String name) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > Limits.ENTRIES) {
        throw Book.unsafe(name, Reason.MANY_FILES, zip.size());
      }
      long unpacked = 0;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        refuseKind(entry, name);
        unpacked += unpack(zip, entry, name);
        if (unpacked > 4 * Limits.UNPACKED_BYTES) {
          throw tooLarge(name);
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      throw Book.unsafe(name, Reason.DAMAGED);
    }
  }

  /** Whether a packed file that has been checked holds this entry. */
  static boolean holds(Path file, String entry) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getEntry(entry) != null;
    }
  }

  private static void refuseKind(ZipEntry entry, String name) {
    var path = entry.getName().toLowerCase(Locale.ROOT);
    if (path.endsWith("vbaproject.bin") || path.contains("/macrosheets/")) {
      throw Book.unsafe(name, Reason.MACROS);
    }
    if (path.contains("/externallinks/")) {
      throw Book.unsafe(name, Reason.LINKED_BOOKS);
    }
    if (path.endsWith(".zip") || path.endsWith(".xlsx") || path.endsWith(".xlsm")) {
      throw Book.unsafe(name, Reason.PACKED_FILE);
    }
  }

  private static long unpack(ZipFile zip, ZipEntry entry, String name) throws IOException {
    var buffer = new byte[1 << 16];
    var addresses = new Addresses();
    var pieces = new Pieces();
    boolean isXml = false;
    long length = 0;
    try (var in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (length == 0 && declaresTypes(entry, buffer, read)) {
          throw Book.unsafe(name, Reason.DOCUMENT_TYPE);
        }
        if (entry.getName().contains("worksheets/") && !addresses.read(buffer, read)) {
          throw Book.unsafe(name, Reason.NO_SUCH_COLUMN);
        }
        isXml |= length == 0 && beginsTag(buffer, read);
        if (isXml && !pieces.read(buffer, 0, read)) {
          throw Book.unsafe(name, Reason.LONG_CELL, Limits.CELL_CHARACTERS);
        }
        length += read;
        if (length > Limits.UNPACKED_BYTES) {
          throw tooLarge(name);
        }
      }
    }
    return length;
  }

  /** Whether it begins as XML does, blanks and byte order marks aside. */
  private static boolean beginsTag(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '<') {
        return true;
      }
      if (bytes[i] > ' ') {
        return false;
      }
    }
    return false;
  }

  private static boolean declaresTypes(ZipEntry entry, byte[] bytes, int length) {
    var path = entry.getName().toLowerCase(Locale.ROOT);
    return (path.endsWith(".xml") || path.endsWith(".rels"))
        && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
  }

  /** Watches for cell addresses such as {@code r="AAAAAA1"}, for which a reader would make room. */
  private static final class Addresses {

    private int letters = -3;

    boolean read(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        letters = next(bytes[i]);
        if (letters > 3) {
          return false;
        }
      }
      return true;
    }

    /** Below zero: how much of {@code r="} is still to come; else the capital letters after it. */
    private int next(byte b) {
      if (letters >= 0 && b >= 'A' && b <= 'Z') {
        return letters + 1;
      }
      return switch (b) {
        case 'r' -> -2;
        case '=' -> letters == -2 ? -1 : -3;
        case '"', '\'' -> letters == -1 ? 0 : -3;
        default -> -3;
      };
    }
  }

  private static RuntimeException tooLarge(String name) {
    return Book.unsafe(name, Reason.UNPACKED_TOO_LARGE, Limits.UNPACKED_BYTES >> 20);
  }
}
