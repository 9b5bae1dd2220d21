package id.jejaring.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.network.Drawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * The worked example under a heading of {@code docs/reference/algorithms.md}, so that page and
 * program agree: the first text block is its network, the first table behind it the answers, an
 * actor a line and a measure a column.
 */
public record ReferencePage(Drawn drawn, List<String> measures, List<List<String>> rows) {

  public static ReferencePage under(String heading) throws IOException {
    var page = Files.readString(Path.of("docs/reference/algorithms.md"));
    int begin = page.indexOf("\n## " + heading + "\n");
    assertThat(begin).as("the heading \"%s\"", heading).isNotNegative();
    int end = page.indexOf("\n## ", begin + 1);
    var section = page.substring(begin, end < 0 ? page.length() : end);
    int start = section.indexOf("```text\n") + "```text\n".length();
    int close = section.indexOf("```", start);
    var rows = new ArrayList<List<String>>();
    for (var line : section.substring(close).lines().skip(1).toList()) {
      if (line.startsWith("|")) {
        rows.add(List.of(line.substring(1).strip().split("\\s*\\|\\s*", 0)));
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    return new ReferencePage(
        Drawn.network(section.substring(start, close)),
        rows.getFirst().subList(1, rows.getFirst().size()),
        rows.subList(2, rows.size()));
  }

  /** The network as a graph, nothing decayed. */
  public Graph graph() {
    return Graph.of(drawn.view(), Decay.NONE, Cancel.never());
  }

  /** The vertex of a name. */
  public int vertex(Graph graph, String name) {
    return graph.vertex(drawn.node(name));
  }

  /** Holds each figure of the table to what the program says, as precisely as it is written. */
  public void holds(Graph graph, ToDoubleBiFunction<String, Integer> answer) {
    assertThat(rows).hasSize(graph.size()).hasSize(5);
    for (var row : rows) {
      for (int at = 0; at < measures.size(); at++) {
        var written = row.get(at + 1);
        int dot = written.indexOf('.');
        double precision = dot < 0 ? 1e-9 : 0.501 * Math.pow(10, dot + 1.0 - written.length());
        assertThat(answer.applyAsDouble(measures.get(at), vertex(graph, row.getFirst().strip())))
            .as("%s of %s", measures.get(at), row.getFirst())
            .isCloseTo(Double.parseDouble(written), within(precision));
      }
    }
  }
}
