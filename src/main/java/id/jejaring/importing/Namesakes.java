package id.jejaring.importing;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.RowAccount;
import id.jejaring.importing.drafting.Draft;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.resolving.Keys;
import id.jejaring.importing.sheet.Row;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of that which rows that wait may mean bears their very name. */
final class Namesakes {

  private Namesakes() {}

  /** The rows, each with those of its candidates that bear the name. */
  static Map<RowAccount, Set<NodeId>> of(Tools tools, Journal.Entry entry, List<RowAccount> rows) {
    var title = Identity.title(entry.fileName());
    var bearers = new LinkedHashMap<RowAccount, Set<NodeId>>();
    for (var part : entry.sheets()) {
      var drafting = tools.references().drafting(entry.options(), entry.viewer(), part);
      for (var row : rows) {
        if (row.sheet().equals(part.sheet())) {
          var draft = drafting.whole(new Row(row.row(), row.cells()));
          var bearing = bearing(tools, entry, title, draft);
          bearing.retainAll(row.candidates());
          bearers.put(row, bearing);
        }
      }
    }
    return bearers;
  }

  private static Set<NodeId> bearing(Tools tools, Journal.Entry entry, String title, Draft draft) {
    var bearing = new HashSet<NodeId>();
    for (var thing : draft.things()) {
      if (thing.use() != Draft.Use.SHARED && thing.id() == null) {
        var kinds = new Keys(thing, title).kinds();
        tools
            .names()
            .bearing(kinds, thing.name(), entry.viewer())
            .forEach(bearer -> bearing.add(bearer.id()));
      }
    }
    return bearing;
  }
}
