package id.jejaring.recommending;

import de.siegmar.fastcsv.reader.CsvReader;
import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Indonesian films with their directors and casts, as what records them. */
final class Films {

  static final Path FILE = Path.of("../shared/data/indonesian-films/indonesian_movies.csv");
  private static final Pattern NAME = Pattern.compile("'([^']+)'|\"([^\"]+)\"");

  final List<Operation> operations = new ArrayList<>();
  final Map<NodeId, Set<NodeId>> filmsOf = new LinkedHashMap<>();
  final Map<String, NodeId> directors = new LinkedHashMap<>();
  private final Set<NodeId> added = new HashSet<>();
  private final Set<TieId> tied = new HashSet<>();

  Films() throws IOException {
    var source =
        new Source(
            SourceId.named("films"), Source.Kind.SHEET, "films.csv", Scope.NONE, Instant.EPOCH);
    operations.add(new Operation.AddSource(source));
    try (var csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      for (var row : csv) {
        addFilm(
            row.getField("title"),
            row.getField("year"),
            row.getField("directors"),
            names(row.getField("actors")),
            new Provenance(source.id(), String.valueOf(row.getStartingLineNumber()), "test"));
      }
    }
  }

  static boolean isThere() {
    return Files.exists(FILE);
  }

  private void addFilm(
      String title, String year, String director, List<String> cast, Provenance provenance) {
    var film = NodeId.named("film:%s|%s|%s".formatted(title, year, director));
    var when = Dated.find(year).map(Span::during).orElse(Span.OPEN);
    add(film, NodeKind.PROJECT, title, provenance);
    directors.putIfAbsent(director, NodeId.named("person:" + director));
    addMaker(director, film, when, provenance);
    cast.forEach(name -> addMaker(name, film, when, provenance));
  }

  private void addMaker(String name, NodeId film, Span when, Provenance provenance) {
    if (name.isBlank()) {
      return;
    }
    var person = NodeId.named("person:" + name);
    add(person, NodeKind.PERSON, name, provenance);
    filmsOf.computeIfAbsent(person, _ -> new HashSet<>()).add(film);
    var tie = TieId.named("made:%s:%s".formatted(person, film));
    if (tied.add(tie)) {
      operations.add(
          new Operation.AddTie(
              tie,
              TieKind.MADE,
              person,
              film,
              when,
              0,
              Map.of(),
              Level.PUBLIC,
              Scope.NONE,
              provenance));
    }
  }

  private void add(NodeId id, NodeKind kind, String name, Provenance provenance) {
    if (added.add(id)) {
      operations.add(
          new Operation.AddNode(
              id, kind, null, Map.of(Field.NAME, name), Level.PUBLIC, Scope.NONE, provenance));
    }
  }

  private static List<String> names(String list) {
    return NAME.matcher(list)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }
}
