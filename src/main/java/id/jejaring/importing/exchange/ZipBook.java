package id.jejaring.importing.exchange;

import id.jejaring.importing.sheet.Book;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Sheet;
import id.jejaring.importing.sheet.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

  private record Named(String name, Sheet sheet) implements Sheet {
    @Override
    public Stream<Row> rows() {
      return sheet.rows();
    }
  }

  static ZipBook open(Path file, String name) throws IOException {
    Zips.check(file, name);
    var folder = Files.createTempDirectory("jejaring-zip-");
    var books = new ArrayList<Book>();
    var sheets = new ArrayList<Sheet>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        var path = entry.getName();
        if (!path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
          continue;
        }
        var copy = folder.resolve(books.size() + ".csv");
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, copy);
        }
        var book = Book.open(copy, path);
        books.add(book);
        var called = named(path);
        boolean twice = sheets.stream().anyMatch(sheet -> sheet.name().equals(called));
        sheets.add(new Named(twice ? path : called, book.sheets().getFirst()));
      }
      return new ZipBook(folder, books, sheets);
    } catch (IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(folder);
      throw e;
    }
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
