package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Part;
import id.jejaring.importing.files.WholeFile;
import id.jejaring.importing.layout.Layout;
import id.jejaring.importing.layout.Layouts;
import id.jejaring.importing.resolving.Decisions;
import id.jejaring.importing.summarising.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of every import beside the graph, so that it survives a restart: one folder
 * each under {@code DATA/imports}, with {@code import.json} and the sheet itself: until the import
 * is done and, where no NIK stands in it, for a week, so that its columns can be mapped again. On
 * disk before anybody is told of it.
 */
final class Journal {

  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String FILE = "sheet";
  private static final String ENTRY = "import.json";
  private static final String FREQUENCIES = "frequencies";

  /**
   * One import.
   *
   * @param sheets what was found in the file
   * @param attempts how often the program has begun to read it and not stopped in order
   * @param layouts what a person has said of its columns; empty where they are guessed
   * @param content what it says, once its file was looked through
   */
  record Entry(
      ImportId id,
      String fileName,
      Viewer viewer,
      Options options,
      Instant at,
      Import.State state,
      int total,
      Map<Outcome, Integer> counts,
      @Nullable String message,
      List<String> cautions,
      List<Part> sheets,
      Summary summary,
      int attempts,
      List<Layout> layouts,
      @Nullable Content content) {

    Entry {
      layouts = layouts == null ? List.of() : List.copyOf(layouts);
    }

    Entry in(Import.State state, @Nullable String message) {
      return new Entry(
          id, fileName, viewer, options, at, state, total, counts, message, cautions, sheets,
          summary, attempts, layouts, content);
    }

    Entry attempted(int more) {
      return new Entry(
          id,
          fileName,
          viewer,
          options,
          at,
          state,
          total,
          counts,
          message,
          cautions,
          sheets,
          summary,
          attempts + more,
          layouts,
          content);
    }

    /** After a batch was refused: an attempt that got ahead does not count, nor do those before. */
    Entry refused(boolean gotAhead) {
      return gotAhead ? attempted(-attempts) : this;
    }

    Entry planned(int total, List<Part> sheets, List<String> cautions) {
      return new Entry(
          id,
          fileName,
          viewer,
          options,
          at,
          Import.State.READING,
          total,
          counts,
          null,
          cautions,
          sheets,
          summary,
          attempts,
          layouts,
          content);
    }

    Entry saying(Content content) {
      return new Entry(
          id, fileName, viewer, options, at, state, total, counts, message, cautions, sheets,
          summary, attempts, layouts, content);
    }

    /** The import whose source its claims cite: the first that said the same, else itself. */
    ImportId first() {
      return content == null ? id : content.first();
    }

    /**
     * Of which events it lists who was there: of every event there may be a <i>Daftar hadir</i>, in
     * which equal names are not the same people.
     */
    String occasion() {
      return sheets.stream()
          .filter(part -> part.attendance() && part.event() != null)
          .map(part -> "|" + Identity.plain(part.event()) + "|" + part.date())
          .distinct()
          .sorted()
          .collect(Collectors.joining());
    }

    Entry with(Options options) {
      return new Entry(
          id, fileName, viewer, options, at, state, total, counts, message, cautions, sheets,
          summary, attempts, layouts, content);
    }

    Entry laidOut(List<Layout> layouts, Import.State state) {
      return new Entry(
          id, fileName, viewer, options, at, state, total, counts, null, cautions, sheets, summary,
          attempts, layouts, content);
    }

    Entry counted(Map<Outcome, Integer> counts) {
      return new Entry(
          id, fileName, viewer, options, at, state, total, counts, message, cautions, sheets,
          summary, attempts, layouts, content);
    }

    Entry done(Map<Outcome, Integer> counts, List<String> cautions, Summary summary) {
      return new Entry(
          id,
          fileName,
          viewer,
          options,
          at,
          Import.State.DONE,
          total,
          counts,
          null,
          cautions,
          sheets,
          summary,
          attempts,
          layouts,
          content);
    }

    Import view(int read, Map<Outcome, Integer> now) {
      return new Import(
          id,
          fileName,
          viewer.name(),
          at,
          state,
          total,
          read,
          now,
          message,
          cautions,
          sheets.stream().map(Part::sheet).toList(),
          0,
          Run.sourceId(this));
    }
  }

  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<ImportId, Entry> entries = new ConcurrentHashMap<>();
  private final Decisions decisions;
  private final Layouts layouts;

