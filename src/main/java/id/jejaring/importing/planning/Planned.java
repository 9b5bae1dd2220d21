package id.jejaring.importing.planning;

import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Part;
import java.util.List;

/**
 * How a file is read.
 *
 * @param options what was said of it, with what it says itself where nothing was
 * @param total how many rows of data it has
 * @param parts its sheets, those that describe before those that only name
 * @param cautions what somebody should look at, though no row is rejected for it
 */
public record Planned(Options options, int total, List<Part> parts, List<String> cautions) {

  public Planned {
    parts = List.copyOf(parts);
    cautions = List.copyOf(cautions);
  }
}
