package id.jejaring.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How big a generated network is. Everything but the kinds grows in proportion. */
enum Size {
  /** The register of 2025: about half a million ties. */
  S(103_322, "2g"),
  /** About five million ties. */
  M(1_000_000, "5g"),
  /** Every creative business of the country: about forty-one million ties. */
  L(8_200_000, "10g");

  final int businesses;

  /** How much memory a process gets that measures this size. */
  final String heap;

  Size(int businesses, String heap) {
    this.businesses = businesses;
    this.heap = heap;
  }

  /** So many of what the smallest size has so many of. */
  int of(int inSmallest) {
    return (int) ((long) inSmallest * businesses / S.businesses);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@code s,m}. */
  static List<Size> read(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(word -> valueOf(word.strip().toUpperCase(Locale.ROOT)))
        .toList();
  }
}
