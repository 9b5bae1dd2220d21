package id.jejaring.importing.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;

/**
 * What stands between two cells: the one of {@code ; , tab |} that splits most records of the first
 * 64 K characters into the same number of cells.
 *
 * @param declared whether a first line {@code sep=;}, which spreadsheets do not show, says so
 */
record Separator(char character, boolean declared) {

  private static final int SAMPLE = 1 << 16;
  private static final String CANDIDATES = ";,\t|";

  static Separator of(Reader reader) throws IOException {
    var sample = sample(reader);
    if (sample.regionMatches(true, 0, "sep=", 0, 4)
        && sample.length() > 5
        && "\r\n\"".indexOf(sample.charAt(4)) < 0
        && "\r\n".indexOf(sample.charAt(5)) >= 0) {
      return new Separator(sample.charAt(4), true);
    }
    char best = ',';
    long bestScore = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      long score = score(sample, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return new Separator(best, false);
  }

  private static String sample(Reader reader) throws IOException {
    var buffer = new char[SAMPLE];
    int length = 0;
    int read;
    while (length < SAMPLE && (read = reader.read(buffer, length, SAMPLE - length)) > 0) {
      length += read;
    }
    return new String(buffer, 0, length);
  }

  /** Records of the most frequent width first, then the width; widths of one do not count. */
  private static long score(String sample, char separator) {
    var widths = new HashMap<Integer, Integer>();
    try (var csv = reader(separator).ofCsvRecord(sample)) {
      for (var csvRecord : csv) {
        if (csvRecord.getFieldCount() > 1) {
          widths.merge(csvRecord.getFieldCount(), 1, Integer::sum);
        }
      }
    } catch (IOException | CsvParseException _) {
      // what was counted so far stands
    }
    return widths.entrySet().stream()
        .mapToLong(e -> 1000L * e.getValue() + Math.min(999, e.getKey()))
        .max()
        .orElse(0);
  }

  /** Titles above the headings are narrower than the rows. */
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }
}
