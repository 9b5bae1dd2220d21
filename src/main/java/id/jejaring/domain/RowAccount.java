package id.jejaring.domain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of an imported sheet. Each input row has exactly one.
 *
 * @param sheet the sheet's name, empty for a file that has only one
 * @param row the row's number as a spreadsheet shows it, from 1
 * @param nodes what the row made or touched
 * @param reason why it was rejected or needs a look
 * @param cells the row as it stood, kept only where it has to be mended or looked at
 * @param open what a name in it may mean, where that waits for a person although the rest of the
 *     row is recorded
 */
public record RowAccount(
    ImportId importId,
    String sheet,
    int row,
    Outcome outcome,
    List<NodeId> nodes,
    @Nullable String reason,
    List<String> cells,
    List<NodeId> open) {

  public RowAccount {
    nodes = List.copyOf(nodes);
    cells = List.copyOf(cells);
    open = List.copyOf(open);
  }

  /** Of a row that is recorded as a whole, or not at all. */
  public RowAccount(
      ImportId importId,
      String sheet,
      int row,
      Outcome outcome,
      List<NodeId> nodes,
      @Nullable String reason,
      List<String> cells) {
    this(importId, sheet, row, outcome, nodes, reason, cells, List.of());
  }

  /** The same row where another import has the same sheet. */
  public RowAccount in(ImportId other) {
    return new RowAccount(other, sheet, row, outcome, nodes, reason, cells, open);
  }

  /** The same row where another import says the same once more: nothing is new of it. */
  public RowAccount repeatedIn(ImportId other) {
    boolean isRecorded = outcome != Outcome.REVIEW && outcome != Outcome.REJECTED;
    return isRecorded
        ? new RowAccount(
            other,
            sheet,
            row,
            Outcome.UNCHANGED,
            nodes,
            open.isEmpty() ? null : reason,
            cells,
            open)
        : in(other);
  }

  /** What the row may mean, or what a name in it may; empty where nothing waits. */
  public List<NodeId> candidates() {
    return outcome == Outcome.REVIEW ? nodes : open;
  }

  /**
   * What the row asks, in one word: another one where it asks about something else, or has another
   * choice, but not where a choice is only likelier than before. The same in every process.
   */
  public String asking() {
    var choices = candidates().stream().map(NodeId::toString).sorted().toList();
    var text = (reason == null ? "" : reason.replaceAll("\\d+ ?%", "")) + choices;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * What became of this row altogether, part of which was recorded before: the stronger outcome of
   * both, and where the rest waits for a person, what was recorded with an open question.
   */
  public RowAccount after(RowAccount before) {
    if (before.outcome == Outcome.REVIEW || outcome == Outcome.REJECTED) {
      return this;
    }
    if (outcome == Outcome.REVIEW) {
      return new RowAccount(
          importId, sheet, row, before.outcome, before.nodes, reason, cells, nodes);
    }
    var said = outcome == Outcome.CREATED ? Outcome.UPDATED : outcome;
    boolean isStronger = said.compareTo(before.outcome) < 0 && said != Outcome.MERGED;
    var all = new LinkedHashSet<>(before.nodes);
    all.addAll(nodes);
    return new RowAccount(
        importId,
        sheet,
        row,
        isStronger ? said : before.outcome,
        List.copyOf(all),
        before.open.isEmpty() ? before.reason : null,
        List.of());
  }

  /** What became of a row that makes several things: the strongest outcome, in this order. */
  public enum Outcome {
    CREATED,
    UPDATED,
    MERGED,
    REVIEW,
    UNCHANGED,
    REJECTED;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
