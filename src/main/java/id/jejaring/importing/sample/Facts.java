package id.jejaring.importing.sample;

import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.TieId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the reports say, as operations: sources, nodes, further claims, ties, figures. */
final class Facts {

  private Facts() {}

  static List<Operation> operations(List<Report> reports) {
    var operations = new ArrayList<Operation>();
    reports.forEach(report -> operations.add(new Operation.AddSource(report.source())));
    var added = new HashSet<String>();
    for (var report : reports) {
      report.fields().forEach(said -> operations.add(operation(said, report.source(), added)));
    }
    var ties = new HashSet<TieId>();
    for (var report : reports) {
      report.ties().forEach(held -> operations.add(operation(held, report.source(), ties)));
    }
    for (var report : reports) {
      report
          .figures()
          .forEach(
              figure -> operations.add(new Operation.AddFigure(figure(figure, report.source()))));
    }
    return operations;
  }

  private static Operation operation(Report.Said said, Source source, Set<String> added) {
    var kind = Report.kind(said.node());
    var says = provenance(said.citation(), source);
    var fields = Map.of(said.field(), said.value());
    var listed = kind == NodeKind.PLACE || kind == NodeKind.SUBSECTOR;
    if (listed || !added.add(said.node())) {
      return new Operation.ClaimFields(Report.id(said.node()), fields, says);
    }
    if (said.field() != Field.NAME) {
      throw new IllegalStateException(said.node() + " has to be named before anything else");
    }
    return new Operation.AddNode(
        Report.id(said.node()), kind, null, fields, Level.PUBLIC, Scope.NONE, says);
  }

  private static Operation operation(Report.Held held, Source source, Set<TieId> ties) {
    var id = TieId.named("%s %s %s".formatted(held.from(), held.kind(), held.to()));
    var says = provenance(held.citation(), source);
    if (!ties.add(id)) {
      return new Operation.ClaimTie(id, held.span(), 0, held.details(), says);
    }
    if (!held.kind().admits(Report.kind(held.from()), Report.kind(held.to()))) {
      throw new IllegalStateException(
          "%s may not lead from %s to %s".formatted(held.kind(), held.from(), held.to()));
    }
    return new Operation.AddTie(
        id,
        held.kind(),
        Report.id(held.from()),
        Report.id(held.to()),
        held.span(),
        0,
        held.details(),
        Level.PUBLIC,
        Scope.NONE,
        says);
  }

  private static Figure figure(Report.Declared declared, Source source) {
    var whole = declared.partOf();
    return new Figure(
        FigureId.named("figure:" + declared.id()),
        Report.id(declared.about()),
        declared.measure(),
        declared.value(),
        declared.unit(),
        declared.qualifier(),
        declared.kind(),
        declared.asOf(),
        declared.since(),
        whole == null ? null : FigureId.named("figure:" + whole),
        declared.by(),
        provenance(declared.citation(), source));
  }

  private static Provenance provenance(Report.Citation citation, Source source) {
    return new Provenance(source.id(), citation.paragraphs(), Sample.BY);
  }
}
