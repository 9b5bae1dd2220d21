package id.jejaring.importing.drafting;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Point;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows about things and persons. A row with a person and a business gives both and the tie
 * between them; on an attendance list both took part.
 */
final class Rosters {

  private static final Map<Column, Field> OF_THE_SUBJECT =
      Map.of(
          Column.DESCRIPTION, Field.DESCRIPTION,
          Column.LINE_OF_BUSINESS, Field.LINE_OF_BUSINESS,
          Column.DECLARED_SECTOR, Field.DECLARED_SECTOR);

  /** Stands for the name in a row that is rejected for having none. */
  private static final Optional<String> NAMELESS = Optional.of("-");

  private final Drafting.Rough rough;

  private Rosters(Drafting.Rough rough) {
    this.rough = rough;
  }

  static void read(Drafting.Rough rough) {
    new Rosters(rough).read();
  }

  private void read() {
    var named = rough.reading.text(Column.NAME);
    var business =
        rough.reading.text(Column.BUSINESS).or(() -> rough.reading.text(Column.ORGANISATION));
    var person =
        rough
            .reading
            .text(Column.OWNER)
            .or(() -> rough.reading.text(Column.PERSON))
            .or(() -> business.isPresent() ? named : Optional.empty());
    if (business.isEmpty() && person.isEmpty() && named.isEmpty()) {
      rough.reading.problem(Reason.NO_NAME); // whatever else is wrong is said with it
    }
    var generic = business.isEmpty() && person.isEmpty() ? named.or(() -> NAMELESS) : named;
    var subject = business.or(() -> person.equals(generic) ? Optional.empty() : generic);
    var place = place();
    var point = rough.reading.point().orElse(null);
    var ends = new ArrayList<Draft.InRow>();
    Draft.InRow about;
    if (subject.isPresent() || person.isEmpty()) {
      about = subject(subject.or(() -> generic).orElseThrow(), business.isPresent(), place, point);
      person.ifPresent(name -> ends.add(person(name, about, place)));
    } else {
      about = subject(person.get(), NodeKind.PERSON, place, point);
    }
    ends.addFirst(about);
    LinesOfWork.read(rough, about);
    offers(about);
    communities(about);
    Attendance.read(rough, ends);
    if (rough.whole) {
      Relations.read(rough, about, ends.getLast());
    }
  }

  private Draft.InRow subject(
      String name, boolean business, Places.@Nullable Place place, @Nullable Point point) {
    return subject(name, kind(name, business), place, point);
  }

  private NodeKind kind(String name, boolean business) {
    var said = rough.reading.text(Column.KIND);
    if (said.isPresent()) {
      var kind = Vocabulary.nodeKind(said.get());
      if (kind.isEmpty()) {
        rough.reading.problem(Reason.KIND, said.get());
      }
      if (!business || kind.filter(NodeKind.PERSON::equals).isEmpty()) {
        return kind.orElse(NodeKind.BUSINESS);
      } // the person has a column of their own; this is whom they stand for
    }
    var option = rough.setting().options().kind();
    if (option != null && !business) {
      return option;
    }
    boolean attendance = rough.setting().gathering() != null;
    return attendance && !business
        ? NodeKind.PERSON
        : Vocabulary.kindOfName(name).orElse(NodeKind.BUSINESS);
  }

  private Draft.InRow subject(
      String name, NodeKind kind, Places.@Nullable Place place, @Nullable Point point) {
    var fields = rough.fields(OF_THE_SUBJECT);
    fields.put(Field.NAME, name);
    var notes = rough.reading.notes(Column.NOTE);
    if (!notes.isEmpty()) {
      fields.put(Field.NOTE, String.join("; ", notes));
    }
    RowFields.read(rough.reading, fields);
    if (point != null) {
      fields.put(Field.POINT, point.toString());
    }
    var id = rough.reading.text(Column.ID);
    var known = id.flatMap(Exported::nodeId).orElse(null);
    if (known != null) {
      Exported.describe(rough, fields);
    } else if (kind == NodeKind.PERSON) {
      fields.remove(Field.NIB);
      fields.remove(Field.SIZE);
    }
    var nib = fields.get(Field.NIB);
    var exact =
        nib != null
            ? "nib|" + nib
            : id.isPresent() && known == null
                ? Identity.ownNumber(id.get(), Exported.numbering(rough.setting().sheet()))
                : null;
    var end =
        rough.add(
            new Draft.Thing(
                kind,
                name,
                fields,
                place,
                exact,
                known,
                Draft.Use.SUBJECT,
                known == null ? null : Exported.level(rough)));
    located(end, kind, place);
    Exported.places(rough).stream().skip(1).forEach(more -> located(end, kind, more));
    return end;
  }

