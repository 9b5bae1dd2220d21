package id.jejaring.importing;

import id.jejaring.domain.RowAccount;

/** A row that an answer to all rows has left waiting. */
public record Unanswered(RowAccount row, Why why) {

  /** Why the answer did not settle it. */
  public enum Why {
    /** None of what it may mean bears its very name. */
    NONE_OF_THE_NAME,
    /** Several of what it may mean bear its very name. */
    SEVERAL_OF_THE_NAME,
    /** It asks about something else. */
    ASKS_OTHERWISE
  }
}
