package id.jejaring.importing.drafting;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from a row about somebody whom they know and whom they work with, and makes of it what is
 * left to record when the whole sheet has been read.
 */
public final class Relations {

  private static final Set<TieKind> KINDS = EnumSet.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH);

  private Relations() {}

  /** The ties of a row: a business works with others, a person knows others. */
  static void read(Drafting.Rough rough, Draft.InRow about, Draft.InRow person) {
    read(rough, about, Column.COLLABORATORS, TieKind.COLLABORATES_WITH);
    read(rough, person, Column.ACQUAINTANCES, TieKind.KNOWS);
  }

  private static void read(Drafting.Rough rough, Draft.InRow from, Column column, TieKind tie) {
    var subject = rough.things.get(from.thing());
    if (!subject.kind().isActor()) {
      return;
    }
    var words = rough.setting().words();
    for (var name : rough.reading.people(column, text -> !words.of("", text).isEmpty())) {
      if (!Identity.plain(name).equals(Identity.plain(subject.name()))) {
        var kind =
            Vocabulary.kindOfName(name)
                .orElseGet(() -> kind(subject, name, words.of(name, "").isEmpty()));
        rough.link(Draft.Link.of(tie, from, rough.named(kind, name, Draft.Use.ACTOR)));
      }
    }
  }

  private static NodeKind kind(Draft.Thing subject, String name, boolean isBareName) {
    boolean isAddressed =
        !Identity.name(NodeKind.PERSON, name).equals(Identity.plain(name)); // Pak Darmo
    return isBareName && (isAddressed || subject.kind() == NodeKind.PERSON)
        ? NodeKind.PERSON
        : NodeKind.BUSINESS;
  }

  /** Whether the sheet asks for any. */
  public static boolean isAskedFor(Part part) {
    return part.heading().has(Column.COLLABORATORS) || part.heading().has(Column.ACQUAINTANCES);
  }

  /** The ties alone, from what the row's account has recorded; empty where it names nobody. */
  public static Optional<Draft> of(Draft whole, RowAccount account) {
    var things = new ArrayList<Draft.Thing>();
    var links = new ArrayList<Draft.Link>();
    for (var link : whole.links()) {
      if (KINDS.contains(link.kind())
          && link.from() instanceof Draft.InRow(var from)
          && link.to() instanceof Draft.InRow(var to)
          && from < account.nodes().size()) {
        things.add(whole.things().get(to));
        var subject = new Draft.There(account.nodes().get(from), whole.things().get(from).kind());
        links.add(Draft.Link.of(link.kind(), subject, new Draft.InRow(things.size() - 1)));
      }
    }
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft(whole.sheet(), whole.row(), things, links, List.of(), whole.cells(), null));
  }
}
