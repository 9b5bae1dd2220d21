package id.jejaring.web.api;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a client must say before it changes something: which version it read, and which try it is.
 */
final class Preconditions {

  private static final int LONGEST_KEY = 200;

  private Preconditions() {}

  /** The revision within {@code If-Match}; 428 where there is none. */
  static long rev(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version that you read.");
    }
    var tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Long.parseLong(tag);
    } catch (NumberFormatException _) {
      throw Refusal.invalid("If-Match", ifMatch, "Send the ETag as it was read, such as \"3\".");
    }
  }

  /** The ETag of a revision. */
  static String tag(long rev) {
    return "\"" + rev + "\"";
  }

  /** The same operation for the same {@code Idempotency-Key}; a new one without. */
  static OperationId operation(@Nullable String key, String by) {
    if (key == null || key.isBlank()) {
      return OperationId.random();
    }
    if (key.length() > LONGEST_KEY) {
      throw Refusal.invalid(
          "Idempotency-Key", key.substring(0, 40) + "…", "Use at most 200 characters.");
    }
    return OperationId.named("key:" + by + ":" + key);
  }
}
