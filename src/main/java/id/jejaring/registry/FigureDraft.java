package id.jejaring.registry;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Figure;
import id.jejaring.domain.FigureId;
import id.jejaring.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A figure that someone declares of a node.
 *
 * @param asOf when it was so, or the end of the period it covers
 * @param since the start of the period it covers
 * @param partOf the figure of the same node that this is a part of
 */
public record FigureDraft(
    NodeId about,
    String measure,
    double value,
    String unit,
    Figure.Qualifier qualifier,
    Figure.Kind kind,
    @Nullable Dated asOf,
    @Nullable Dated since,
    @Nullable FigureId partOf,
    @Nullable String declaredBy) {}
