package id.jejaring.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code check}: whether the data is in order, as health sees it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

  private final Commands jejaring;

  Check(Commands jejaring) {
    this.jejaring = jejaring;
  }

  @Override
  public Integer call() {
    try (var connection = jejaring.connect()) {
      var answer = connection.api().ask("/actuator/health");
      if (jejaring.json()) {
        jejaring.terminal().print(answer.text());
      } else {
        print(answer.json());
      }
      return answer.status() == 200 ? ExitCode.OK : ExitCode.REFUSED;
    }
  }

  private void print(JsonNode health) {
    var speech = jejaring.speech();
    var table =
        Table.of(speech.say("check.part"), speech.say("check.state"), speech.say("check.details"));
    health
        .path("components")
        .properties()
        .forEach(part ->
            table.row(
                part.getKey(),
                speech.word("check", part.getValue().path("status").asString("?")),
                details(part.getValue().path("details"))));
    if (!table.isEmpty()) {
      jejaring.terminal().print(table.print(jejaring.terminal().width()));
    }
    var status = health.path("status").asString("?");
    jejaring.terminal().print(speech.say("UP".equals(status) ? "check.good" : "check.bad", status));
  }

  private static String details(JsonNode details) {
    var text = new StringBuilder();
    details
        .properties()
        .forEach(detail ->
            text.append(text.isEmpty() ? "" : "\n")
                .append(detail.getKey())
                .append(": ")
                .append(detail.getValue().asString(detail.getValue().toString())));
    return text.toString();
  }
}
