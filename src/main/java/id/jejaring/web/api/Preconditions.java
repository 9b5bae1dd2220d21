package id.jejaring.web.api;

import id.jejaring.domain.OperationId;
import id.jejaring.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a client must say before it changes something: which version it read, and which try it is.
 */
final class Preconditions {

  private static final int LONGEST_KEY = 200;
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})(?:-[0-9a-f]+)?\"?");

  private Preconditions() {}

  /** The revision within {@code If-Match}; 428 where there is none. */
  static long rev(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version that you read.");
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Refusal.invalid("If-Match", ifMatch, "Send the ETag as it was read, such as \"3-5f\".");
    }
    return Long.parseLong(tag.group(1));
  }

  /**
   * The ETag of an answer: the revision, for {@code If-Match}, and a hash of the body, which may
   * change without it: names of other nodes, ties, the language.
   *
   * @param body a record of values
   */
  static String tag(long rev, Object body) {
    var hash = DigestUtils.md5DigestAsHex(body.toString().getBytes(StandardCharsets.UTF_8));
    return "\"%d-%s\"".formatted(rev, hash.substring(0, 16));
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
