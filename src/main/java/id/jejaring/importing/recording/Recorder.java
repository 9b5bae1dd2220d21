package id.jejaring.importing.recording;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Source;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.store.Records;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a batch of drafts into the operations that record it, each row's account among them. What
 * is known already is claimed again by this source, once.
 */
public final class Recorder {

  /** The operations of a batch, and what became of its rows. */
  public record Recorded(List<Operation> operations, Map<Outcome, Integer> counts) {}

  private final Batch.Job job;
  private final SoFar soFar = new SoFar();

  /**
   * For one import.
   *
   * @param by whose import it is
   * @param tiesFollow whether the file has rows of its own for ties, as an export has
   */
  public Recorder(
      Records records,
      Resolver resolver,
      ImportId importId,
      Source source,
      String by,
      Locale language,
      boolean tiesFollow) {
    job = new Batch.Job(records, resolver, importId, source, by, language, tiesFollow);
  }

  /** The operations for a batch, in which every draft's row has its account. */
  public Recorded record(List<Draft> drafts, Map<String, Resolver.Decision> decisions) {
    return record(drafts, decisions, () -> {});
  }

  /**
   * The same while the batch before may still be on its way to the store; only where this one says
   * more of what that one is about is it waited for.
   */
  public Recorded record(
      List<Draft> drafts, Map<String, Resolver.Decision> decisions, Runnable untilWritten) {
    job.resolver().shelf().prepare(drafts);
    return new Batch(job, soFar, drafts, decisions, untilWritten).record();
  }

  /** What the interrupted part of the same import has made. */
  public void hasMade(Collection<NodeId> nodes) {
    job.resolver().hasMade(nodes);
    soFar.made.addAll(nodes);
  }

  /**
   * Lets the resolver know again what the interrupted part of the same import has recorded, and
   * what it has named, so that the rest does not name it once more.
   */
  public void pass(List<Draft> drafts) {
    job.resolver().shelf().prepare(drafts);
    for (var draft : drafts) {
      job.resolver().begin();
      if (draft.problems().isEmpty()) {
        pass(draft);
      }
    }
  }

  private void pass(Draft draft) {
    var shared = new HashSet<NodeId>();
    var others = new HashSet<NodeId>();
    for (var thing : draft.things()) {
      var target = job.resolver().resolve(thing, where(draft), null);
      if (thing.use() == Draft.Use.SHARED) {
        if (target instanceof Resolver.Known(var id, var _)) {
          shared.add(id);
        }
        continue;
      }
      switch (target) {
        case Resolver.Known(var id, var _) -> others.add(id);
        case Resolver.Repeated(var id, var _, var _) -> others.add(id);
        case Resolver.New _, Resolver.Ambiguous _, Resolver.Missing _ -> {
          job.resolver().takeBack();
          return;
        }
      }
    }
    soFar.leanedOn.addAll(shared);
    soFar.named.addAll(others);
  }

  /** Where a row stands, as claims cite it: {@code 17}, or {@code Anggota:17}. */
  public static String where(Draft draft) {
    return where(draft.sheet(), draft.row());
  }

  /** The same of a row of this number. */
  public static String where(String sheet, int row) {
    return sheet.isEmpty() ? String.valueOf(row) : sheet + ":" + row;
  }
}