  Journal(Path data) {
    this.folder = data.resolve("imports");
    this.layouts = new Layouts(folder.resolve("layouts.json"));
    this.decisions = new Decisions(folder);
    load();
  }

  private void load() {
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      try (var folders = Files.list(folder)) {
        folders.map(path -> path.resolve(ENTRY)).filter(Files::isRegularFile).forEach(this::load);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The imports under " + folder + " cannot be read", e);
    }
  }

  private void load(Path file) {
    try {
      var entry = json.readValue(Files.readString(file), Entry.class);
      entries.put(entry.id(), entry);
    } catch (IOException | JacksonException e) {
      log.warn("The record of an import, {}, cannot be read and is left out.", file, e);
    }
  }

  /** Remembers an import, and its sheet until it is done. */
  void add(Entry entry, Path sheet) {
    try {
      Files.createDirectories(folderOf(entry.id()));
      Files.copy(sheet, file(entry.id()), StandardCopyOption.REPLACE_EXISTING);
      WholeFile.force(file(entry.id()));
      WholeFile.forceName(folderOf(entry.id()));
    } catch (IOException e) {
      throw new UncheckedIOException("The sheet cannot be kept in " + folder, e);
    }
    put(entry);
    sweep();
  }

  /** Remembers how an import stands now; once it needs its sheet no more, the sheet goes. */
  void put(Entry entry) {
    entries.compute( // one after the other: an import may end while somebody takes it back
        entry.id(),
        (id, _) -> {
          write(folderOf(id).resolve(ENTRY), json.writeValueAsString(entry));
          return entry;
        });
    if (entry.state().isFinal() && !mayBeMappedAgain(entry)) {
      drop(file(entry.id()));
    }
    if (entry.state() == Import.State.UNDONE || entry.state() == Import.State.FAILED) {
      drop(frequencies(entry.id()));
    }
  }

  private static boolean mayBeMappedAgain(Entry entry) {
    return entry.state() != Import.State.FAILED
        && !entry.sheets().isEmpty()
        && entry.sheets().stream().noneMatch(Part::nik)
        && entry.at().isAfter(Instant.now().minus(KEPT));
  }

  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{}, of an import that needs it no more, cannot be removed.", file, e);
    }
  }

  /** Removes the sheets of which the time is over in which they can be mapped again. */
  private void sweep() {
    for (var entry : entries.values()) {
      boolean isForgotten =
          entry.state() == Import.State.COLUMNS && entry.at().isBefore(Instant.now().minus(KEPT));
      if (isForgotten) {
        put(entry.in(Import.State.UNDONE, null));
      } else if (entry.state().isFinal() && !mayBeMappedAgain(entry)) {
        drop(file(entry.id()));
      }
    }
  }

  /** Forgets an import altogether. */
  void remove(ImportId id) {
    entries.remove(id);
    try {
      FileSystemUtils.deleteRecursively(folderOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The import of this id. */
  Optional<Entry> find(ImportId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Every import, newest first. */
  List<Entry> all() {
    var all = new ArrayList<>(entries.values());
    all.sort((a, b) -> b.at().compareTo(a.at()));
    return all;
  }

  /** Every import that is done and of this digest, oldest first. */
  List<Entry> saying(String digest) {
    return done(content -> content.digest().equals(digest));
  }

  /**
   * Every import that is done and cites the source of this one, oldest first. The first of them
   * keeps the account of what was recorded; the others repeat it.
   */
  List<Entry> ofSource(Entry entry) {
    return entry.content() == null
        ? entry.state() == Import.State.DONE ? List.of(entry) : List.of()
        : done(content -> content.first().equals(entry.first()));
  }

  private List<Entry> done(Predicate<Content> isMeant) {
    return all().reversed().stream()
        .filter(entry -> entry.state() == Import.State.DONE)
        .filter(entry -> entry.content() != null && isMeant.test(entry.content()))
        .toList();
  }

  /** What people have said of the columns of sheets. */
  Layouts layouts() {
    return layouts;
  }

  /** The sheet of an import, as long as it is kept. */
  Path file(ImportId id) {
    return folderOf(id).resolve(FILE);
  }

  /** Where the frequencies lie by which an import tells who is who, from its first row on. */
  Path frequencies(ImportId id) {
    return folderOf(id).resolve(FREQUENCIES);
  }

  /** What people have answered when asked who is who. */
  Decisions decisions() {
    return decisions;
  }

  private Path folderOf(ImportId id) {
    return folder.resolve(id.toString());
  }

  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
