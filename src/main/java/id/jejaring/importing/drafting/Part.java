package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import id.jejaring.importing.sheet.Heading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an import: its heading, and the event it is the attendance list of.
 *
 * @param kind what its rows are where they do not say so
 * @param again rows of a form whose answers a later row gives again, with that row
 * @param nik whether it holds a NIK or a number as long as one
 */
public record Part(
    String sheet,
    Heading heading,
    boolean attendance,
    @Nullable String event,
    @Nullable Dated date,
    @Nullable String place,
    @Nullable NodeKind kind,
    Map<Integer, Integer> again,
    boolean nik) {

  public Part {
    again = again == null ? Map.of() : Map.copyOf(again);
  }
}
