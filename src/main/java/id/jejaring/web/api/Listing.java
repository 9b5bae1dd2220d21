package id.jejaring.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the {@code cursor} of the next page, or null at the end; opaque
 */
record Listing<T>(
    List<T> items,
    @Schema(
            description = "The `cursor` of the next page; null at the end. Opaque.",
            nullable = true)
        @Nullable String next) {
  Listing {
    items = List.copyOf(items);
  }
}
