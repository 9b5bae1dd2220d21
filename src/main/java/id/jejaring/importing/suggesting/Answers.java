package id.jejaring.importing.suggesting;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Tie;
import id.jejaring.importing.files.WholeFile;
import id.jejaring.importing.words.Grounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people answered to the words of an import, each with the ties as they were before, so that
 * the last answer can be taken back: {@code answers.json} in the import's folder.
 */
public final class Answers {

  private static final int MOST = 20;

  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();

  Answers(Path data) {
    this.folder = data.resolve("imports");
  }

  /**
   * One answer.
   *
   * @param accepted whether the words were accepted, and not rejected
   * @param before the ties it changed, as they were
   */
  public record Answer(
      Instant at, String by, boolean accepted, List<String> words, List<Before> before) {
    public Answer {
      words = List.copyOf(words);
      before = List.copyOf(before);
    }
  }

  /** A tie before an answer, with who suggested it. */
  public record Before(Tie tie, List<Provenance> suggestedBy) {

    public Before {
      suggestedBy = List.copyOf(suggestedBy);
    }

    static Before of(Tie tie, List<Claim> claims) {
      return new Before(tie, claims.stream().map(Claim::provenance).toList());
    }

    /** What makes its suggestions what they were, given the claims of the tie now. */
    List<Operation> restore(List<Claim> now) {
      var operations = new ArrayList<Operation>();
      var there = new HashSet<Provenance>();
      now.forEach(claim -> there.add(claim.provenance()));
      boolean isThere = !now.isEmpty();
      for (var provenance : suggestedBy) {
        if (!there.contains(provenance)) {
          operations.add(isThere ? claiming(provenance) : adding(provenance));
          isThere = true;
        }
      }
      var since = new ArrayList<ClaimId>();
      for (var claim : now) {
        if (Grounds.find(claim.provenance().by()).isPresent()
            && !suggestedBy.contains(claim.provenance())) {
          since.add(claim.id());
        }
      }
      if (!since.isEmpty()) {
        operations.add(new Operation.Withdraw(since));
      }
      return operations;
    }

    private Operation claiming(Provenance provenance) {
      return new Operation.ClaimTie(
          tie.id(), tie.span(), tie.strength(), tie.details(), provenance);
    }

    private Operation adding(Provenance provenance) {
      return new Operation.AddTie(
          tie.id(),
          tie.kind(),
          tie.from(),
          tie.to(),
          tie.span(),
          tie.strength(),
          tie.details(),
          tie.level(),
          tie.scope(),
          provenance);
    }
  }

  /** The last answer of an import. */
  synchronized Optional<Answer> last(ImportId id) {
    var all = all(id);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Remembers an answer; only so many of the latest are kept. */
  synchronized void add(ImportId id, Answer answer) {
    var all = new ArrayList<>(all(id));
    all.add(answer);
    write(id, all.size() > MOST ? all.subList(all.size() - MOST, all.size()) : all);
  }

  /** Forgets the last answer of an import. */
  synchronized void removeLast(ImportId id) {
    var all = all(id);
    write(id, all.subList(0, Math.max(0, all.size() - 1)));
  }

  private List<Answer> all(ImportId id) {
    var file = file(id);
    try {
      return Files.isRegularFile(file)
          ? json.readValue(Files.readString(file), new TypeReference<List<Answer>>() {})
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private void write(ImportId id, List<Answer> answers) {
    var file = file(id);
    try {
      WholeFile.write(file, json.writeValueAsString(answers));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private Path file(ImportId id) {
    return folder.resolve(id.toString()).resolve("answers.json");
  }
}
