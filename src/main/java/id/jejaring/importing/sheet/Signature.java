package id.jejaring.importing.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that people send by mistake, known by the bytes they begin with. */
enum Signature {
  PDF("PDF", "%PDF-"),
  PNG("PNG", "\u0089PNG\r\n"),
  JPEG("JPEG", "\u00FF\u00D8\u00FF"),
  GIF("GIF", "GIF8"),
  RAR("RAR", "Rar!\u001A"),
  SEVEN_ZIP("7z", "7z\u00BC\u00AF"),
  GZIP("gzip", "\u001F\u008B\b"),
  RICH_TEXT("RTF", "{\\rtf"),
  DATABASE("SQLite", "SQLite format 3");

  private final String title;
  private final byte[] head;

  Signature(String title, String head) {
    this.title = title;
    this.head = head.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What such a file is called. */
  String title() {
    return title;
  }

  /** What a file is that begins so. */
  static Optional<Signature> of(byte[] head) {
    for (var signature : values()) {
      if (begins(head, signature.head)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }
}
