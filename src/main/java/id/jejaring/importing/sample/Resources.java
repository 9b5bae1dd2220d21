package id.jejaring.importing.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files that the program carries with it. */
final class Resources {

  private Resources() {}

  static InputStream open(String path) {
    var stream = Resources.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException(
          "The program lacks its file %s. Build it again with Maven.".formatted(path));
    }
    return stream;
  }

  static String text(String path) {
    try (var stream = open(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> table(String path) {
    try (var records = CsvReader.builder().ofNamedCsvRecord(text(path))) {
      return records.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
