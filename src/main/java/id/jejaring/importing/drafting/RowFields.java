package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.SizeClass;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reading;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Values;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a row says of its subject besides name and lines of work: lists, contacts, numbers.
 */
final class RowFields {

  private static final Map<Column, Field> LISTS =
      Map.of(Column.TAGS, Field.TAGS, Column.ALIASES, Field.ALIASES);

  private final Reading reading;
  private final Map<Field, String> fields;

  private RowFields(Reading reading, Map<Field, String> fields) {
    this.reading = reading;
    this.fields = fields;
  }

  /** Adds to the fields. */
  static void read(Reading reading, Map<Field, String> fields) {
    var row = new RowFields(reading, fields);
    row.lists();
    row.contacts();
    row.numbers();
  }

  private void lists() {
    LISTS.forEach((column, field) -> {
      var names = reading.names(column);
      if (!names.isEmpty()) {
        fields.put(field, String.join("\n", names));
      }
    });
  }

  private void contacts() {
    reading.phone().ifPresent(phone -> fields.put(Field.PHONE, phone));
    reading
        .value(Column.EMAIL, Values::email, Reason.EMAIL)
        .ifPresent(email -> fields.put(Field.EMAIL, email));
    reading
        .text(Column.INSTAGRAM)
        .map(Values::instagram)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> fields.put(Field.INSTAGRAM, name));
    reading
        .text(Column.WEBSITE)
        .flatMap(Values::website)
        .ifPresent(address -> fields.put(Field.WEBSITE, address));
    var address = reading.text(Column.ADDRESS).orElse("");
    var village = reading.text(Column.VILLAGE).orElse("");
    if (!address.isEmpty() || !village.isEmpty()) {
      fields.put(
          Field.ADDRESS, address + (address.isEmpty() || village.isEmpty() ? "" : ", ") + village);
    }
  }

  private void numbers() {
    reading
        .value(
            Column.NIB,
            text -> Optional.of(text.replaceAll("[\\s.-]", "")).filter(n -> n.matches("\\d{13}")),
            Reason.NIB)
        .ifPresent(nib -> fields.put(Field.NIB, nib));
    reading.date(Column.SINCE).map(Dated::toString).ifPresent(d -> fields.put(Field.SINCE, d));
    reading.date(Column.UNTIL).map(Dated::toString).ifPresent(d -> fields.put(Field.UNTIL, d));
    reading
        .text(Column.SIZE)
        .ifPresent(text ->
            fields.put(
                Field.SIZE,
                SizeClass.find(text).map(size -> size.key() + basis(text)).orElse(text)));
  }

  private static String basis(String text) {
    int bracket = text.indexOf('(');
    return bracket < 0 ? "" : " " + text.substring(bracket);
  }
}
