package id.jejaring.web.page;

import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.importing.Import;
import id.jejaring.web.Phrases;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What became of the rows of an import, in one line. */
final class Outcomes {

  private Outcomes() {}

  /** Such as "11.104 baru, 49 digabung": only outcomes that some row came to. */
  static String of(Import sheet, Phrases phrases) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> sheet.count(outcome) > 0)
        .map(outcome ->
            phrases.number(sheet.count(outcome))
                + " "
                + phrases.say("import.outcome." + outcome.key()))
        .collect(Collectors.joining(", "));
  }
}
