package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * Several CSV files in one packed file, such as the program's own pair: a sheet each, unpacked into
 * a folder that goes when the book is closed.
 */
final class ZipBook implements Book {

  private static final Map<String, String> NAMES =
      Map.of("nodes", GraphBook.NODES, "ties", GraphBook.EDGES);

  private final Path folder;
  private final List<Book> books;
  private final List<Sheet> sheets;

  private ZipBook(Path folder, List<Book> books, List<Sheet> sheets) {
    this.folder = folder;
    this.books = List.copyOf(books);
    this.sheets = List.copyOf(sheets);
  }

  static ZipBook open(Path file, String name) throws IOException {
    Zips.check(file, name);
    var folder = Files.createTempDirectory("jejaring-zip-");
    var books = new ArrayList<Book>();
    var sheets = new ArrayList<Sheet>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        var path = entry.getName();
        if (!isSheet(path)) {
          continue;
        }
        var copy = folder.resolve(books.size() + ".csv");
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, copy);
        }
        var called = named(path);
        boolean twice = sheets.stream().anyMatch(sheet -> sheet.name().equals(called));
        var book = Book.text(copy, twice ? path : called);
        books.add(book);
        sheets.addAll(book.sheets());
      }
      return new ZipBook(folder, books, sheets);
    } catch (IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(folder);
      throw e;
    }
  }

  /** Whether it is a sheet, and not what a Mac keeps beside one. */
  static boolean isSheet(String path) {
    var file = path.substring(path.lastIndexOf('/') + 1);
    return file.toLowerCase(Locale.ROOT).endsWith(".csv") && !file.startsWith("._");
  }

  private static String named(String path) {
    var bare = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.csv$", "");
    return NAMES.getOrDefault(bare, bare);
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() throws IOException {
    for (var book : books) {
      book.close();
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
