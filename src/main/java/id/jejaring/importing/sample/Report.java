package id.jejaring.importing.sample;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What one source says, claim by claim, each with the paragraph it stands in. A paragraph is a line
 * that is not blank, counted from 1.
 *
 * @param number as the report's file starts: 003; or {@code notes} for what the program adds itself
 */
record Report(
    String number, Source source, List<Said> fields, List<Held> ties, List<Declared> figures) {

  /** The program's own notes, beside the reports. */
  static final String NOTES = "notes";

  /** The files, in the order in which they are recorded. */
  private static final List<String> FILES =
      List.of("report-000", "report-001", "report-002", "report-003", "report-004", NOTES);

  /**
   * Where in the report something stands.
   *
   * @param paragraphs one or more numbers: {@code 3} or {@code 2, 4}; null in the notes
   * @param says words that stand there, where the claim puts it otherwise
   */
  record Citation(@Nullable String paragraphs, List<String> says) {}

  /** A node's field has a value. */
  record Said(String node, Field field, String value, Citation citation) {}

  /** A tie holds. */
  record Held(
      String from,
      TieKind kind,
      String to,
      Span span,
      Map<Detail, String> details,
      Citation citation) {}

  /**
   * A figure was declared.
   *
   * @param computed the two figures whose share it is, where the program computed it
   */
  record Declared(
      String id,
      String about,
      String measure,
      double value,
      String unit,
      Figure.Qualifier qualifier,
      Figure.Kind kind,
      @Nullable Dated asOf,
      @Nullable Dated since,
      @Nullable String partOf,
      @Nullable String by,
      @Nullable String computed,
      Citation citation) {}

  /** Every report that the program carries with it, and its own notes at the end. */
  static List<Report> readAll() {
    return FILES.stream().map(file -> read(Resources.text("/sample/" + file + ".yaml"))).toList();
  }

  static Report read(String yaml) {
    var file = new Entry(mapping(parser().load(yaml)));
    var number = file.get("report");
    var dated = Dated.of("dated", file.get("dated"));
    var source =
        new Source(
            SourceId.named("source:" + number),
            number.equals(NOTES) ? Source.Kind.STATEMENT : Source.Kind.REPORT,
            (number.equals(NOTES) ? "" : "Laporan " + number + ": ") + file.get("title"),
            Scope.NONE,
            dated.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    var cites = !number.equals(NOTES);
    var fields = new ArrayList<Said>();
    mapping(file.value("nodes"))
        .forEach((node, claims) ->
            entries(claims).forEach(claim -> fields.add(claim.said(node, cites))));
    return new Report(
        number,
        source,
        List.copyOf(fields),
        entries(file.value("ties")).stream().map(tie -> tie.held(cites)).toList(),
        entries(file.value("figures")).stream().map(figure -> figure.declared(cites)).toList());
  }

  /** The node of this key; places and subsectors stand for those of their lists. */
  static NodeId id(String key) {
    return NodeId.named(key);
  }

  /** The kind that a key starts with. */
  static NodeKind kind(String key) {
    return NodeKind.of(key.substring(0, key.indexOf(':')));
  }

  private static Yaml parser() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dump = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dump), dump, options, new TextOnly());
  }

  private static Map<String, Object> mapping(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var entries = new LinkedHashMap<String, Object>();
      map.forEach((key, each) -> entries.put(String.valueOf(key), each));
      return entries;
    }
    throw new IllegalStateException("A mapping is expected where the file has " + value);
  }

  private static List<Entry> entries(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> new Entry(mapping(each))).toList();
    }
    throw new IllegalStateException("A list is expected where the file has " + value);
  }

  /** Leaves every scalar the text it is: 003 stays 003, and a date stays as precise as it was. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  /** One claim as the file has it. */
  private record Entry(Map<String, Object> values) {

    private static final Set<String> CITING = Set.of("at", "says", "seen");

    @Nullable Object value(String name) {
      return values.get(name);
    }

    @Nullable String find(String name) {
      return value(name) instanceof String text ? text.strip() : null;
    }

    String get(String name) {
      var text = find(name);
      if (text == null || text.isEmpty()) {
        throw new IllegalStateException("%s lacks \"%s\"".formatted(values, name));
      }
      return text;
    }

    private @Nullable Dated date(String name) {
      var text = find(name);
      return text == null ? null : Dated.of(name, text);
    }

    private Citation citation(boolean needed) {
      var says =
          value("says") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.<String>of();
      return new Citation(needed ? get("at") : find("at"), says);
    }

    Said said(String node, boolean cites) {
      var names = values.keySet().stream().filter(name -> !CITING.contains(name)).toList();
      if (names.size() != 1) {
        throw new IllegalStateException(
            "%s of %s has to state one field, not %s".formatted(values, node, names));
      }
      var name = names.getFirst();
      var field =
          switch (name) {
            case "alias" -> Field.ALIASES;
            case "tag" -> Field.TAGS;
            default -> Field.of(name);
          };
      return new Said(node, field, get(name), citation(cites));
    }

    Held held(boolean cites) {
      var details = new EnumMap<Detail, String>(Detail.class);
      for (var detail : Detail.values()) {
        var text = find(detail.key());
        if (text != null) {
          details.put(detail, text);
        }
      }
      return new Held(
          get("from"),
          TieKind.of(get("tie")),
          get("to"),
          new Span(date("since"), date("until")),
          details,
          citation(cites));
    }

    Declared declared(boolean cites) {
      return new Declared(
          get("id"),
          get("about"),
          get("measure"),
          Double.parseDouble(get("value")),
          get("unit"),
          Figure.Qualifier.valueOf(get("qualifier").toUpperCase(Locale.ROOT)),
          Figure.Kind.valueOf(get("kind").toUpperCase(Locale.ROOT)),
          date("asOf"),
          date("since"),
          find("partOf"),
          find("by"),
          find("computed"),
          citation(cites));
    }
  }
}
