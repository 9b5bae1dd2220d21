package id.jejaring.web.backtests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a list says, as far as its heading tells. */
enum Part {
  FROM("from", "dari", "source", "asal", "u", "a", "actor 1", "pelaku 1", "pihak 1", "node 1"),
  TO("to", "ke", "target", "tujuan", "v", "b", "actor 2", "pelaku 2", "pihak 2", "node 2"),
  DATE(
      "date", "tanggal", "tgl", "year", "tahun", "time", "waktu", "t", "timestamp", "when", "step"),
  ACTOR("actor", "pelaku", "nama", "name", "member", "anggota", "peserta", "person", "orang"),
  EVENT("event", "acara", "kegiatan", "gathering", "volume", "pertemuan"),
  PLACE("place", "tempat", "wilayah", "kota", "city", "kabupaten", "provinsi", "lokasi", "region"),
  SUBSECTOR("subsector", "subsektor", "sector", "sektor"),
  ATTRIBUTE;

  private final Set<String> headings;

  Part(String... headings) {
    this.headings = Set.of(headings);
  }

  /** What a heading names, if anything; {@link #ATTRIBUTE} is never named. */
  static Optional<Part> of(String heading) {
    var plain =
        heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .replaceAll("(?<=\\p{L})(?=\\d$)", " ");
    return Arrays.stream(values()).filter(part -> part.headings.contains(plain)).findFirst();
  }
}
