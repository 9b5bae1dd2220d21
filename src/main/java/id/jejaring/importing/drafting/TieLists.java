package id.jejaring.importing.drafting;

import id.jejaring.domain.Detail;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows about ties between two names: Kumu's connections, and plain lists of pairs. */
final class TieLists {

  private TieLists() {}

  static void read(Drafting.Rough rough) {
    var from = rough.reading.text(Column.FROM);
    var to = rough.reading.text(Column.TO);
    if (from.isEmpty() || to.isEmpty()) {
      nameless(rough, from.isEmpty() ? Column.FROM_ID : Column.TO_ID);
    } else if (who(rough, Column.FROM_ID, from.get()).equals(who(rough, Column.TO_ID, to.get()))) {
      rough.reading.problem(Reason.SAME_ENDS, from.get());
    }
    var tie = kind(rough);
    var a = end(rough, from, Column.FROM_ID, Column.FROM_KIND);
    var b = end(rough, to, Column.TO_ID, Column.TO_KIND);
    var span = rough.span();
    int strength = strength(rough);
    if (a == null || b == null) {
      return;
    }
    var kept = Exported.kept(rough);
    var link = new Draft.Link(tie, a, b, span, strength, details(rough), List.of(), kept);
    rough.link(link);
    if (!tie.isMutual() && isMutual(rough)) {
      rough.link(new Draft.Link(tie, b, a, span, strength, link.details()));
    }
  }

  /** An end by its id or its name; null where it has none or is wrong. */
  private static Draft.@Nullable End end(
      Drafting.Rough rough, Optional<String> name, Column id, Column column) {
    var kind = kind(rough, column, name.orElse(""));
    if (name.isEmpty()) {
      return null;
    }
    return Exported.end(rough, id, kind, name.get(), use(rough, column))
        .orElseGet(() -> end(rough, kind, name.get(), column));
  }

  /** An end without a name; where it has an id instead, nothing in its file bears that. */
  private static void nameless(Drafting.Rough rough, Column id) {
    rough
        .reading
        .text(id)
        .ifPresentOrElse(
            text -> rough.reading.problem(Reason.NO_SUCH_NODE, text),
            () -> rough.reading.problem(Reason.NO_NAME));
  }

  /** An end as far as two of them may be the same: its id, or else its name. */
  private static String who(Drafting.Rough rough, Column id, String name) {
    return rough.reading.text(id).orElseGet(() -> Identity.plain(name));
  }

  private static TieKind kind(Drafting.Rough rough) {
    var said = rough.reading.text(Column.TIE);
    if (said.isEmpty()) {
      return TieKind.KNOWS;
    }
    var kind = Vocabulary.tieKind(said.get());
    if (kind.isEmpty()) {
      rough.reading.problem(Reason.TIE, said.get());
    }
    return kind.orElse(TieKind.KNOWS);
  }

  private static NodeKind kind(Drafting.Rough rough, Column column, String name) {
    var said = rough.reading.text(column);
    if (said.isPresent()) {
      var kind = Vocabulary.nodeKind(said.get());
      if (kind.isEmpty()) {
        rough.reading.problem(Reason.KIND, said.get());
      }
      return kind.orElse(NodeKind.BUSINESS);
    }
    return Optional.ofNullable(rough.setting().options().kind())
        .or(() -> Vocabulary.kindOfName(name))
        .orElse(NodeKind.BUSINESS);
  }

  /** An end by its name; null, with the problem, where a list that does not grow has none such. */
  private static Draft.@Nullable End end(
      Drafting.Rough rough, NodeKind kind, String name, Column column) {
    return switch (kind) {
      case PLACE -> {
        var answer = rough.setting().places().find(name);
        if (answer instanceof Places.Found(var place)) {
          yield new Draft.There(place.id(), NodeKind.PLACE);
        }
        if (answer instanceof Places.Ambiguous(var text, var places)) {
          rough.reading.problem(
              Reason.END_IS_SEVERAL_PLACES, text, rough.setting().places().names(places));
        } else {
          rough.reading.problem(Reason.END_IS_NO_PLACE, name);
        }
        yield null;
      }
      case SUBSECTOR -> {
        var subsector = Subsector.find(name);
        if (subsector.isEmpty()) {
          rough.reading.problem(Reason.SUBSECTOR, name);
        }
        yield subsector.map(found -> new Draft.There(found.id(), kind)).orElse(null);
      }
      case CAPABILITY -> rough.named(kind, name, Draft.Use.SHARED);
      default -> rough.named(kind, name, use(rough, column));
    };
  }

  private static Draft.Use use(Drafting.Rough rough, Column column) {
    return rough.reading.text(column).isPresent() ? Draft.Use.NAMED : Draft.Use.ACTOR;
  }

  private static int strength(Drafting.Rough rough) {
    return rough
        .reading
        .value(
            Column.STRENGTH,
            text ->
                text.matches("[1-5]([.,]0)?")
                    ? Optional.of(text.charAt(0) - '0')
                    : Optional.empty(),
            Reason.STRENGTH)
        .orElse(0);
  }

  private static Map<Detail, String> details(Drafting.Rough rough) {
    var details = new EnumMap<Detail, String>(Detail.class);
    rough
        .reading
        .text(Column.DESCRIPTION)
        .or(() -> rough.reading.text(Column.NOTE))
        .or(() -> rough.reading.text(Column.NAME))
        .ifPresent(text -> details.put(Detail.DESCRIPTION, text));
    Exported.describeTie(rough, details);
    return details;
  }

  private static boolean isMutual(Drafting.Rough rough) {
    var direction = rough.reading.text(Column.DIRECTION).orElse("").toLowerCase(Locale.ROOT);
    return direction.matches("mutual|both|dua arah|timbal balik|bidirectional");
  }
}
