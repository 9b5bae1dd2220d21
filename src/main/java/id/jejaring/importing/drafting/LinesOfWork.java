package id.jejaring.importing.drafting;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.words.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads in which subsectors the subject of a row works, and what it makes: as said, else as
 * suggested.
 */
final class LinesOfWork {

  private final Drafting.Rough rough;

  private LinesOfWork(Drafting.Rough rough) {
    this.rough = rough;
  }

  static void read(Drafting.Rough rough, Draft.InRow about) {
    new LinesOfWork(rough).subsectors(about);
  }

  /** The declared subsector; or those that the row's codes, else its words, suggest. */
  private void subsectors(Draft.InRow about) {
    var thing = rough.things.get(about.thing());
    if (!TieKind.WORKS_IN.admits(thing.kind(), NodeKind.SUBSECTOR)) {
      return;
    }
    var declared = rough.reading.text(Column.SUBSECTOR);
    var sector = rough.reading.text(Column.SECTOR);
    var stated = declared.or(() -> sector).map(Exported::subsectors).orElse(List.of());
    stated.forEach(subsector -> worksIn(about, subsector, List.of()));
    if (stated.isEmpty()) {
      declared
          .or(() -> sector)
          .filter(text -> thing.place() == null || !isPlace(text, thing.place()))
          .ifPresent(text -> put(about, Field.DECLARED_SECTOR, text));
    }
    if (thing.kind().isActor() && thing.id() == null) {
      suggested(about, !stated.isEmpty());
    }
  }

  /** Products by words; subsectors by codes where there are any that we know, else by words. */
  private void suggested(Draft.InRow about, boolean isStated) {
    var thing = rough.things.get(about.thing());
    var line = thing.fields().getOrDefault(Field.LINE_OF_BUSINESS, "");
    var name = thing.kind() == NodeKind.PERSON ? "" : thing.name();
    var found = rough.setting().words().find(name, line);
    for (var each : found) {
      rough.link(
          new Draft.Link(
              TieKind.OFFERS,
              about,
              rough.product(each.product()),
              Span.OPEN,
              0,
              Map.of(),
              List.copyOf(each.phrases())));
    }
    var codes = Codes.of(rough);
    if (isStated) {
      return;
    }
    if (codes.isEmpty()) {
      bySubsector(found).forEach((subsector, because) -> worksIn(about, subsector, because));
      return;
    }
    Codes.bySubsector(codes).forEach((subsector, because) -> worksIn(about, subsector, because));
    if (Codes.areOutside(codes) && !thing.fields().containsKey(Field.DECLARED_SECTOR)) {
      put(about, Field.DECLARED_SECTOR, codes.getFirst().sector());
    }
  }

  private static Map<Subsector, List<String>> bySubsector(List<WordList.Found> found) {
    var because = new EnumMap<Subsector, List<String>>(Subsector.class);
    for (var each : found) {
      var subsector = each.product().subsector();
      if (subsector != null) {
        because.computeIfAbsent(subsector, _ -> new ArrayList<>()).addAll(each.phrases());
      }
    }
    return because;
  }

  private boolean isPlace(String text, Places.Place place) {
    return rough.setting().places().find(text) instanceof Places.Found(var found)
        && found.holds(place);
  }

  private void put(Draft.InRow end, Field field, String value) {
    var thing = rough.things.get(end.thing());
    var fields = new EnumMap<Field, String>(thing.fields());
    fields.put(field, value);
    rough.things.set(end.thing(), thing.with(fields));
  }

  private void worksIn(Draft.InRow about, Subsector subsector, List<String> because) {
    rough.link(
        new Draft.Link(
            TieKind.WORKS_IN,
            about,
            new Draft.There(subsector.id(), NodeKind.SUBSECTOR),
            Span.OPEN,
            0,
            Map.of(),
            because));
  }
}
