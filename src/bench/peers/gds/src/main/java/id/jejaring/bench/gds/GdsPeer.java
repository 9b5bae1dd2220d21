package id.jejaring.bench.gds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.gds.catalog.GraphDropProc;
import org.neo4j.gds.influenceMaximization.CELFStreamProc;
import org.neo4j.gds.leiden.LeidenStreamProc;
import org.neo4j.gds.pagerank.PageRankStreamProc;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Graph Data Science on graphs of pairs, in memory: personalised PageRank, Leiden, CELF. Tells
 * figures on standard output and leaves its answers as files, so that they can be judged beside
 * ours. What is timed is the procedure alone; the graph is projected before.
 */
public final class GdsPeer {

  private static final String SETTINGS =
      """
      dbms.usage_report.enabled=false
      dbms.fleet_manager.enabled=false
      server.memory.pagecache.size=64m
      """;

  private static final int SOURCES = 10;
  private static final int ROUNDS = 3;
  private static final String UNDIRECTED = "{undirectedRelationshipTypes: ['*']}";

  private final GraphDatabaseService database;
  private final Path directory;
  private final Path imports;

  private GdsPeer(GraphDatabaseService database, Path directory, Path imports) {
    this.database = database;
    this.directory = directory;
    this.imports = imports;
  }

