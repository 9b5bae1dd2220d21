package id.jejaring.importing.recording;

import id.jejaring.domain.NodeId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;

/** What makes two ties the same, whoever tells of them: kind, ends and start. */
public record Ends(TieKind kind, NodeId from, NodeId to, Span span) {

  /** The id of such a tie that an import makes. */
  public TieId id() {
    boolean turned = kind.isMutual() && from.compareTo(to) > 0;
    return TieId.named(
        "import:%s|%s|%s|%s"
            .formatted(
                kind,
                turned ? to : from,
                turned ? from : to,
                span.since() == null ? "" : span.since()));
  }
}
