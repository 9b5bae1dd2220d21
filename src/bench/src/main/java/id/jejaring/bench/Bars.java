package id.jejaring.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of the network engine, set against the figures; rows without ours are left out. */
final class Bars {

  private final Map<String, String> figures;
  private final List<Bar> bars = new ArrayList<>();

  private Bars(Map<String, String> figures) {
    this.figures = figures;
  }

  static List<Bar> of(Map<String, String> figures) {
    var bars = new Bars(figures);
    for (var size : Size.values()) {
      bars.partners(size);
      bars.reach(size);
      bars.memory(size);
      bars.current(size);
      bars.recommending(size);
    }
    bars.graphs();
    return bars.bars.stream().filter(bar -> !bar.ours().equals("–")).toList();
  }

  private void partners(Size size) {
    var key = size.key() + ".";
    int least = size == Size.S ? 100 : 50;
    faster(
        "Partners at %s, median, beside Cypher through Bolt".formatted(size),
        key + "cypher.partners.ours.median",
        key + "cypher.partners.median",
        " ms",
        least);
    if (size == Size.M) {
      most("Partners at M, p99", "m.partners.p99", " ms", 1);
    }
    var ratio = Bar.number(figures, key + "plain.ratio");
    var loop = Bar.number(figures, key + "plain.us");
    if (ratio != null && loop != null) {
      bars.add(
          new Bar(
              "Partners at %s by ties between actors, mean, beside a plain loop".formatted(size),
              Bar.shown(ratio * loop, " µs"),
              Bar.shown(loop, " µs"),
              1 / ratio,
              "at most 2 times its time",
              ratio <= 2));
    }
  }

  private void reach(Size size) {
    var key = size.key() + ".";
    faster(
        "Reach of 40 at %s, three hops, beside Cypher in process".formatted(size),
        key + "cypher.inside.reach.ours.median",
        key + "cypher.inside.reach.median",
        " ms",
        50);
    if (size == Size.L) {
      most("Reach of 40 at L, three hops, the slowest of 60", "l.reach.worst", " ms", 100);
    }
  }

  private void memory(Size size) {
    var key = size.key() + ".";
    most("Bytes a directed tie at %s".formatted(size), key + "bytes.tie", "", 12);
    most("Bytes a node at %s".formatted(size), key + "bytes.node", "", 64);
    if (size == Size.L) {
      most("L from its file to the first answer", "l.open.s", " s", 3);
    }
  }

  private void recommending(Size size) {
    var key = size.key() + ".";
    most("A whole answer about partners at %s, median".formatted(size), key + "answer.median", " ms", 5);
    most("A whole answer about partners at %s, p99".formatted(size), key + "answer.p99", " ms", 25);
    if (size == Size.S) {
      most("Learning a ranking at S", "s.learn.s", " s", 60);
    }
  }

  private void current(Size size) {
    for (var way : List.of("feed", "store")) {
      var key = "%s.%s.".formatted(size.key(), way);
      var of = way.equals("feed") ? "fed to the network" : "through the store";
      least(
          "Tie changes a second at %s, %s".formatted(size, of),
          key + "rate",
          "",
          way.equals("feed") ? 9_900 : 2_970);
      most("How long until one shows, p99, %s at %s".formatted(of, size), key + "visible.p99",
          " ms", 200);
      var alone = Bar.number(figures, key + "alone.p99");
      var changing = Bar.number(figures, key + "changing.p99");
      if (alone != null && changing != null) {
        bars.add(
            new Bar(
                "Readers' p99 meanwhile at %s, beside their p99 alone".formatted(size),
                Bar.shown(changing, " ms"),
                Bar.shown(alone, " ms"),
                alone / changing,
                "not doubled",
                changing <= 2 * alone));
      }
    }
  }

  private void graphs() {
    faster("Personalised PageRank, 50 best, dblp-2010, beside GDS", "pagerank.ms",
        "gds.pagerank.ms", " ms", 500);
    least("Share of the exact 50 best, dblp-2010", "pagerank.exact", "", 0.98);
    faster("Personalised PageRank, 50 best, ties of work at M, beside GDS", "m.pagerank.ms",
        "gds.m.pagerank.ms", " ms", 20);
    least("Share of the exact 50 best, ties of work at M", "m.pagerank.exact", "", 0.98);
    faster("Leiden on dblp-2010, beside GDS", "leiden.ms", "gds.leiden.ms", " ms", 3);
    faster("Leiden on dblp-2010, beside igraph", "leiden.ms", "igraph.leiden.ms", " ms", 1);
    least("Modularity of ours", "leiden.modularity", "", 0.88);
    most("Communities of ours that are not connected", "leiden.disconnected", "", 0);
    faster(
        "Constraint of all nodes of dblp-2010, beside igraph",
        "constraint.ms",
        "igraph.constraint.ms",
        " ms",
        1);
    faster(
        "Neighbourhood function of dblp-2010, beside WebGraph's HyperBall",
        "neighbourhood.ms",
        "webgraph.neighbourhood.ms",
        " ms",
        1);
    faster("Influence: 40 seeds on dblp-2010, beside GDS CELF", "influence.ms", "gds.celf.ms",
        " ms", 100);
    more("Their spread, p = 0.01, beside CELF's", "influence.spread", "gds.celf.spread", 1);
    more(
        "Their spread, beside that of the 40 of highest degree",
        "influence.spread",
        "influence.degree.spread",
        0.99);
    more(
        "Their spread under weighted cascade, beside the same",
        "influence.weighted.spread",
        "influence.weighted.degree.spread",
        1);
    least("Certificate", "influence.certificate", "", 1 - 1 / Math.E - 0.1);
  }

  private void faster(String work, String ours, String peer, String unit, double least) {
    bars.add(Bar.faster(figures, work, ours, peer, unit, least));
  }

  private void more(String work, String ours, String peer, double least) {
    bars.add(Bar.more(figures, work, ours, peer, least));
  }

  private void most(String work, String ours, String unit, double most) {
    bars.add(Bar.most(figures, work, ours, unit, most));
  }

  private void least(String work, String ours, String unit, double least) {
    bars.add(Bar.least(figures, work, ours, unit, least));
  }
}
