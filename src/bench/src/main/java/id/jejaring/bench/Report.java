package id.jejaring.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured against what is asked for, as a table or as JSON. */
final class Report {

  private final Map<String, String> figures;
  private final Map<String, String> failures;
  private final List<Bar> bars;

  Report(Map<String, String> figures, Map<String, String> failures) {
    this.figures = figures;
    this.failures = failures;
    bars = Bars.of(figures);
  }

  String text() {
    var text = new StringBuilder();
    text.append(environment()).append("\n\n");
    text.append("| work | ours | peer | ratio | bar | |\n|---|--:|--:|--:|---|---|\n");
    bars.forEach(bar -> text.append(bar.row()).append('\n'));
    failures.forEach((piece, why) -> text.append("\n%s: %s".formatted(piece, why)));
    return text.toString();
  }

  String json() {
    var all = new LinkedHashMap<String, Object>();
    all.put("environment", environment());
    all.put("bars", bars);
    all.put("figures", numbers());
    all.put("failures", failures);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private Map<String, Object> numbers() {
    var numbers = new LinkedHashMap<String, Object>();
    figures.forEach((name, value) -> {
      try {
        numbers.put(name, Double.parseDouble(value));
      } catch (NumberFormatException _) {
        numbers.put(name, value);
      }
    });
    return numbers;
  }

  private String environment() {
    List<String> facts = new ArrayList<>();
    facts.add("%d cores".formatted(Runtime.getRuntime().availableProcessors()));
    facts.add("%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    facts.add("JDK %s".formatted(System.getProperty("java.vm.version")));
    figures.forEach((name, value) -> {
      if (name.startsWith("version.")) {
        facts.add("%s %s".formatted(name.substring("version.".length()), value));
      }
    });
    var load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    facts.add(String.format(Locale.ROOT, "load at the end %.1f", load));
    return String.join(", ", facts);
  }
}
