package id.jejaring.web.backtests;

import id.jejaring.domain.NodeId;
import id.jejaring.recommending.backtest.Question;
import java.util.List;
import java.util.Map;

/**
 * What lists say, ready to be judged.
 *
 * @param names of what actors are tied to beside each other
 * @param until the last time that is known, as the lists write times
 * @param unit how many years of the question are one of the lists' units; 1 for dates
 * @param understood what each list was taken for, in sentences
 */
record Listed(
    Question question,
    Map<NodeId, String> names,
    String until,
    double unit,
    When when,
    List<String> understood) {

  Listed {
    names = Map.copyOf(names);
    understood = List.copyOf(understood);
  }
}
