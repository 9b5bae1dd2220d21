package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bash launcher, in a clone whose path has spaces, with stand-ins for Java and Maven that say
 * how they were called.
 */
final class LauncherTests {

  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *jarmode=tools*) mkdir -p "$6" && : >"$6/jejaring.jar" ;;
        *) for argument in "$@"; do echo "java: $argument"; done ;;
      esac
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      case "$*" in
        *-version*) echo "Apache Maven ${MAVEN:-3.9.9} (x)"; exit ;;
      esac
      echo built >>builds
      mkdir -p target/classes src/main/frontend/node_modules
      : >target/jejaring.jar
      : >target/classes/server.options
      exit ${MAVEN_EXIT:-0}
      """;

  @TempDir private Path folder;
  private Path clone;
  private Path tools;

  @BeforeEach
  void aCloneWithStandIns() throws IOException {
    assumeThat(OS.WINDOWS.isCurrentOs()).as("Windows has a launcher of its own").isFalse();
    clone = folder.resolve("a clone");
    tools = folder.resolve("tools");
    for (var script : List.of("jejaring", "src/main/launcher/find.sh")) {
      var copy = clone.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(script), copy);
    }
    Files.createDirectories(clone.resolve("src/main/frontend"));
    Files.writeString(clone.resolve("pom.xml"), "");
    jdk("jdk 25", "25.0.1");
    script(tools.resolve("mvn"), MAVEN);
    script(tools.resolve("node"), "#!/bin/sh\necho v22.1.0\n");
    script(tools.resolve("npm"), "#!/bin/sh\n");
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    assertThat(run(clone, "check", "--data", "a b").printed())
        .contains("Membangun untuk pertama kali")
        .contains("java: check\njava: --data\njava: a b\n");
    assertThat(run(clone, "check").printed()).doesNotContain("Membangun");
    assertThat(clone.resolve("builds")).hasContent("built");
  }

  @Test
  void aSourceThatIsNewerThanTheProgramIsBuiltAgain() throws Exception {
    run(clone, "check");
    var source = Files.writeString(clone.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run(clone, "check").printed()).contains("Membangun ulang");
  }

  @Test
  void aServerGetsTheServersFlagsAndACommandGetsFewer() throws Exception {
    assertThat(run(clone).printed()).contains("server.options");
    for (var server :
        List.of(
            "--port 0",
            "--port=0",
            "--lang en",
            "--json",
            "--data check",
            "serve",
            "--lang en serve",
            "serve check")) {
      assertThat(run(clone, server.split(" ")).printed()).as(server).contains("server.options");
    }
    for (var command :
        List.of("recommend Rina", "--lang en recommend serve", "--json check", "--help")) {
      assertThat(run(clone, command.split(" ")).printed())
          .as(command)
          .doesNotContain("server.options");
    }
  }

  @Test
  void itWorksThroughASymbolicLinkFromAnotherFolder() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("jj"), clone.resolve("jejaring"));
    assertThat(run(link, folder, "check").printed()).contains("java: check");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    jdk("jdk 17", "17.0.15");
    jdk("home/.sdkman/candidates/java/25-tem", "25.0.1");
    var run =
        new Launch(
                new ProcessBuilder(
                        "bash",
                        "-c",
                        ". src/main/launcher/find.sh; find_jdk && major \"$JAVA_HOME\"")
                    .directory(clone.toFile())
                    .redirectErrorStream(true))
            .environment("JAVA_HOME", folder.resolve("jdk 17").toString())
            .environment("HOME", folder.resolve("home").toString())
            .run();
    assertThat(run.printed().strip()).isEqualTo("25");
  }

  @Test
  void aMavenThatIsTooOldIsNamedTogetherWithWhatIsNeeded() throws Exception {
    var run =
        process(clone.resolve("jejaring"), clone, "check").environment("MAVEN", "3.6.3").run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.printed()).contains("3.6.3", "3.8.7");
  }

  @Test
  void aBuildThatFailsNamesItsLogAndIsTriedAgain() throws Exception {
    var run =
        process(clone.resolve("jejaring"), clone, "check").environment("MAVEN_EXIT", "1").run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.printed()).contains("build.log").doesNotContain("java: check");
    assertThat(run(clone, "check").printed()).contains("java: check");
  }

  private void jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(Path clone, String... arguments) throws Exception {
    return run(clone.resolve("jejaring"), clone, arguments);
  }

  private Run run(Path launcher, Path directory, String... arguments) throws Exception {
    return process(launcher, directory, arguments).run();
  }

  private Launch process(Path launcher, Path directory, String... arguments) {
    var command = new ProcessBuilder("bash", launcher.toString());
    command.command().addAll(List.of(arguments));
    command.directory(directory.toFile()).redirectErrorStream(true);
    command.environment().put("JAVA_HOME", folder.resolve("jdk 25").toString());
    command.environment().put("PATH", tools + ":/usr/bin:/bin");
    return new Launch(command);
  }

  /** What the launcher printed, on both streams, and its exit code. */
  private record Run(int exitCode, String printed) {}

  private record Launch(ProcessBuilder command) {
    Launch environment(String name, String value) {
      command.environment().put(name, value);
      return this;
    }

    Run run() throws Exception {
      var process = command.start();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return new Run(process.exitValue(), printed);
    }
  }
}
