package id.jejaring.web.gatherings;

import id.jejaring.convening.Round;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.SourceId;
import id.jejaring.web.Scene;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round of a gathering, and what it was planned for.
 *
 * @param path the address of the page, without parameters; that of REST is the same below {@code
 *     /api}; null for a list that was sent
 * @param back what the gathering is of: the page of the event or the import
 * @param event null where the list is of no event
 * @param lists the sources that are the list of this very gathering
 * @param waiting how many rows of the import wait for an answer, and so may be missing here
 */
record Gathered(
    String title,
    @Nullable String path,
    @Nullable String back,
    @Nullable NodeId event,
    Set<SourceId> lists,
    int waiting,
    Scene scene,
    Round round) {

  Gathered {
    lists = Set.copyOf(lists);
  }
}
