package id.jejaring.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code check}: whether the data is in order, by every check of the store. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

  private final Commands jejaring;

  Check(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var answer = connection.api().get("/api/checks");
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(answer.json());
      }
      return answer.json().path("good").asBoolean(false) ? ExitCode.OK : ExitCode.REFUSED;
    }
  }

  private void print(JsonNode answer) {
    var speech = jejaring.speech();
    var table =
        Table.of(speech.say("check.part"), speech.say("check.state"), speech.say("check.details"));
    for (var check : answer.path("checks")) {
      table.row(
          check.path("name").asString("?"),
          speech.say(check.path("good").asBoolean(false) ? "check.up" : "check.down"),
          details(check.path("rows")));
    }
    jejaring.terminal().print(table.print(jejaring.terminal().width()));
    jejaring
        .terminal()
        .print(speech.say(answer.path("good").asBoolean(false) ? "check.good" : "check.bad"));
  }

  private static String details(JsonNode rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(text.isEmpty() ? "" : "\n").append(row));
    return text.toString();
  }
}
