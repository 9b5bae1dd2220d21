package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.resolving.Decisions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that decide without anybody being asked, each of which can be forgotten. */
public final class Remembered {

  private final Journal journal;

  Remembered(Journal journal) {
    this.journal = journal;
  }

  /**
   * One answer: a row of this name is this node or, without one, another than these.
   *
   * @param name as the row had it; null where only what it is recognised by was kept
   * @param none what it is not; some of them may be gone
   * @param importId the import in whose review it was given; null where it no longer depends on one
   * @param file of that import
   * @param at null where that was not kept
   */
  public record Answer(
      UUID id,
      @Nullable String name,
      @Nullable NodeId node,
      List<NodeId> none,
      @Nullable ImportId importId,
      @Nullable String file,
      @Nullable Instant at) {

    public Answer {
      none = List.copyOf(none);
    }

    /** Every node that it is about. */
    public List<NodeId> nodes() {
      return node == null ? none : List.of(node);
    }
  }

  /** Those given in imports that the viewer may know of, the latest first. */
  public List<Answer> all(Viewer viewer) {
    return journal.decisions().all().stream()
        .filter(each -> isSeen(each, viewer))
        .map(this::answer)
        .toList();
  }

  /** How many were given in the review of an import, and would be forgotten with it. */
  public int count(ImportId id) {
    return journal.decisions().count(id);
  }

  /**
   * Forgets an answer: the next sheet asks again. What was recorded by it stays.
   *
   * @throws Refusal.NotFound where the viewer knows of none
   */
  public void forget(UUID id, Viewer viewer) {
    if (journal.decisions().find(id).filter(each -> isSeen(each, viewer)).isEmpty()) {
      throw Refusal.notFound("answer", id);
    }
    journal.decisions().forget(id);
  }

  private static boolean isSeen(Decisions.Decision decision, Viewer viewer) {
    return viewer.clearance().compareTo(Viewer.OWNER.clearance()) >= 0
        || viewer.name().equals(decision.by());
  }

  private Answer answer(Decisions.Decision decision) {
    var id = decision.importId();
    var file = id == null ? null : journal.find(id).map(Journal.Entry::fileName).orElse(null);
    return new Answer(
        decision.key(), decision.name(), decision.node(), decision.none(), id, file, decision.at());
  }
}
