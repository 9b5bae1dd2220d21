package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads at which event those whom a row is about took part, and as what. */
final class Attendance {

  private final Drafting.Rough rough;

  private Attendance(Drafting.Rough rough) {
    this.rough = rough;
  }

  static void read(Drafting.Rough rough, List<Draft.InRow> ends) {
    new Attendance(rough).attendance(ends);
  }

  private void attendance(List<Draft.InRow> ends) {
    var gathering = rough.setting().gathering();
    var named = rough.reading.text(Column.EVENT).orElse(null);
    if (gathering == null && named == null) {
      return;
    }
    var date =
        rough
            .reading
            .date(Column.DATE)
            .or(() -> Optional.ofNullable(gathering).map(Drafting.Gathering::date));
    var event = event(gathering, named, date.orElse(null));
    if (event == null) {
      return;
    }
    var role = rough.reading.text(Column.ROLE).map(Attendance::role).orElse("participant");
    var span = date.map(Span::during).orElse(Span.OPEN);
    for (var end : ends) {
      if (rough.things.get(end.thing()).kind().isActor()) {
        rough.link(
            new Draft.Link(TieKind.TOOK_PART_IN, end, event, span, 0, Map.of(Detail.ROLE, role)));
      }
    }
  }

  private Draft.@Nullable End event(
      Drafting.@Nullable Gathering gathering, @Nullable String named, @Nullable Dated date) {
    var known = gathering == null ? null : gathering.known();
    if (known != null && named == null) {
      return new Draft.There(known.id(), NodeKind.EVENT);
    }
    var name = named != null ? named : gathering == null ? null : gathering.name();
    if (name == null) {
      return null;
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, name);
    if (date != null) {
      fields.put(Field.SINCE, date.toString());
    }
    var place = gathering == null ? null : gathering.place();
    // of one name only there may be many: such an event is known within its file's title
    var exact =
        date == null
            ? null
            : Identity.plain(name) + "|" + (place == null ? "-" : place.code()) + "|" + date;
    var event =
        rough.add(
            new Draft.Thing(NodeKind.EVENT, name, fields, place, exact, null, Draft.Use.LISTED));
    if (gathering != null && gathering.where() != null) {
      rough.link(Draft.Link.of(TieKind.HELD_AT, event, gathering.where()));
    }
    if (gathering != null && gathering.program() != null) {
      rough.link(Draft.Link.of(TieKind.PART_OF, event, gathering.program()));
    }
    return event;
  }

  private static String role(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    if (word.matches(".*(pembicara|narasumber|speaker|pemateri).*")) {
      return "speaker";
    }
    if (word.matches(".*(panitia|penyelenggara|organi[sz]er|fasilitator).*")) {
      return "organiser";
    }
    return word.matches(".*(mentor|pendamping|coach|pelatih).*") ? "mentor" : "participant";
  }
}
