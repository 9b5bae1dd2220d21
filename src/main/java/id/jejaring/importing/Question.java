package id.jejaring.importing;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits for a person: what it describes, beside what is there that it may mean.
 *
 * @param column the heading of the cell that names it; null where none is that one
 * @param place where the row says it is
 * @param choices the likeliest first
 */
public record Question(
    RowAccount row,
    NodeKind kind,
    String name,
    @Nullable String column,
    Map<Field, String> fields,
    @Nullable NodeId place,
    List<Choice> choices) {

  public Question {
    fields = Map.copyOf(fields);
    choices = List.copyOf(choices);
  }

  /**
   * What the row may mean.
   *
   * @param probability that it does, from 0 to 1, nothing but these choices and something new being
   *     possible
   */
  public record Choice(NodeId node, double probability, List<Why> reasons) {
    public Choice {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What speaks for or against a choice.
   *
   * @param agreement what comparing one aspect has come to, such as {@code phone_same}
   * @param bits how much it speaks for it; below zero, against it
   */
  public record Why(String agreement, double bits) {

    /** Whether a person should look, however probable the whole is. */
    boolean isWarning() {
      return agreement.equals("name_numbered") || agreement.equals("nib_different");
    }
  }

  /** Whether one choice is so much the likeliest that many such questions are answered at once. */
  public boolean isNearlyCertain() {
    return !choices.isEmpty()
        && choices.getFirst().probability() >= 0.9
        && choices.getFirst().reasons().stream().noneMatch(Why::isWarning)
        && (choices.size() == 1 || choices.get(1).probability() < 0.05);
  }
}
