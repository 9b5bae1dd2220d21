package id.jejaring.registry;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Figure;
import id.jejaring.domain.NodeId;
import org.jspecify.annotations.Nullable;

/** A figure that someone declares of a node. */
public record FigureDraft(
    NodeId about,
    String measure,
    double value,
    String unit,
    Figure.Qualifier qualifier,
    Figure.Kind kind,
    @Nullable Dated asOf,
    @Nullable String declaredBy) {}
