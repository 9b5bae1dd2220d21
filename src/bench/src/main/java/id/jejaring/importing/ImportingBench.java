package id.jejaring.importing;

import id.jejaring.importing.drafting.Options;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.World;
import id.jejaring.importing.sample.BenchSample;
import id.jejaring.registry.BenchRegistry;
import id.jejaring.store.BenchStore;
import id.jejaring.store.SearchText;
import id.jejaring.store.StoreProperties;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes a generated register of businesses and a sheet of their ties into an embedded store, through
 * the importer as a page or command would, while somebody searches, and prints rows a second, memory
 * and how long the searches took.
 */
public final class ImportingBench {

  private static final int SEED = 2026;
  private static final List<String> TRADES =
      List.of(
          "Batik", "Kopi", "Kedai", "Rumah Kriya", "Studio", "Sanggar", "Dapur", "Warung", "Kain",
          "Tenun", "Rotan", "Percetakan", "Foto", "Musik", "Roti", "Anyaman", "Keramik", "Busana");
  private static final List<String> LINES =
      List.of(
          "batik tulis", "kedai kopi", "makanan ringan", "kerajinan rotan", "percetakan", "jasa foto",
          "sablon kaos", "bengkel motor", "warung kelontong", "kue basah", "penjahit", "");
  private static final List<String> CITIES =
      List.of(
          "Kota Malang", "Kota Surakarta", "Kota Bandung", "Kabupaten Sleman", "Kota Yogyakarta",
          "Kota Semarang", "Kota Surabaya", "Kabupaten Jepara", "Kota Pekalongan", "Kota Denpasar");
  private static final String[] SYLLABLES = {
    "sa", "ri", "wa", "ngi", "ma", "kar", "ti", "de", "wi", "lu", "hur", "bi", "ru", "an", "gun",
    "ja", "ya", "pra", "ta", "ma", "se", "kar", "bu", "mi", "ne", "ga", "ra", "to", "li", "no"
  };

  private final Random random = new Random(SEED);
  private final List<String> names = new ArrayList<>();
  private final Queue<Long> reads = new ConcurrentLinkedQueue<>();
  private volatile boolean isOver;

  private ImportingBench() {}

  /** Runs it; the arguments are a directory and, if you like, how many businesses and ties. */
  public static void main(String[] arguments) throws Exception {
    var directory = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "i");
    int businesses = Integer.getInteger("bench.businesses", 100_000);
    int ties = Integer.getInteger("bench.ties", 500_000);
    new ImportingBench().run(directory, businesses, ties);
    System.exit(0);
  }

  private void run(Path directory, int businesses, int ties)
      throws IOException, InterruptedException {
    var register = directory.resolve("usaha.csv");
    writeBusinesses(register, businesses);
    var sheet = directory.resolve("hubungan.csv");
    writeTies(sheet, ties);
    var warm = directory.resolve("pemanasan.csv");
    writeBusinesses(warm, Integer.getInteger("bench.warm", 20_000));
    try (var store = new BenchStore(directory.resolve("store"))) {
      var registry = BenchRegistry.over(store);
      BenchSample.load(registry, store.records);
      var imports =
          new Imports(
              registry,
              store.records,
              store.changes,
              new StoreProperties(
                  directory, new StoreProperties.Remote(null, "neo4j", null, "neo4j", "512m")));
      var reader = Thread.ofPlatform().daemon().name("reader").start(() -> read(store));
      take(imports, warm, Options.NONE);
      take(imports, register, Options.NONE);
      var known =
          new Options(
              null, null, null, null, null, Options.SameNames.KNOWN, Locale.of("id"));
      take(imports, sheet, known);
      take(imports, sheet, known);
      isOver = true;
      reader.join();
    }
  }

  /** Searches for a name ten times a second, as one page after the other would. */
  private void read(BenchStore store) {
    var of = new Random(SEED);
    while (!isOver) {
      var name = SearchText.plain(names.get(of.nextInt(names.size())));
      long begun = System.nanoTime();
      store.records.byName().candidates(
          List.of(name.split(" ", -1)), Viewer.OWNER, World.SOURCED, null, 20);
      reads.add(System.nanoTime() - begun);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void take(Imports imports, Path sheet, Options options)
      throws InterruptedException {
    reads.clear();
    long before = heap();
    long begun = System.nanoTime();
    long cpu = cpu();
    var id = imports.start(sheet.getFileName().toString(), sheet, options, Viewer.OWNER);
    int step = 0;
    long stepBegun = begun;
    int stepRead = 0;
    while (true) {
      var now = imports.await(id, Viewer.OWNER, Duration.ofSeconds(5));
      if (now.state().isFinal() || now.read() - stepRead >= 50_000) {
        long at = System.nanoTime();
        System.out.printf(
            Locale.ROOT,
            "  %,d rows: %,.0f rows/s%n",
            now.read(),
            (now.read() - stepRead) * 1e9 / (at - stepBegun));
        stepRead = now.read();
        stepBegun = at;
      }
      if (now.state().isFinal()) {
        System.out.printf(
            Locale.ROOT,
            "%s: %s %s %,d rows in %.1f s, %,.0f rows/s, %.2f ms CPU/row, heap %+d MB%n",
            sheet.getFileName(),
            now.state(),
            now.counts(),
            now.rows(),
            (System.nanoTime() - begun) / 1e9,
            now.rows() * 1e9 / (System.nanoTime() - begun),
            (cpu() - cpu) / 1e6 / now.rows(),
            (heap() - before) >> 20);
        var took = reads.stream().sorted().toList();
        System.out.printf(
            Locale.ROOT,
            "  %,d searches meanwhile: median %.1f, p99 %.1f, worst %.1f ms%n",
            took.size(),
            took.get(took.size() / 2) / 1e6,
            took.get(took.size() * 99 / 100) / 1e6,
            took.getLast() / 1e6);
        return;
      }
    }
  }

  /** Nanoseconds that all threads of this process have computed. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Bytes in use after a collection. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void writeBusinesses(Path file, int count) throws IOException {
    names.clear();
    var unique = new LinkedHashSet<String>();
    while (unique.size() < count) {
      unique.add(pick(TRADES) + " " + word() + " " + word());
    }
    names.addAll(unique);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("Nama Usaha;Jenis Usaha;Alamat;Kota;No HP;Instagram\n");
      for (var name : names) {
        out.write(
            "%s;%s;Jl. %s No. %d;%s;08%010d;@%s%n"
                .formatted(
                    name,
                    pick(LINES),
                    word(),
                    random.nextInt(200),
                    pick(CITIES),
                    random.nextLong(10_000_000_000L),
                    name.toLowerCase(Locale.ROOT).replace(' ', '.')));
      }
    }
  }

  private void writeTies(Path file, int count) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("From;To;Type;Since;Strength\n");
      var seen = new LinkedHashSet<String>();
      while (seen.size() < count) {
        var from = pick(names);
        var to = pick(names);
        if (!from.equals(to) && seen.add(from + ";" + to)) {
          out.write(
              "%s;%s;%s;%d;%d%n"
                  .formatted(
                      from,
                      to,
                      random.nextInt(4) == 0 ? "memasok" : "bekerja sama",
                      2015 + random.nextInt(10),
                      1 + random.nextInt(5)));
        }
      }
    }
  }

  private String word() {
    var word = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
