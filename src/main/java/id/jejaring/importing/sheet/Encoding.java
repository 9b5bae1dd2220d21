package id.jejaring.importing.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: by its byte order mark; else UTF-16 where every other byte is zero;
 * else UTF-8 where the whole file is; else windows-1252, as Excel writes it.
 *
 * @param markBytes how many bytes the mark takes
 */
record Encoding(Charset charset, int markBytes) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Encoding of(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(4096);
    }
    if (marked(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (marked(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (marked(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    int[] zeros = {0, 0};
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (zeros[1] > head.length / 4 && zeros[0] < zeros[1] / 8) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (zeros[0] > head.length / 4 && zeros[1] < zeros[0] / 8) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
  }

  private static boolean marked(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(1 << 16);
    var characters = CharBuffer.allocate(1 << 16);
    try (var in = Files.newByteChannel(file)) {
      boolean ended = false;
      while (!ended) {
        ended = in.read(bytes) < 0;
        bytes.flip();
        if (decoder.decode(bytes, characters, ended).isError()) {
          return false;
        }
        characters.clear();
        bytes.compact();
      }
    }
    return true;
  }
}
