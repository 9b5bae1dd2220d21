package id.jejaring.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time zone whose days and hours an installation counts in: one for everything, whatever the
 * machine is set to. The setting is {@code JEJARING_ZONE}.
 */
public final class HomeZone {

  private static final String SETTING = "JEJARING_ZONE";
  private static final ZoneId ZONE = of(System.getenv(SETTING));

  private HomeZone() {}

  /** The zone of this installation. */
  public static ZoneId get() {
    return ZONE;
  }

  /** The zone of this name; Jakarta's where none is said. */
  static ZoneId of(@Nullable String name) {
    try {
      return ZoneId.of(name == null || name.isBlank() ? "Asia/Jakarta" : name.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "%s is \"%s\", which is no time zone. Use Asia/Jakarta, Asia/Makassar or Asia/Jayapura."
              .formatted(SETTING, name),
          e);
    }
  }
}
