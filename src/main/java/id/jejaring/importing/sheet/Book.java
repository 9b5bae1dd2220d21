package id.jejaring.importing.sheet;

import id.jejaring.domain.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of sheets, open for reading. */
public interface Book extends Closeable {

  /** The sheets in their order; those whose name says {@code (ignore)} are left out. */
  List<Sheet> sheets();

  /**
   * Opens a CSV or XLSX file by what is in it, whatever its name ends in; refuses anything else,
   * and what a sheet has no need of (macros, encryption, a thousand entries, more than {@link
   * Limits#UNPACKED_BYTES} in one).
   */
  static Book open(Path file, String name) throws IOException {
    var head = head(file);
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw unsafe(name, Reason.LOCKED);
    }
    if (startsWith(head, 'P', 'K')) {
      return XlsxBook.open(file, name);
    }
    var signature = Signature.of(head);
    if (signature.isPresent()) {
      throw unsafe(name, Reason.NO_SHEET, signature.get().title());
    }
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (List.of("xlsx", "xlsm", "xls", "ods", "numbers").contains(ending)) {
      throw unsafe(name, Reason.NO_XLSX);
    }
    return new CsvBook(file, "");
  }

  /** Opens a text file as the one sheet of this name, whatever is in it. */
  static Book text(Path file, String sheet) throws IOException {
    return new CsvBook(file, sheet);
  }

  /** A file that cannot be taken, with the way out. */
  static Refusal unsafe(String name, Reason nextStep, Object... values) {
    return Reason.FILE.refusalWith(Map.of("file", name), List.of(name), nextStep, values);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(16);
    }
  }

  private static boolean startsWith(byte[] head, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
