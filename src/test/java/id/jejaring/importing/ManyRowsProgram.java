package id.jejaring.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/**
 * Takes in as many rows as it is told to, as CSV, XLSX, GraphML and answers to a form, and prints
 * how many it has read and the most memory it had: {@code csv 100000 23 MiB}.
 */
final class ManyRowsProgram {

  private static final String[] TITLES = {
    "Nama Usaha", "Kegiatan", "Alamat", "Kota", "No HP", "lat", "lng"
  };

  private ManyRowsProgram() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    var intake = new Intake(folder);
    for (var format : arguments[2].split(",", -1)) {
      var file = folder.resolve("usaha." + format);
      switch (format) {
        case "csv" -> csv(file, rows);
        case "xlsx" -> xlsx(file, rows);
        case "graphml" -> graphml(file, rows);
        case "form.csv" -> form(file, rows);
        default -> throw new IllegalArgumentException(format);
      }
      forget();
      var account = intake.take(file, file.getFileName().toString());
      System.out.printf(
          Locale.ROOT,
          "%s %d %d %d MiB%n",
          format,
          account.drafted() - account.rejected(),
          account.summary().things(),
          mostMemory() >> 20);
    }
  }

  private static void forget() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
  }

  /** Bytes of the heap that were in use after a collection at its fullest, or are now. */
  private static long mostMemory() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** A row unlike any other. */
  private static String[] row(int number) {
    return new String[] {
      "Usaha " + Integer.toString(number * 7919, 36) + " Bu " + Integer.toString(number, 36),
      number % 3 == 0 ? "jual batik tulis" : "membuat kue kering dan roti",
      "Jl. Mawar No. " + number + ", Kota Malang",
      "Kota Malang",
      "0812%08d".formatted(number),
      "-7.%06d".formatted(900_000 + number % 90_000),
      "112.%06d".formatted(600_000 + number % 90_000)
    };
  }

  private static void csv(Path file, int rows) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", TITLES) + "\n");
      for (int i = 1; i <= rows; i++) {
        out.write(String.join(";", row(i)) + "\n");
      }
    }
  }

  private static void form(Path file, int rows) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("Timestamp;Nama lengkap;No. WhatsApp;Jenis Usaha;Siapa yang Anda kenal?\n");
      for (int i = 1; i <= rows; i++) {
        var row = row(i / 2); // everybody answers twice
        out.write(
            "24/9/2018 10:12:33;%s;%s;%s;%s\n".formatted(row[0], row[4], row[1], row(i + 1)[0]));
      }
    }
  }

  private static void xlsx(Path file, int rows) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Data");
      for (int i = 0; i <= rows; i++) {
        var cells = i == 0 ? TITLES : row(i);
        for (int column = 0; column < cells.length; column++) {
          sheet.inlineString(i, column, cells[column]);
        }
        if (i % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void graphml(Path file, int rows) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("<graphml>");
      for (var title : TITLES) {
        out.write("<key id=\"%1$s\" for=\"node\" attr.name=\"%1$s\"/>".formatted(title));
      }
      out.write("<graph edgedefault=\"directed\">\n");
      for (int i = 1; i <= rows / 2; i++) {
        node(out, i);
      }
      for (int i = 1; i <= rows - rows / 2; i++) {
        out.write("<edge source=\"n%d\" target=\"n%d\"/>\n".formatted(i, i % (rows / 2) + 1));
      }
      out.write("</graph></graphml>");
    }
  }

  private static void node(BufferedWriter out, int number) throws IOException {
    var row = row(number);
    out.write("<node id=\"n" + number + "\">");
    for (int i = 0; i < TITLES.length; i++) {
      out.write("<data key=\"%s\">%s</data>".formatted(TITLES[i], row[i]));
    }
    out.write("</node>\n");
  }
}
