package id.jejaring.importing.summarising;

import id.jejaring.domain.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import gives back at once, also when it brought not one tie. Everything counts things,
 * not rows: a thing that stands in several rows counts once.
 *
 * @param things how many businesses, persons and other actors the rows speak of
 * @param bySubsector by subsector, declared or suggested, most first
 * @param byPlace by place, most first
 * @param byProduct by suggested product, most first
 * @param duplicates things of the same name near each other, at most 50
 * @param duplicateGroups how many such groups there are in all
 * @param missing what is not filled in, most first
 * @param offersWithoutNeeds what somebody in the import offers and nobody in it needs
 * @param needsWithoutOffers what somebody in the import needs and nobody in it offers
 */
public record Summary(
    int things,
    List<Count> bySubsector,
    List<Count> byPlace,
    List<Count> byProduct,
    List<Duplicates> duplicates,
    int duplicateGroups,
    List<Missing> missing,
    List<Count> offersWithoutNeeds,
    List<Count> needsWithoutOffers) {

  /** Nothing to say. */
  public static final Summary EMPTY =
      new Summary(
          0, List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), List.of());

  public Summary {
    bySubsector = List.copyOf(bySubsector);
    byPlace = List.copyOf(byPlace);
    byProduct = List.copyOf(byProduct);
    duplicates = List.copyOf(duplicates);
    missing = List.copyOf(missing);
    offersWithoutNeeds = List.copyOf(offersWithoutNeeds);
    needsWithoutOffers = List.copyOf(needsWithoutOffers);
  }

  /**
   * How many things go with a subsector, place, product or skill.
   *
   * @param node what they go with; null for {@code outside} (the 17) and {@code unknown}
   * @param key {@code outside}, {@code unknown}, or the node's name as the import knows it
   */
  public record Count(@Nullable NodeId node, String key, int things) {}

  /**
   * Things that may be the same.
   *
   * @param rows where they stand, as {@code 17} or {@code Anggota:17}
   * @param metres how far apart the nearest two are; null where they have no points
   */
  public record Duplicates(String name, List<String> rows, @Nullable Integer metres) {
    public Duplicates {
      rows = List.copyOf(rows);
    }
  }

  /**
   * How many things lack something.
   *
   * @param field {@code lineOfBusiness}, {@code place}, {@code point}, {@code phone}, …
   * @param column whether the sheet has a column for it at all
   */
  public record Missing(String field, int things, boolean column) {}
}
