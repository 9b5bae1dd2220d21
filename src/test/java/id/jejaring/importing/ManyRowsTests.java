package id.jejaring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 100,000 rows is read, drafted and summed up in 96 MiB, the program itself included. */
final class ManyRowsTests {

  @TempDir private Path folder;

  @Test
  void areReadInLittleMemory() throws Exception {
    var program =
        Program.run(
            "-Xmx96m",
            ManyRowsProgram.class,
            folder.toString(),
            "100000",
            "csv,xlsx,graphml,form.csv");
    System.out.println(program.printed());
    assertThat(program.exit()).as(program.printed()).isZero();
    assertThat(program.lines())
        .satisfiesExactly(
            csv -> assertThat(csv).startsWith("csv 100000 100000 "),
            xlsx -> assertThat(xlsx).startsWith("xlsx 100000 100000 "),
            graphml -> assertThat(graphml).startsWith("graphml 100000 "),
            form -> assertThat(form).startsWith("form.csv 100000 50001 "));
  }
}
