package id.jejaring.importing.drafting;

import id.jejaring.domain.Subsector;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.words.Kbli;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a row's KBLI codes; what cannot be used is named in the account, and never guessed. */
final class Codes {

  private Codes() {}

  /** The codes of a row that our table knows, in their order. */
  static List<Kbli.Entry> of(Drafting.Rough rough) {
    var heading = rough.setting().heading();
    for (var place : heading.columns().getOrDefault(Column.KBLI, List.of())) {
      var title = heading.titles().get(place);
      if (Kbli.isOfOtherYear(title)) {
        rough.drafting.caution(Reason.KBLI_EDITION, title);
        return List.of();
      }
    }
    return rough.reading.text(Column.KBLI).map(cell -> known(cell, rough)).orElse(List.of());
  }

  private static List<Kbli.Entry> known(String cell, Drafting.Rough rough) {
    var known = new ArrayList<Kbli.Entry>();
    for (var said : Kbli.read(cell)) {
      switch (said) {
        case Kbli.Known(var entry) -> known.add(entry);
        case Kbli.Unknown(var code) -> rough.drafting.caution(Reason.KBLI_UNKNOWN, code);
        case Kbli.Otherwise(var entry, var title) ->
            rough.drafting.caution(Reason.KBLI_TITLE, entry.code(), entry.title(), title);
        case Kbli.NoCode(var text) -> rough.drafting.caution(Reason.KBLI_DIGITS, text);
      }
    }
    return known;
  }

  /** The subsectors of codes, with the codes that say so. */
  static Map<Subsector, List<String>> bySubsector(List<Kbli.Entry> codes) {
    var because = new EnumMap<Subsector, List<String>>(Subsector.class);
    for (var code : codes) {
      var subsector = code.subsector();
      if (subsector != null) {
        because.computeIfAbsent(subsector, _ -> new ArrayList<>()).add("KBLI " + code.code());
      }
    }
    return because;
  }

  /** Whether none of them belongs to a subsector. */
  static boolean areOutside(List<Kbli.Entry> codes) {
    return codes.stream().allMatch(code -> code.subsector() == null);
  }
}
