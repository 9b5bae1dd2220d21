package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.importing.malformed.MalformedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, it is refused in words or every row of it comes to its account. */
final class MalformedFilesTests {

  @TempDir private Path folder;

  @Test
  void thereAreAtLeastThreeHundredDifferentFiles() {
    var files = MalformedFiles.all();
    assertThat(files.stream().map(Object::toString).distinct()).hasSameSizeAs(files);
    assertThat(files).hasSizeGreaterThanOrEqualTo(300);
  }

  /** In a program of its own, whose memory is 64 MiB, and 5 s of a processor's time for each. */
  @Test
  void everyFileIsAnsweredInLittleTimeAndMemory() throws Exception {
    var program = Program.run("-Xmx64m", MalformedFilesProgram.class, folder.toString());
    System.out.println(program.lines().getLast());
    assertThat(program.lines()).filteredOn(line -> line.startsWith("WRONG")).isEmpty();
    assertThat(program.exit()).as(program.printed()).isZero();
    assertThat(program.lines())
        .filteredOn(line -> line.matches("(read|refused) .*"))
        .hasSameSizeAs(MalformedFiles.all());
  }
}
