package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program in processes of its own: started, asked, stopped and killed. The tests follow one
 * another on the same data, as the days of a program do; only the first start makes it.
 */
final class ServeIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private final Path data = folder.resolve("data dengan spasi");
  private final List<RunningProgram> programs = new ArrayList<>();

  @AfterEach
  void nothingIsLeftRunning() {
    programs.forEach(RunningProgram::clear);
  }

  @Test
  void aSecondServerOnTheSameDataEndsWithCode3AndSaysWhoseItIs() throws Exception {
    var first = started(RunningProgram.server(data));
    var second = started(RunningProgram.start(data, "serve", "--port", "0"));

    assertThat(second.await()).isEqualTo(3);
    assertThat(second.printed())
        .contains("proses " + first.process().pid(), first.address(), "--data");
    assertThat(first.get("/actuator/health").statusCode()).isEqualTo(200);

    var check = started(RunningProgram.start(data, "check"));
    assertThat(check.await()).as(check.printed()).isZero();
    assertThat(check.printed()).doesNotContain("dinyalakan sebentar");

    first.process().destroy();
    first.await();
    assertThat(first.note()).isEmpty();
    assertThat(data.resolve("run").resolve("server.json")).doesNotExist();
  }

  @Test
  void aPortThatIsTakenIsNamedTogetherWithAFreeOne() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      var server = started(RunningProgram.start(data, "serve", "--port", port));
      assertThat(server.await()).isEqualTo(1);
      assertThat(server.printed()).contains("Port " + port, "--port ");
    }
  }

  @Test
  void aCommandStartsTheProgramAsksAndStopsIt() throws Exception {
    var check = started(RunningProgram.start(data, "check", "--json"));
    assertThat(check.await()).as(check.printed()).isZero();
    assertThat(check.printed()).contains("dinyalakan sebentar", "\"good\":true");
    assertThat(check.note()).isEmpty();
  }

  @Test
  void theServerOfACommandThatIsKilledEndsByItself() throws Exception {
    var check = started(RunningProgram.start(data, "check"));
    var server = awaitServer(check);
    check.process().destroyForcibly();
    server.onExit().get(4, TimeUnit.MINUTES);
    assertThat(Files.exists(data.resolve("run").resolve("server.json"))).isFalse();
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsThereAfterTheNextStart() throws Exception {
    var server = started(RunningProgram.server(data));
    var acknowledged = writeUntilItEnds(server, () -> server.process().destroyForcibly());
    assertThat(acknowledged).isNotEmpty();
    server.process().onExit().join();

    var again = started(RunningProgram.server(data));
    for (var id : acknowledged) {
      assertThat(again.get("/api/nodes/" + id).statusCode()).as(id).isEqualTo(200);
    }
    var check = started(RunningProgram.start(data, "check"));
    assertThat(check.await()).as(check.printed()).isZero();
  }

  @Test
  void aServerThatIsToldToStopAnswersWhatItHasBegunAndKeepsIt() throws Exception {
    var server = started(RunningProgram.server(data));
    var acknowledged = writeUntilItEnds(server, () -> server.process().destroy());
    server.await();
    assertThat(server.note()).isEmpty();

    var again = started(RunningProgram.server(data));
    for (var id : acknowledged) {
      assertThat(again.get("/api/nodes/" + id).statusCode()).as(id).isEqualTo(200);
    }
  }

  /** Four clients write; after the twentieth answer the server is ended; the ids answered. */
  private static Queue<String> writeUntilItEnds(RunningProgram server, Runnable end)
      throws Exception {
    var acknowledged = new ConcurrentLinkedQueue<String>();
    var refused = new ConcurrentLinkedQueue<String>();
    var twenty = new CountDownLatch(20);
    var address = server.address();
    var clients = new ArrayList<Thread>();
    for (int client = 0; client < 4; client++) {
      var name = "Usaha " + client;
      clients.add(
          Thread.ofVirtual().start(() -> refused.add(write(address, name, acknowledged, twenty))));
    }
    assertThat(twenty.await(2, TimeUnit.MINUTES)).as("writes are answered: %s", refused).isTrue();
    end.run();
    for (var client : clients) {
      client.join();
    }
    return acknowledged;
  }

  /** Writes until it is refused; how. */
  private static String write(
      String address, String name, Queue<String> acknowledged, CountDownLatch latch) {
    for (int i = 0; ; i++) {
      try {
        var body = "{\"kind\":\"business\",\"name\":\"%s %d\"}".formatted(name, i);
        var answer = RunningProgram.post(address, "/api/nodes", body);
        if (answer.statusCode() >= 300) {
          return answer.statusCode() + " " + answer.body();
        }
        acknowledged.add(JSON.readTree(answer.body()).path("id").asString());
        latch.countDown();
      } catch (Exception gone) {
        return gone.toString();
      }
    }
  }

  private static ProcessHandle awaitServer(RunningProgram command) throws Exception {
    while (true) {
      var note = command.note().findAny();
      if (note.isPresent()) {
        return ProcessHandle.of(note.get().pid()).orElseThrow();
      }
      if (command.process().waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(command.printed());
      }
    }
  }

  private RunningProgram started(RunningProgram program) {
    programs.add(program);
    return program;
  }
}
