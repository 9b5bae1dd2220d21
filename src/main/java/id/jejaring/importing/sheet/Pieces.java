package id.jejaring.importing.sheet;

/**
 * Watches the bytes of an XML document go by, so that no piece of it, a tag or a comment or the
 * text between, is longer than {@value #LONGEST} bytes: a parser keeps a piece in memory whole. For
 * UTF-8 and, by passing over zero bytes, UTF-16. One document each; not thread-safe.
 */
public final class Pieces {

  static final int LONGEST = 1 << 20;

  private static final long COMMENT_BEGINS = letters("<!--");
  private static final long COMMENT_ENDS = letters("-->");
  private static final long DATA_BEGINS = letters("![CDATA[");
  private static final long DATA_ENDS = letters("]]>");
  private static final long INSTRUCTION_BEGINS = letters("<?");
  private static final long INSTRUCTION_ENDS = letters("?>");

  private enum In {
    TEXT,
    TAG,
    SINGLE_QUOTES,
    DOUBLE_QUOTES,
    COMMENT,
    DATA,
    INSTRUCTION
  }

  private In in = In.TEXT;
  private long last;
  private int length;

  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters = (letters << 8) | text.charAt(i);
    }
    return letters;
  }

  /** Takes notice of the next bytes; false once a piece is too long. */
  public boolean read(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (bytes[i] != 0 && !read(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean read(byte next) {
    last = (last << 8) | (next & 0xFF);
    var before = in;
    in = after(next);
    boolean isAnother = in != before && (in == In.TEXT || before == In.TEXT);
    length = isAnother ? 0 : length + 1;
    return length <= LONGEST;
  }

  private In after(byte next) {
    return switch (in) {
      case TEXT -> next == '<' ? In.TAG : In.TEXT;
      case TAG -> inTag(next);
      case SINGLE_QUOTES -> next == '\'' ? In.TAG : in;
      case DOUBLE_QUOTES -> next == '"' ? In.TAG : in;
      case COMMENT -> ends(COMMENT_ENDS, 3) ? In.TEXT : in;
      case DATA -> ends(DATA_ENDS, 3) ? In.TEXT : in;
      case INSTRUCTION -> ends(INSTRUCTION_ENDS, 2) ? In.TEXT : in;
    };
  }

  private In inTag(byte next) {
    return switch (next) {
      case '>' -> In.TEXT;
      case '\'' -> In.SINGLE_QUOTES;
      case '"' -> In.DOUBLE_QUOTES;
      case '-' -> ends(COMMENT_BEGINS, 4) ? In.COMMENT : In.TAG;
      case '[' -> last == DATA_BEGINS ? In.DATA : In.TAG;
      case '?' -> ends(INSTRUCTION_BEGINS, 2) ? In.INSTRUCTION : In.TAG;
      default -> In.TAG;
    };
  }

  private boolean ends(long letters, int count) {
    return (last & ((1L << (8 * count)) - 1)) == letters;
  }
}
