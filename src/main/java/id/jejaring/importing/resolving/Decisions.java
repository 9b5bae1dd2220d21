package id.jejaring.importing.resolving;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.importing.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have answered when asked who is who, so that nobody is asked twice: one line each in
 * {@code decisions.jsonl}, appended and on disk before it counts. The last line about a key is
 * valid; half a line, left by a crash, is none. Where an answer is forgotten the file is written
 * anew at once, whole or not at all, so that no name of it is left there. Thread-safe.
 */
public final class Decisions {

  private static final Logger log = LoggerFactory.getLogger(Decisions.class);

  /** So many lines that are valid no more are tolerated before the file is written anew. */
  private static final int LITTER = 1_000;

  /**
   * That what a row described is this node, or that it is none of those.
   *
   * @param key the hash of what the row is recognised by
   * @param node what it means; null where it was said to be another one, and once it is forgotten
   * @param none what it was said not to mean
   * @param importId the import that asked, and with which the answer is forgotten; null where it is
   *     to stay, or was given before that was kept
   * @param name as the row has it; null where it was not kept
   * @param by whose import it was
   */
  public record Decision(
      UUID key,
      @Nullable NodeId node,
      List<NodeId> none,
      @Nullable ImportId importId,
      @Nullable String name,
      @Nullable String by,
      @Nullable Instant at) {

    public Decision {
      none = none == null ? List.of() : List.copyOf(none); // lines of an older program have none
    }

    private boolean saysNothing() {
      return node == null && none.isEmpty();
    }

    private Decision of(@Nullable ImportId other) {
      return new Decision(key, node, none, other, name, by, at);
    }

    /** With what was said before not to be meant, unless it says now what is. */
    private Decision after(@Nullable Decision before) {
      if (before == null || node != null || before.none().isEmpty()) {
        return this;
      }
      var all = new LinkedHashSet<>(before.none());
      all.addAll(none);
      return new Decision(key, null, List.copyOf(all), importId, name, by, at);
    }
  }

  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<UUID, Decision> decisions = new ConcurrentHashMap<>();

  /**
   * Reads what is remembered in a folder.
   *
   * @param folder where the file is; answers of an older program in {@code decisions.json} are
   *     taken over
   */
  public Decisions(Path folder) {
    this.file = folder.resolve("decisions.jsonl");
    var older = folder.resolve("decisions.json");
    try {
      if (Files.isRegularFile(file)) {
        read();
      } else if (Files.isRegularFile(older)) {
        json.readValue(Files.readString(older), new TypeReference<Map<UUID, NodeId>>() {})
            .forEach((key, node) ->
                decisions.put(key, new Decision(key, node, List.of(), null, null, null, null)));
        writeAnew(decisions.values());
      }
      Files.deleteIfExists(older);
    } catch (IOException e) {
      throw new UncheckedIOException("The answers in " + folder + " cannot be read", e);
    }
  }

  private void read() throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // never refuses
    var lines = text.lines().toList();
    boolean isWhole = text.isEmpty() || text.endsWith("\n");
    for (var line : lines) {
      if (!read(line)) {
        isWhole = false;
        log.warn("A line of {} says nothing and is left out.", file);
      }
    }
    if (!isWhole || lines.size() > decisions.size() + LITTER) {
      writeAnew(decisions.values());
    }
  }

  private boolean read(String line) {
    try {
      var decision = json.readValue(line, Decision.class);
      if (decision == null || (Object) decision.key() == null) {
        return false;
      }
      put(decision);
      return true;
    } catch (JacksonException _) {
      return false;
    }
  }

  private void put(Decision decision) {
    if (decision.saysNothing()) {
      decisions.remove(decision.key());
    } else {
      decisions.put(decision.key(), decision);
    }
  }

  /** What a person has said that a key means. */
  Optional<NodeId> find(Keys.Key key) {
    var decision = decisions.get(key.hash());
    return decision == null ? Optional.empty() : Optional.ofNullable(decision.node());
  }

  /** What a person has said that a key does not mean. */
  List<NodeId> declined(Keys.Key key) {
    var decision = decisions.get(key.hash());
    return decision == null ? List.of() : decision.none();
  }

  /** The answer about a key. */
  public Optional<Decision> find(UUID key) {
    return Optional.ofNullable(decisions.get(key));
  }

  /** All, the latest first. */
  public List<Decision> all() {
    return decisions.values().stream()
        .sorted(
            Comparator.comparing(Decision::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Decision::key))
        .toList();
  }

  /** How many were given in the review of an import. */
  public int count(ImportId id) {
    return of(id).size();
  }

  /** Remembers answers, all of them or, should the program end meanwhile, the first ones. */
  public synchronized void remember(Collection<Decision> more) {
    append(more.stream().map(each -> each.after(decisions.get(each.key()))).toList());
  }

  /** Forgets the answer about a key. */
  public synchronized void forget(UUID key) {
    forget(find(key).stream().toList());
  }

  /**
   * Forgets the answers given in the review of an import.
   *
   * @return how many there were
   */
  public synchronized int forget(ImportId id) {
    var given = of(id);
    forget(given);
    return given.size();
  }

  private void forget(Collection<Decision> given) {
    if (given.isEmpty()) {
      return;
    }
    var rest = new HashMap<>(decisions);
    given.forEach(each -> rest.remove(each.key()));
    try {
      writeAnew(rest.values());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    decisions.keySet().retainAll(rest.keySet());
  }

  /** Has the answers given in the review of an import depend on another one, or on none. */
  public synchronized void move(ImportId id, @Nullable ImportId other) {
    append(of(id).stream().map(decision -> decision.of(other)).toList());
  }

  private List<Decision> of(ImportId id) {
    return decisions.values().stream().filter(each -> id.equals(each.importId())).toList();
  }

  private void append(Collection<Decision> more) {
    if (more.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      long before = Files.exists(file) ? Files.size(file) : 0;
      try {
        add(more);
      } catch (IOException e) {
        cut(before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    more.forEach(this::put);
  }

  /** Takes half a line back, so that the next one begins a line. */
  private void cut(long length) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  private void writeAnew(Collection<Decision> all) throws IOException {
    WholeFile.write(file, lines(all));
  }

  private String lines(Collection<Decision> some) {
    var lines = new StringBuilder();
    some.forEach(each -> lines.append(json.writeValueAsString(each)).append('\n'));
    return lines.toString();
  }

  private void add(Collection<Decision> some) throws IOException {
    var bytes = ByteBuffer.wrap(lines(some).getBytes(StandardCharsets.UTF_8));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        var _ = channel.write(bytes);
      }
      channel.force(false);
    }
  }
}
