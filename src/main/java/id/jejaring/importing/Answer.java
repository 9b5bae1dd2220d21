package id.jejaring.importing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers to a row that waits.
 *
 * @param sheet the sheet's name, empty for a file that has only one
 * @param row the row's number as a spreadsheet shows it
 * @param same what it means; null for something new
 * @param asked what it asked when they looked, see {@link RowAccount#asking}; null where it is the
 *     answer to whatever it asks
 */
public record Answer(String sheet, int row, @Nullable NodeId same, @Nullable String asked) {

  /** Whether this is the answer to what the row asks. */
  boolean isTo(RowAccount account) {
    return asked == null || asked.equals(account.asking());
  }
}
