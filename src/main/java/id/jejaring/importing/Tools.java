package id.jejaring.importing;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount.Outcome;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Places;
import id.jejaring.importing.drafting.References;
import id.jejaring.importing.linkage.Contacts;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.recording.Recorder;
import id.jejaring.importing.resolving.Keys;
import id.jejaring.importing.resolving.KnownNames;
import id.jejaring.importing.resolving.Matching;
import id.jejaring.importing.resolving.Resolver;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import id.jejaring.importing.words.WordList;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What an import works with. */
record Tools(
    Registry registry,
    Records records,
    Journal journal,
    KnownNames names,
    References references,
    Contacts contacts) {

  private static final int AT_ONCE = 1_000;

  /** As things stand now: the places and the word list are read anew. */
  static Tools of(
      Registry registry, Records records, Journal journal, KnownNames names, Path data) {
    names.catchUp();
    var references =
        new References(
            journal.layouts(),
            Places.in(records),
            WordList.in(data),
            (text, kind, viewer) -> get(records, names, text, kind, viewer));
    return new Tools(registry, records, journal, names, references, Contacts.in(data));
  }

  /** Records rows of a sheet. */
  Recorder recorder(Journal.Entry entry, Source source) {
    return recorder(entry, source, (_, _) -> {}, false, Set.of());
  }

  /**
   * Records rows that a person has decided about, without the rest of their sheet.
   *
   * @param said told what the answers about rows mean for others
   * @param offered what the sheet has made that these rows may mean all the same
   */
  Recorder again(
      Journal.Entry entry,
      Source source,
      BiConsumer<Keys.Key, Resolver.Said> said,
      Set<NodeId> offered) {
    return recorder(entry, source, said, true, offered);
  }

  private Recorder recorder(
      Journal.Entry entry,
      Source source,
      BiConsumer<Keys.Key, Resolver.Said> said,
      boolean isAlone,
      Set<NodeId> offered) {
    return new Recorder(
        records,
        new Resolver(
            records,
            names,
            journal.decisions(),
            said,
            Matching.of(names, contacts, journal.frequencies(entry.id()), entry.viewer()),
            entry.viewer(),
            entry.options(),
            source.id(),
            entry.fileName(),
            entry.occasion(),
            isAlone,
            offered),
        entry.id(),
        source,
        entry.viewer().name(),
        entry.options().language(),
        entry.sheets().stream().anyMatch(part -> part.heading().has(Column.FROM_ID)));
  }

  /** What rows of an interrupted import have made: they may have been about others as well. */
  Set<NodeId> createdBy(ImportId id, SourceId source) {
    var touched = new LinkedHashSet<NodeId>();
    new Accounts(records.ofImports())
        .each(id, EnumSet.of(Outcome.CREATED), row -> touched.addAll(row.nodes()));
    var made = new HashSet<NodeId>();
    var some = new ArrayList<NodeId>();
    for (var node : touched) {
      some.add(node);
      if (some.size() == AT_ONCE) {
        addMade(some, source, made);
      }
    }
    addMade(some, source, made);
    return made;
  }

  private void addMade(List<NodeId> some, SourceId source, Set<NodeId> made) {
    records
        .claimsOfNodes(some)
        .forEach((node, claims) -> {
          if (claims.getFirst().provenance().source().equals(source)) {
            made.add(node);
          }
        });
    some.clear();
  }

  /** The node of this kind that an id, or a name borne by only one, means. */
  private static Node get(
      Records records, KnownNames names, String text, NodeKind kind, Viewer viewer) {
    var byId = References.id(text).flatMap(records::findNode).filter(node -> node.kind() == kind);
    if (byId.isPresent() && viewer.sees(byId.get().level(), byId.get().scope())) {
      return byId.get();
    }
    var byName = names.bearing(Set.of(kind), text, viewer);
    if (byName.size() == 1) {
      var only = byName.getFirst().id();
      return records.findNode(only).orElseThrow(() -> Refusal.notFound(kind.path(), only));
    }
    var values = Map.<String, Object>of("field", kind.path(), "value", text);
    throw byName.isEmpty()
        ? Reason.NONE_OF_THIS_NAME.refusal(values, kind.path(), text)
        : Reason.SEVERAL_OF_THIS_NAME.refusal(values, byName.size(), text);
  }
}
