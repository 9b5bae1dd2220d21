package id.jejaring.web.gatherings;

import id.jejaring.convening.Round;
import id.jejaring.domain.NodeId;
import id.jejaring.web.Scene;
import org.jspecify.annotations.Nullable;

/**
 * A round of a gathering, and what it was planned for.
 *
 * @param path the address of the page, without parameters; that of REST is the same below {@code
 *     /api}; null for a list that was sent
 * @param back what the gathering is of: the page of the event or the import
 * @param event null where the list is of no event
 */
record Gathered(
    String title,
    @Nullable String path,
    @Nullable String back,
    @Nullable NodeId event,
    Scene scene,
    Round round) {}
