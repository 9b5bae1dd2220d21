package id.jejaring.registry;

import id.jejaring.domain.Detail;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import java.util.Map;

/** A tie that someone wants recorded; strength 0 where nobody says. */
public record TieDraft(
    TieKind kind, NodeId from, NodeId to, Span span, int strength, Map<Detail, String> details) {
  public TieDraft {
    details = Map.copyOf(details);
  }
}
