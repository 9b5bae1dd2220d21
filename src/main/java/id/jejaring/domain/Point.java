package id.jejaring.domain;

import java.util.Locale;
import java.util.Optional;

/** A place on the earth, in degrees (WGS 84). */
public record Point(double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Point {
    if (!(Math.abs(latitude) <= 90)) {
      throw Refusal.invalid("latitude", latitude, "Degrees between -90 and 90, such as -7.98.");
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw Refusal.invalid("longitude", longitude, "Degrees between -180 and 180: 112.63.");
    }
  }

  /** Reads {@code -7.98,112.63}; anything else is empty. */
  public static Optional<Point> find(String text) {
    var comma = text.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(
              Double.parseDouble(text.substring(0, comma).strip()),
              Double.parseDouble(text.substring(comma + 1).strip())));
    } catch (NumberFormatException | Refusal _) {
      return Optional.empty();
    }
  }

  /** Great-circle distance in kilometres (haversine; the earth as a sphere, off by up to 0.5 %). */
  public double kilometresTo(Point other) {
    var byLatitude = Math.toRadians(other.latitude - latitude) / 2;
    var byLongitude = Math.toRadians(other.longitude - longitude) / 2;
    var chord =
        Math.pow(Math.sin(byLatitude), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(byLongitude), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s,%s", latitude, longitude);
  }
}