  /** Arguments: where the data lies, and where answers go. */
  public static void main(String[] arguments) throws Exception {
    var directory = Path.of(arguments[1]);
    var home = Files.createTempDirectory(Files.createDirectories(directory), "gds");
    var imports = Files.createDirectories(home.resolve("import"));
    var service =
        new DatabaseManagementServiceBuilder(home)
            .loadPropertiesFromFile(Files.writeString(home.resolve("neo4j.conf"), SETTINGS))
            .setConfig(GraphDatabaseSettings.load_csv_file_url_root, imports)
            .build();
    try {
      var database = service.database("neo4j");
      var procedures =
          ((GraphDatabaseAPI) database)
              .getDependencyResolver()
              .resolveDependency(GlobalProcedures.class);
      for (var each :
          List.of(
              PageRankStreamProc.class,
              LeidenStreamProc.class,
              CELFStreamProc.class,
              GraphDropProc.class)) {
        procedures.registerProcedure(each);
      }
      tell("version.GDS", arguments[2]);
      tell("version.GDS-Neo4j", arguments[3]);
      tell("heap.gds", Runtime.getRuntime().maxMemory() / 1048576 + "m");
      new GdsPeer(database, directory, imports).run(Path.of(arguments[0]));
    } finally {
      service.shutdown();
      try (var files = Files.walk(home)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    System.exit(0);
  }

  private void run(Path shared) throws IOException {
    var ofM = directory.resolve("m-work.tsv.gz");
    if (Files.exists(ofM)) {
      project("m", ofM);
      pageRank("m", "gds.m.pagerank");
      database.executeTransactionally("CALL gds.graph.drop('m') YIELD graphName RETURN 1");
    }
    var dblp = shared.resolve("dblp-2010").resolve("edges.tsv.gz");
    if (!Files.exists(dblp)) {
      say("There is no %s: GDS is not measured on it", dblp);
      return;
    }
    project("dblp", dblp);
    pageRank("dblp", "gds.pagerank");
    leiden();
    celf();
  }

  /** Straight from the file: the database itself stays empty. */
  private void project(String name, Path pairs) throws IOException {
    var file = imports.resolve(name + ".csv");
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(pairs)), StandardCharsets.US_ASCII));
        var writer = new PrintWriter(file.toFile(), StandardCharsets.US_ASCII)) {
      lines.lines().map(line -> line.replace('\t', ',')).forEach(writer::println);
    }
    long begun = System.nanoTime();
    var counted =
        query(
            """
            LOAD CSV FROM 'file:///%s.csv' AS row
            WITH gds.graph.project('%s', toInteger(row[0]), toInteger(row[1]), {}, %s) AS g
            RETURN g.nodeCount AS nodes, g.relationshipCount AS ends
            """
                .formatted(name, name, UNDIRECTED),
            Map.of(),
            result -> "%s nodes, %s ends".formatted(result.get("nodes"), result.get("ends")));
    say("Projected %s: %s, %d ms", name, counted, (System.nanoTime() - begun) / 1_000_000);
  }

  private void pageRank(String graph, String name) throws IOException {
    var sources = sources(graph);
    var millis = new double[sources.size()];
    for (int at = -2; at < millis.length; at++) {
      long source = sources.get(Math.max(at, 0));
      long begun = System.nanoTime();
      var best =
          query(
              """
              CALL gds.pageRank.stream($graph, {sourceNodes: [$source], dampingFactor: 0.85})
              YIELD nodeId, score
              RETURN nodeId, score ORDER BY score DESC LIMIT 51
              """,
              Map.of("graph", graph, "source", source),
              row -> row.get("nodeId"));
      if (at >= 0) {
        millis[at] = (System.nanoTime() - begun) / 1e6;
        Files.write(
            directory.resolve("%s.%d.txt".formatted(name, source)),
            best.stream().map(String::valueOf).toList());
      }
    }
    Arrays.sort(millis);
    tell(name + ".ms", millis[millis.length / 2]);
  }

  /** The same vertices as on our side: {@code i * 15485863 mod n}, of those that have a tie. */
  private List<Long> sources(String graph) throws IOException {
    var tied = new java.util.TreeSet<Long>();
    try (var lines = Files.lines(imports.resolve(graph + ".csv"))) {
      lines.forEach(line -> {
        int comma = line.indexOf(',');
        tied.add(Long.valueOf(line.substring(0, comma)));
        tied.add(Long.valueOf(line.substring(comma + 1)));
      });
    }
    long size = tied.last() + 1;
    List<Long> sources = new ArrayList<>();
    for (long number = 1; sources.size() < SOURCES; number++) {
      long source = number * 15_485_863L % size;
      if (tied.contains(source)) {
        sources.add(source);
      }
    }
    return sources;
  }

  private void leiden() throws IOException {
    var millis = new double[ROUNDS];
    List<String> communities = List.of();
    for (int round = -1; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      communities =
          query(
              """
              CALL gds.leiden.stream('dblp', {randomSeed: 1})
              YIELD nodeId, communityId
              RETURN nodeId, communityId
              """,
              Map.of(),
              row -> row.get("nodeId") + "\t" + row.get("communityId"));
      if (round >= 0) {
        millis[round] = (System.nanoTime() - begun) / 1e6;
        say("Leiden %.0f ms", millis[round]);
      }
    }
    Arrays.sort(millis);
    tell("gds.leiden.ms", millis[ROUNDS / 2]);
    Files.write(directory.resolve("gds.leiden.txt"), communities);
  }

  private void celf() throws IOException {
    var millis = new ArrayList<Double>();
    List<String> seeds = List.of();
    var limit = Duration.ofMinutes(10).toNanos();
    long first = System.nanoTime();
    while (millis.size() < ROUNDS && System.nanoTime() - first < limit) {
      long begun = System.nanoTime();
      seeds =
          query(
              """
              CALL gds.influenceMaximization.celf.stream('dblp',
                {seedSetSize: 40, propagationProbability: 0.01, randomSeed: 1})
              YIELD nodeId, spread
              RETURN nodeId
              """,
              Map.of(),
              row -> String.valueOf(row.get("nodeId")));
      millis.add((System.nanoTime() - begun) / 1e6);
      say("CELF %.0f ms", millis.getLast());
    }
    millis.sort(null);
    tell("gds.celf.ms", millis.get(millis.size() / 2));
    tell("gds.celf.rounds", millis.size());
    Files.write(directory.resolve("gds.celf.txt"), seeds);
  }

  private <T> List<T> query(
      String cypher, Map<String, Object> parameters, Function<Map<String, Object>, T> row) {
    return database.executeTransactionally(
        cypher,
        parameters,
        (Result result) -> {
          List<T> rows = new ArrayList<>();
          while (result.hasNext()) {
            rows.add(row.apply(result.next()));
          }
          return rows;
        });
  }

  private static void tell(String name, Object value) {
    System.out.println("=\t" + name + "\t" + value);
  }

  private static void say(String text, Object... values) {
    System.err.printf(Locale.ROOT, text + "%n", values);
  }
}
