package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.web.Scene;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A node as a list or an answer of its own shows it. What is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NodeBody(
    @Schema(description = "Opaque; the same for as long as the node exists.") String id,
    @Schema(
            description = "The kind in lower case.",
            allowableValues = {
              "business",
              "community",
              "agency",
              "person",
              "subsector",
              "place",
              "venue",
              "program",
              "event",
              "project",
              "agreement",
              "plan",
              "cluster",
              "capability"
            })
        String kind,
    String name,
    List<String> aliases,
    @Nullable String description,
    List<String> tags,
    @Nullable String lineOfBusiness,
    @Schema(description = "A sector that is none of the 17 subsectors, as stated.")
        @Nullable String declaredSector,
    @Schema(description = "micro, small, medium or large, with its basis where known.")
        @Nullable String size,
    @Schema(
            description =
                "Of an agency: academia, business, community, government, media, finance.")
        @Nullable String role,
    @Schema(description = "Of a place or subsector: its official code.") @Nullable String code,
    @Schema(description = "Latitude and longitude, WGS 84.", example = "-7.98,112.63")
        @Nullable String point,
    @Schema(example = "2019-05-26") @Nullable String since,
    @Nullable String until,
    @Schema(description = "Why a date is inferred rather than stated.") @Nullable String inferred,
    @Nullable String website,
    @Nullable String instagram,
    @Nullable String nib,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String note,
    @Schema(description = "The official subsectors that it works in, by ties.")
        List<Ref> subsectors,
    @Schema(description = "The place that it is located in, by a tie.") @Nullable Ref place,
    @Schema(description = "public, signed_in, scope, own or sealed.") String level,
    @Schema(description = "Whether it is made-up practice data.") boolean fictional,
    @Schema(description = "Counts its changes; the ETag begins with it.") long rev) {

  static NodeBody of(Node node, Scene scene) {
    return of(
        node,
        scene.subsectors(node.id()).stream()
            .map(subsector ->
                new Ref(
                    subsector.id().toString(), "subsector", scene.phrases().subsector(subsector)))
            .toList(),
        scene.place(node.id()).map(place -> Ref.of(scene, place)).orElse(null));
  }

  /** A node of a past date, without what its ties say. */
  static NodeBody then(Node node) {
    return of(node, List.of(), null);
  }

  private static NodeBody of(Node node, List<Ref> subsectors, @Nullable Ref place) {
    return new NodeBody(
        node.id().toString(),
        node.kind().path(),
        node.name(),
        node.list(Field.ALIASES),
        text(node, Field.DESCRIPTION),
        node.list(Field.TAGS),
        text(node, Field.LINE_OF_BUSINESS),
        text(node, Field.DECLARED_SECTOR),
        text(node, Field.SIZE),
        text(node, Field.ROLE),
        text(node, Field.CODE),
        text(node, Field.POINT),
        text(node, Field.SINCE),
        text(node, Field.UNTIL),
        text(node, Field.INFERRED),
        text(node, Field.WEBSITE),
        text(node, Field.INSTAGRAM),
        text(node, Field.NIB),
        text(node, Field.PHONE),
        text(node, Field.EMAIL),
        text(node, Field.ADDRESS),
        text(node, Field.NOTE),
        subsectors,
        place,
        level(node.level()),
        node.scope().isFictional(),
        node.rev());
  }

  /** The word for a level. */
  static String level(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(Node node, Field field) {
    return node.find(field).orElse(null);
  }
}
