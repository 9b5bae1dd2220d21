package id.jejaring.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something stated, with who says so.
 *
 * @param href where it leads, if it is an address
 */
record Stated(String text, @Nullable String href, List<String> citations) {
  Stated {
    citations = List.copyOf(citations);
  }
}
