package id.jejaring.importing.planning;

import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Heading;
import id.jejaring.importing.sheet.Row;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answers to a form, in which the same person may have answered more than once: the latest by
 * its time counts, a later row among those of one time. Persons are the same by name and e-mail, or
 * else telephone. Remembers some 100 bytes an answer.
 */
final class FormAnswers {

  private static final List<Column> NAMES =
      List.of(Column.PERSON, Column.OWNER, Column.NAME, Column.BUSINESS, Column.ORGANISATION);

  private record Answer(int row, String at) {}

  private final Heading heading;
  private final Stamps stamps = new Stamps();
  private final Map<UUID, List<Answer>> answers = new HashMap<>();

  FormAnswers(Heading heading) {
    this.heading = heading;
  }

  /** Takes notice of a row; of a sheet that is no form, of none. */
  void read(Row row) {
    var at = cell(row, Column.TIMESTAMP);
    stamps.see(at);
    var contact =
        Values.email(cell(row, Column.EMAIL))
            .or(() -> Values.phone(cell(row, Column.PHONE)))
            .orElse("");
    var name =
        NAMES.stream().map(column -> cell(row, column)).filter(n -> !n.isEmpty()).findFirst();
    if (!at.isEmpty() && name.isPresent() && !contact.isEmpty()) {
      answers
          .computeIfAbsent(
              Identity.hash(Identity.plain(name.get()) + "|" + contact), _ -> new ArrayList<>(1))
          .add(new Answer(row.number(), at));
    }
  }

  private String cell(Row row, Column column) {
    return heading.columns().getOrDefault(column, List.of()).stream()
        .map(place -> Values.text(row.cell(place)))
        .filter(text -> !Values.isNothing(text))
        .findFirst()
        .orElse("");
  }

  /** The rows whose person has answered again, with the row that counts. */
  Map<Integer, Integer> again() {
    var again = new HashMap<Integer, Integer>();
    for (var of : answers.values()) {
      if (of.size() > 1) {
        var last =
            of.stream().max(stamps.by(Answer::at).thenComparingInt(Answer::row)).orElseThrow();
        of.stream().filter(a -> a.row() != last.row()).forEach(a -> again.put(a.row(), last.row()));
      }
    }
    return again;
  }
}
