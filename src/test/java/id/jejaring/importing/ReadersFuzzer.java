package id.jejaring.importing;

import id.jejaring.domain.Refusal;
import id.jejaring.importing.malformed.Malformed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer calls with ever new bytes: the first says which file it is, the others are in it. A
 * refusal is an answer and so is an account of all rows; whatever else happens is a finding.
 */
public final class ReadersFuzzer {

  /** The sorts of files, by the byte that begins an input. */
  private static final String[] NAMES = {
    "a.csv",
    "a.graphml",
    "a.gexf",
    "a.json",
    "a.txt",
    "a.zip",
    "a.xlsx",
    "sheet.xlsx",
    "strings.xlsx"
  };

  private static @Nullable Intake intake;
  private static @Nullable Path file;

  private ReadersFuzzer() {}

  /** Called once by Jazzer, before the first input. */
  public static void fuzzerInitialize() throws IOException {
    var folder = Files.createTempDirectory("jejaring-fuzz-");
    folder.toFile().deleteOnExit();
    var sent = folder.resolve("sent");
    sent.toFile().deleteOnExit();
    intake = new Intake(folder);
    file = sent;
  }

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (intake == null || file == null || input.length == 0) {
      return;
    }
    var name = NAMES[(input[0] & 0xFF) % NAMES.length];
    Malformed.Content content = out -> out.write(input, 1, input.length - 1);
    Files.write(file, packed(name, content).bytes());
    try {
      var account = intake.take(file, name);
      if (account.planned() != account.drafted()) {
        throw new IllegalStateException(account.toString());
      }
    } catch (Refusal.Invalid refusal) {
      if (refusal.in(Locale.of("id")).orElse("").isBlank()) {
        throw new IllegalStateException("Says nothing in Indonesian", refusal);
      }
    }
  }

  /** Of a workbook only one part is made up: bytes that make a package are too rare. */
  private static Malformed.Content packed(String name, Malformed.Content content) {
    return switch (name) {
      case "sheet.xlsx" -> Malformed.workbookOfSheet(content);
      case "strings.xlsx" -> Malformed.workbookOfStrings(content);
      default -> content;
    };
  }

  /** An input that makes such a file; empty where none does. */
  static byte[] seed(Malformed malformed) throws IOException {
    var ending = malformed.name().substring(malformed.name().lastIndexOf('.') + 1);
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals("a." + ending)) {
        var bytes = malformed.content().bytes();
        var seed = new byte[bytes.length + 1];
        seed[0] = (byte) i;
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
      }
    }
    return new byte[0];
  }

  /** The parts of workbooks that inputs may make up, as inputs. */
  static byte[] sheetSeed(String xml) {
    return ("\u0007" + xml).getBytes(StandardCharsets.UTF_8);
  }
}
