package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens whatever an import takes, by what is in it: sheets, and networks of other programs. */
public final class Opened {

  private static final int HEAD = 4_096;
  private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");

  private Opened() {}

  /**
   * The file as a book. Refuses what is none, what declares types or entities, and what is broken,
   * deeper or larger than any such file has to be.
   */
  public static Book book(Path file, String name) throws IOException {
    var guard = new Guard(name);
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var head = head(file);
    if (head.startsWith("PK") && isPair(file)) {
      return ZipBook.open(file, name);
    }
    if (ending.equals("txt")) {
      var list = ChatBook.find(file);
      if (list.isPresent()) {
        return list.get();
      }
    }
    if (TEXT.contains(ending)) {
      return Book.open(file, name);
    }
    var start =
        head.replace("\0", "")
            .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
            .strip();
    if (start.startsWith("<") && !ending.startsWith("xls")) {
      return graph(file, guard, head);
    }
    if (start.startsWith("{") || ending.equals("json")) {
      return filled(new GraphBook(() -> new JsonItems(file, guard)), guard);
    }
    if (ending.equals("gexf") || ending.equals("graphml") || ending.equals("xml")) {
      throw guard.unsafe(Reason.NO_GRAPH);
    }
    return Book.open(file, name);
  }

  private static Book graph(Path file, Guard guard, String head) {
    if (head.replace("\0", "").toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
      throw guard.unsafe(Reason.GRAPH_DOCUMENT_TYPE);
    }
    return switch (XmlItems.root(file, guard)) {
      case "gexf" -> filled(new GraphBook(() -> new GexfItems(file, guard)), guard);
      case "graphml" -> filled(new GraphBook(() -> new GraphmlItems(file, guard)), guard);
      default -> throw guard.unsafe(Reason.NO_GRAPH);
    };
  }

  private static Book filled(GraphBook book, Guard guard) {
    if (book.sheets().isEmpty()) {
      throw guard.unsafe(Reason.NO_NODES);
    }
    return book;
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  /** Whether a packed file holds sheets as text, and is no workbook. */
  private static boolean isPair(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") == null
          && zip.stream().anyMatch(entry -> ZipBook.isSheet(entry.getName()));
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      return false;
    }
  }
}
