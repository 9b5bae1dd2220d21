package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.malformed.Malformed;
import id.jejaring.importing.malformed.MalformedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for files that nobody has thought of: Jazzer changes the malformed ones and keeps what
 * leads to code not met before, for {@code -Dfuzz.seconds} (15).
 */
final class ReadersFuzzTests {

  private static final int LONGEST = 4_096;

  @TempDir private Path folder;

  @Test
  void everyFileIsReadOrRefused() throws Exception {
    var program =
        Program.run(
            "-Xmx384m",
            com.code_intelligence.jazzer.Jazzer.class,
            "--target_class=" + ReadersFuzzer.class.getName(),
            "--instrumentation_includes=id.jejaring.importing.**:org.dhatim.**:de.siegmar.**",
            "--custom_hook_includes=id.jejaring.importing.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-dict=" + words(),
            "-max_total_time=" + Integer.getInteger("fuzz.seconds", 15),
            "-max_len=" + LONGEST,
            "-timeout=30",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            seeds().toString());
    program.lines().stream()
        .filter(line -> line.matches("INFO: Seed.*|Done .*|stat::number_of.*|stat::new_units.*"))
        .forEach(System.out::println);
    assertThat(program.exit()).as(program.printed()).isZero();
    assertThat(program.printed()).contains("Done ");
  }

  private Path seeds() throws IOException {
    var seeds = Files.createDirectories(folder.resolve("seeds"));
    int number = 0;
    for (var file : MalformedFiles.all()) {
      if (!isLarge(file)) {
        Files.write(seeds.resolve("seed-" + number++), ReadersFuzzer.seed(file));
      }
    }
    Files.write(seeds.resolve("sheet"), ReadersFuzzer.sheetSeed(Malformed.sheet()));
    return seeds;
  }

  private static boolean isLarge(Malformed file) {
    try {
      file.content().to(new Few());
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /** Takes so many bytes and no more. */
  private static final class Few extends java.io.OutputStream {
    private int taken;

    @Override
    public void write(int one) throws IOException {
      if (++taken > LONGEST) {
        throw new IOException("large");
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      taken += length - 1;
      write(0);
    }
  }

  /** What such files say, so that it need not be found letter by letter. */
  private Path words() throws IOException {
    var words =
        List.of(
            "Nama;",
            "Nama Usaha",
            "Kegiatan",
            "Kota",
            "No HP",
            "From;To",
            "Title;Actors",
            "Tanggal",
            "lat;lng",
            "Timestamp",
            "Kenal",
            "NIB",
            "KBLI",
            "sep=",
            "(ignore)",
            "Daftar Hadir",
            "<node id='",
            "<edge ",
            "source='",
            "target='",
            "<data key='",
            "<key id='",
            "<attvalue for='",
            "<hyperedge>",
            "<endpoint ",
            "<![CDATA[",
            "<!DOCTYPE",
            "&#",
            "<row r='",
            "<c r='A1' t='s'>",
            "<v>",
            "<is><t>",
            "<si>",
            "'nodes': [",
            "'key':",
            "'edges': [",
            "'attributes': {",
            "'graph': {",
            "1. ",
            " - ",
            "0812",
            "24/9/2018");
    var text = new StringBuilder();
    for (var word : words) {
      text.append('"').append(word.replace("'", "\\x22")).append("\"\n");
    }
    return Files.writeString(folder.resolve("words"), text, StandardCharsets.UTF_8);
  }
}
