package id.jejaring.registry;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import java.util.Map;

/** A node that someone wants recorded. */
public record NodeDraft(NodeKind kind, Map<Field, String> fields, Level level) {
  public NodeDraft {
    fields = Map.copyOf(fields);
  }
}
