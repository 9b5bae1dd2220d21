package id.jejaring.importing.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file that somebody might send.
 *
 * @param family the program or people it seems to come from
 * @param what what is wrong with it
 * @param name as it is uploaded
 * @param outcome what has to become of it
 * @param rows how many rows are read, where {@code outcome} is {@link Outcome#READ}; -1 for any
 */
public record Malformed(
    String family, String what, String name, Content content, Outcome outcome, int rows) {

  /** What has to become of a file. */
  public enum Outcome {
    /** It is refused. */
    REFUSED,
    /** Its rows are read, each to its account. */
    READ,
    /** Either will do. */
    EITHER
  }

  /** Writes what is in a file; the same each time. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;

    /** All of it. */
    default byte[] bytes() throws IOException {
      var out = new ByteArrayOutputStream();
      to(out);
      return out.toByteArray();
    }
  }

  /** A workbook whose only sheet is this. */
  public static Content workbookOfSheet(Content xml) {
    return Parts.workbook().with(Parts.SHEET, xml).packed();
  }

  /** A workbook whose shared texts are these. */
  public static Content workbookOfStrings(Content xml) {
    return Parts.workbook().with(Parts.STRINGS, xml).packed();
  }

  /** The sheet of a workbook in which nothing is wrong. */
  public static String sheet() {
    return Parts.sheet(Parts.ROWS);
  }

  Malformed refused() {
    return new Malformed(family, what, name, content, Outcome.REFUSED, -1);
  }

  Malformed read(int rows) {
    return new Malformed(family, what, name, content, Outcome.READ, rows);
  }

  /** The same under another name. */
  Malformed named(String other) {
    return new Malformed(family, what, other, content, outcome, rows);
  }

  @Override
  public String toString() {
    return "%s, %s (%s)".formatted(family, what, name);
  }

  static Malformed of(String family, String what, String name, Content content) {
    return new Malformed(family, what, name, content, Outcome.EITHER, -1);
  }

  static Content text(String text) {
    return text(text, StandardCharsets.UTF_8);
  }

  static Content text(String text, Charset charset) {
    return out -> out.write(text.getBytes(charset));
  }

  static Content bytes(int... bytes) {
    return out -> {
      for (int each : bytes) {
        out.write(each);
      }
    };
  }

  static Content joined(Content... parts) {
    return out -> {
      for (var part : parts) {
        part.to(out);
      }
    };
  }

  /** The same again and again. */
  static Content repeated(String text, int times) {
    return out -> {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      var block = new ByteArrayOutputStream();
      int perBlock = Math.max(1, Math.min(times, (1 << 16) / Math.max(1, bytes.length)));
      for (int i = 0; i < perBlock; i++) {
        block.write(bytes);
      }
      for (int left = times; left > 0; left -= perBlock) {
        out.write(block.toByteArray(), 0, Math.min(perBlock, left) * bytes.length);
      }
    };
  }

  /** Only the beginning of it. */
  static Content cut(Content whole, double share) {
    return out -> {
      var bytes = whole.bytes();
      out.write(bytes, 0, (int) (bytes.length * share));
    };
  }

  /** With some bytes in the middle written over. */
  static Content overwritten(Content whole, double at, int... with) {
    return out -> {
      var bytes = whole.bytes();
      int from = (int) (bytes.length * at);
      for (int i = 0; i < with.length && from + i < bytes.length; i++) {
        bytes[from + i] = (byte) with[i];
      }
      out.write(bytes);
    };
  }
}