  private Draft.InRow person(String name, Draft.InRow business, Places.@Nullable Place place) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, name);
    move(business, fields, Field.PHONE);
    move(business, fields, Field.EMAIL);
    var person =
        rough.add(
            new Draft.Thing(NodeKind.PERSON, name, fields, place, null, null, Draft.Use.SUBJECT));
    located(person, NodeKind.PERSON, place);
    rough.link(bond(person, business));
    return person;
  }

  /** A telephone number beside a person's name is the person's. */
  private void move(Draft.InRow from, Map<Field, String> to, Field field) {
    var thing = rough.things.get(from.thing());
    var value = thing.fields().get(field);
    if (value != null) {
      to.put(field, value);
      var rest = new EnumMap<Field, String>(thing.fields());
      rest.remove(field);
      rough.things.set(from.thing(), thing.with(rest));
    }
  }

  /**
   * What the row says; else owner where the headings speak of an owner or of one's own business.
   */
  private Draft.Link bond(Draft.InRow person, Draft.InRow subject) {
    var kind = rough.things.get(subject.thing()).kind();
    var position = rough.reading.text(Column.POSITION).orElse("");
    var word = position.toLowerCase(Locale.ROOT);
    boolean owner =
        position.isEmpty()
            ? rough.reading.text(Column.OWNER).isPresent()
                || rough.reading.text(Column.BUSINESS).isPresent()
            : word.matches(".*(owner|pemilik|founder|pendiri).*");
    if (owner && TieKind.OWNS.admits(NodeKind.PERSON, kind)) {
      return Draft.Link.of(TieKind.OWNS, person, subject);
    }
    if (!position.isEmpty()
        && TieKind.HOLDS_OFFICE.admits(NodeKind.PERSON, kind)
        && !word.matches(".*(anggota|member|karyawan|staf|staff|pegawai).*")) {
      return new Draft.Link(
          TieKind.HOLDS_OFFICE, person, subject, Span.OPEN, 0, Map.of(Detail.TITLE, position));
    }
    return Draft.Link.of(TieKind.MEMBER_OF, person, subject);
  }

  /** The place that the row's columns, its address or the request name. */
  private Places.@Nullable Place place() {
    var coded = Exported.places(rough);
    if (!coded.isEmpty()) {
      return coded.getFirst();
    }
    var hints = new ArrayList<Places.Hint>();
    hint(hints, Column.PROVINCE, Places.Level.PROVINCE);
    hint(hints, Column.REGENCY, Places.Level.REGENCY);
    hint(hints, Column.DISTRICT, Places.Level.DISTRICT);
    return switch (rough.setting().places().find(hints)) {
      case Places.Found(var place) -> place;
      case Places.Unknown(var text) -> {
        rough.drafting.caution(Reason.PLACE_UNKNOWN, text);
        yield null;
      }
      case Places.Ambiguous(var text, var places) -> {
        rough.drafting.caution(
            Reason.PLACE_AMBIGUOUS, text, rough.setting().places().names(places));
        yield null;
      }
      case Places.Unsaid() -> ofAddressOrRequest();
    };
  }

  private void hint(List<Places.Hint> hints, Column column, Places.Level level) {
    rough.reading.text(column).ifPresent(text -> hints.add(new Places.Hint(level, text)));
  }

  private Places.@Nullable Place ofAddressOrRequest() {
    var address = rough.reading.text(Column.ADDRESS).flatMap(rough.setting().places()::inAddress);
    if (address.isPresent()) {
      return address.get();
    }
    var where = rough.setting().options().place();
    if (where == null || rough.setting().gathering() != null) {
      return null;
    }
    return rough.setting().places().find(where) instanceof Places.Found(var place) ? place : null;
  }

  private void located(Draft.InRow end, NodeKind kind, Places.@Nullable Place place) {
    if (place != null && TieKind.LOCATED_IN.admits(kind, NodeKind.PLACE)) {
      rough.link(
          Draft.Link.of(TieKind.LOCATED_IN, end, new Draft.There(place.id(), NodeKind.PLACE)));
    }
  }

  private void offers(Draft.InRow about) {
    capabilities(about, Column.OFFERS, TieKind.OFFERS);
    capabilities(about, Column.NEEDS, TieKind.NEEDS);
  }

  private void capabilities(Draft.InRow about, Column column, TieKind kind) {
    for (var text : rough.reading.names(column)) {
      for (var capability : rough.capabilities(text)) {
        rough.link(
            new Draft.Link(
                kind, about, capability, Span.OPEN, 0, Map.of(Detail.DESCRIPTION, text)));
      }
    }
  }

  private void communities(Draft.InRow about) {
    if (!rough.things.get(about.thing()).kind().isActor()) {
      return;
    }
    for (var name : rough.reading.names(Column.COMMUNITY)) {
      rough.link(
          Draft.Link.of(
              TieKind.MEMBER_OF, about, rough.named(NodeKind.COMMUNITY, name, Draft.Use.NAMED)));
    }
  }
}
