package id.jejaring.importing.drafting;

import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Role;
import id.jejaring.domain.Stage;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Support;
import id.jejaring.domain.TieId;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what only the program's own files say of a thing or a tie: its id, official codes, who sees
 * it. A row that gives an id says all there is to say, so nothing is suggested for it.
 */
final class Exported {

  private Exported() {}

  /** The id that a text is, where it is one of the program's own. */
  static Optional<NodeId> nodeId(String text) {
    try {
      return Optional.of(NodeId.of(text));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  /** Adds the fields of a thing that has an id; other sheets have no columns for them. */
  static void describe(Drafting.Rough rough, Map<Field, String> fields) {
    text(rough, Column.OFFICIAL_CODE).ifPresent(code -> fields.put(Field.CODE, code));
    text(rough, Column.INFERRED).ifPresent(why -> fields.put(Field.INFERRED, why));
    word(rough, Column.AGENCY_ROLE, Role.values()).ifPresent(role -> fields.put(Field.ROLE, role));
  }

  /** Who sees the thing or the tie, where the row says so. */
  static @Nullable Level level(Drafting.Rough rough) {
    return word(rough, Column.VISIBILITY, Level.values())
        .map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(null);
  }

  /** Under which id a tie is kept. */
  static Draft.@Nullable Kept kept(Drafting.Rough rough) {
    var level = level(rough);
    return text(rough, Column.ID)
        .flatMap(Exported::nodeId)
        .map(id -> new Draft.Kept(new TieId(id.value()), level))
        .orElse(null);
  }

  /** What a tie's columns say besides its description. */
  static void describeTie(Drafting.Rough rough, Map<Detail, String> details) {
    text(rough, Column.ROLE).ifPresent(role -> details.put(Detail.ROLE, role));
    text(rough, Column.TITLE).ifPresent(title -> details.put(Detail.TITLE, title));
    text(rough, Column.INFERRED).ifPresent(why -> details.put(Detail.INFERRED, why));
    word(rough, Column.STAGE, Stage.values()).ifPresent(word -> details.put(Detail.STAGE, word));
    word(rough, Column.SUPPORT, Support.values())
        .ifPresent(word -> details.put(Detail.SUPPORT, word));
  }

  /** The places whose official codes the row gives. */
  static List<Places.Place> places(Drafting.Rough rough) {
    var places = new ArrayList<Places.Place>();
    for (var code : rough.reading.names(Column.PLACE_CODE)) {
      if (rough.setting().places().find(code) instanceof Places.Found(var place)) {
        places.add(place);
      } else {
        rough.drafting.caution(Reason.PLACE_UNKNOWN, code);
      }
    }
    return places;
  }

  /** All subsectors of a cell; none unless each of its parts is one. */
  static List<Subsector> subsectors(String cell) {
    var whole = subsector(cell);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var named =
        cell.startsWith("[")
            ? Values.names(cell).orElse(List.of(cell))
            : List.of(cell.split("[|;]", -1));
    var parts = named.stream().map(Exported::subsector).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? parts.stream().map(Optional::orElseThrow).distinct().toList()
        : List.of();
  }

  private static Optional<Subsector> subsector(String text) {
    return Subsector.find(text)
        .or(() -> Subsector.find(text.strip().replaceFirst("^\\d{1,2}\\s*[.)-]\\s*", "")));
  }

  /**
   * An end of a tie that the row names by an id, of the program's own or of the file's; empty where
   * it gives none. What is named so is never made up.
   */
  static Optional<Draft.End> end(
      Drafting.Rough rough, Column column, NodeKind kind, String name, Draft.Use use) {
    var text = text(rough, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var id = nodeId(text.get()).orElse(null);
    if (id != null && isListed(rough, id)) {
      return Optional.of(new Draft.There(id, kind));
    }
    var exact = id == null ? Identity.ownNumber(text.get(), "") : null;
    return Optional.of(
        rough.add(
            new Draft.Thing(
                kind,
                name,
                Map.of(Field.NAME, name),
                null,
                exact,
                id,
                id == null ? use : Draft.Use.NAMED)));
  }

  /** Whether it is a place or a subsector, which have lists of their own. */
  private static boolean isListed(Drafting.Rough rough, NodeId id) {
    return rough.setting().places().find(id).isPresent() || Subsector.find(id).isPresent();
  }

  /** The sheet that a number of a thing counts in; in files of nodes and ties there is only one. */
  static String numbering(String sheet) {
    return sheet.equalsIgnoreCase("Elements") ? "" : sheet;
  }

  private static Optional<String> text(Drafting.Rough rough, Column column) {
    return rough.reading.text(column);
  }

  private static Optional<String> word(Drafting.Rough rough, Column column, Enum<?>[] words) {
    var text = text(rough, column);
    var found =
        text.flatMap(said ->
            Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .filter(said::equalsIgnoreCase)
                .findFirst());
    if (text.isPresent() && found.isEmpty()) {
      rough.reading.problem(Reason.NO_SUCH_WORD, text.get(), words(words));
    }
    return found;
  }

  private static String words(Enum<?>[] words) {
    return String.join(
        ", ", Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT)).toList());
  }
}
