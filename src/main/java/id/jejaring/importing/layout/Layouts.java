package id.jejaring.importing.layout;

import id.jejaring.domain.NodeKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have said of columns, remembered by their headings and for whoever said it, in one
 * file; the last {@value #MOST} of them. Thread-safe.
 */
public final class Layouts {

  private static final Logger log = LoggerFactory.getLogger(Layouts.class);
  private static final int MOST = 1_000;
  private static final int DEEPEST = 30;

  /**
   * A layout said before.
   *
   * @param file the sheet of which it was said
   * @param row the row of headings, which may be another one this time
   */
  public record Known(
      String file, int row, boolean used, @Nullable NodeKind kind, Map<Integer, Column> columns) {

    /** As it stands for a sheet of this name. */
    public Layout layout(String sheet) {
      return new Layout(sheet, used, row, kind, columns);
    }
  }

  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Known> known = new LinkedHashMap<>();

  /** Those kept in a file, which may not be there yet. */
  public Layouts(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try {
        known.putAll(
            json.readValue(
                Files.readString(file), new TypeReference<LinkedHashMap<String, Known>>() {}));
      } catch (IOException | JacksonException e) {
        log.warn("The remembered layouts, {}, cannot be read and are left out.", file, e);
      }
    }
  }

  /** What this person has said of a sheet with the same headings, one of its first rows. */
  public synchronized Optional<Known> find(String viewer, List<Row> first) {
    for (var row : first.subList(0, Math.min(DEEPEST, first.size()))) {
      var said = known.get(key(viewer, Guesses.titles(row.number(), first)));
      if (said != null) {
        int lower = Guesses.titles(row.number(), first).row();
        return Optional.of(new Known(said.file(), lower, said.used(), said.kind(), said.columns()));
      }
    }
    return Optional.empty();
  }

  /** Remembers what a person has said; a sheet without headings is not known again. */
  public synchronized void remember(String viewer, String fileName, Layout said, List<Row> first) {
    var titles = Guesses.titles(said.row(), first);
    if (titles.row() == 0) {
      return;
    }
    var key = key(viewer, titles);
    known.remove(key);
    known.put(key, new Known(fileName, said.row(), said.used(), said.kind(), said.columns()));
    while (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
    write();
  }

  /** The headings, but for the reason that a file of rejects has beside them. */
  private static String key(String viewer, Titles titles) {
    var words = new ArrayList<String>();
    for (int i = 0; i < titles.own().size(); i++) {
      var shown = titles.shown(i);
      boolean isReason = Column.find(shown).filter(c -> c == Column.REASON).isPresent();
      words.add(isReason ? "" : shown.toLowerCase(java.util.Locale.ROOT).strip());
    }
    while (!words.isEmpty() && words.getLast().isEmpty()) {
      words.removeLast();
    }
    return viewer + "\n" + String.join("\n", words);
  }

  private void write() {
    try {
      Files.createDirectories(file.getParent());
      var next = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(next, json.writeValueAsString(known));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
