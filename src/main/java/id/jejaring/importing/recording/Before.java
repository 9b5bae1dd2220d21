package id.jejaring.importing.recording;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.TieId;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.resolving.Resolver;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was there before a batch of what its rows tell of; the ties then follow the batch. Not
 * thread-safe.
 */
record Before(Map<NodeId, Node> nodes, Told told, KnownTies ties) {

  /** Where nothing was. */
  static Before nothing() {
    return new Before(Map.of(), new Told(Map.of(), Set.of()), new KnownTies());
  }

  /** Asks the store, in a few questions, all there is to know about the rows of a batch. */
  static Before of(Batch.Job job, SoFar soFar, List<Settled> rows) {
    var made = new HashSet<NodeId>();
    var ids = new HashSet<NodeId>();
    for (var row : rows) {
      for (int i = 0; i < row.ids().size(); i++) {
        if (row.targets().get(i) instanceof Resolver.New(var id, var _, var _)
            && !soFar.leanedOn.contains(id)) {
          made.add(id);
        } else if (!soFar.hasNamed(row.draft().things().get(i), row.ids().get(i))) {
          ids.add(row.ids().get(i));
        }
      }
    }
    for (var row : rows) {
      for (var link : row.draft().links()) {
        addIfThere(ids, link.from());
        addIfThere(ids, link.to());
      }
    }
    ids.removeAll(made);
    var nodes = job.records().nodes(ids);
    return new Before(nodes, Told.of(job.records(), differing(rows, nodes)), ties(job, rows, made));
  }

  private static void addIfThere(Set<NodeId> ids, Draft.End end) {
    if (end instanceof Draft.There(var id, var _)) {
      ids.add(id);
    }
  }

  /** The nodes of which a row says otherwise than their fields. */
  private static Set<NodeId> differing(List<Settled> rows, Map<NodeId, Node> nodes) {
    var differing = new HashSet<NodeId>();
    for (var row : rows) {
      for (int i = 0; i < row.ids().size(); i++) {
        var node = nodes.get(row.ids().get(i));
        if (node != null && !News.of(row.draft().things().get(i), node.fields()).isEmpty()) {
          differing.add(node.id());
        }
      }
    }
    return differing;
  }

  private static KnownTies ties(Batch.Job job, List<Settled> rows, Collection<NodeId> made) {
    var links = new HashSet<Ends>();
    var own = new HashSet<TieId>();
    for (var row : rows) {
      for (var link : row.draft().links()) {
        var ends = row.ends(link);
        if (!made.contains(ends.from()) && !made.contains(ends.to())) {
          links.add(ends);
        }
        if (link.kept() != null) {
          own.add(link.kept().id());
        }
      }
    }
    return new KnownTies(job.records(), links, own, job.resolver().shelf().restricted());
  }
}
