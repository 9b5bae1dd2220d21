package id.jejaring.importing.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Point;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieId;
import id.jejaring.domain.TieKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The official places of Indonesia: 38 provinces, their 514 regencies and cities, and the districts
 * of these. Codes and names from idn-area-data (ODbL 1.0), points from GeoNames (CC BY 4.0).
 * Immutable.
 */
public final class Regions {

  static final Source SOURCE =
      new Source(
          SourceId.named("source:regions"),
          Source.Kind.REGISTER,
          "Kode dan nama wilayah (Kemendagri, lewat idn-area-data) dengan titik dari GeoNames",
          Scope.NONE,
          Instant.parse("2025-01-01T00:00:00Z"));

  private static final Pattern KIND = Pattern.compile("(Kabupaten|Kota)( Administrasi)? ");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Region> byCode;
  private final Map<String, List<Region>> byName;

  private Regions(List<Region> regions) {
    byCode = new LinkedHashMap<>();
    byName = new HashMap<>();
    for (var region : regions) {
      byCode.put(region.code(), region);
      remember(region.name(), region);
      var kind = KIND.matcher(region.name());
      var prefix = kind.lookingAt() ? kind.group(1) + " " : "";
      for (var alias : region.aliases()) {
        remember(alias, region);
        remember(prefix + alias, region);
      }
    }
  }

  private void remember(String name, Region region) {
    var bearers = byName.computeIfAbsent(plain(name), _ -> new ArrayList<>());
    if (!bearers.contains(region)) {
      bearers.add(region);
    }
  }

  /** The places that the program carries with it. */
  public static Regions read() {
    var aliases = new HashMap<String, List<String>>();
    for (var line : Resources.table("/sample/place-aliases.csv")) {
      aliases
          .computeIfAbsent(line.getField("code"), _ -> new ArrayList<>())
          .add(line.getField("alias"));
    }
    return new Regions(
        Resources.table("/data/regions.csv").stream().map(line -> region(line, aliases)).toList());
  }

  private static Region region(NamedCsvRecord line, Map<String, List<String>> aliases) {
    var code = line.getField("code");
    var name = line.getField("name");
    var parent = line.getField("parent");
    var others = new ArrayList<String>();
    var kind = KIND.matcher(name);
    if (code.length() == 5 && kind.lookingAt()) {
      others.add(name.substring(kind.end()));
    }
    others.addAll(aliases.getOrDefault(code, List.of()));
    var point = Point.find(line.getField("lat") + "," + line.getField("lng"));
    return new Region(code, name, parent.isEmpty() ? null : parent, point.orElse(null), others);
  }

  /** All of them; a larger place stands before its parts. */
  public List<Region> all() {
    return List.copyOf(byCode.values());
  }

  /** The place with an official code; the dots may be missing. */
  public Optional<Region> findByCode(String code) {
    var digits = code.replace(".", "").strip();
    return Optional.ofNullable(
        byCode.get(
            switch (digits.length()) {
              case 4 -> digits.substring(0, 2) + "." + digits.substring(2);
              case 6, 7 ->
                  digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4);
              default -> digits;
            }));
  }

  /**
   * The places of this name, larger ones first: none, one, or several when the name alone does not
   * say which ("Malang" is a city and a regency). "Kab.", "Kec." and "Prov." may stand before it.
   */
  public List<Region> find(String name) {
    return byName.getOrDefault(plain(name), List.of());
  }

  /** The place itself, what it is part of, and so on up to the province. */
  public List<Region> upwards(Region region) {
    var places = new ArrayList<Region>();
    for (Region at = region;
        at != null;
        at = at.parent() == null ? null : byCode.get(at.parent())) {
      places.add(at);
    }
    return places;
  }

  /** Adds the source, every place and what it is part of; places stand before their parts. */
  List<Operation> operations() {
    var says = new Provenance(SOURCE.id(), null, Sample.BY);
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddSource(SOURCE));
    for (var region : byCode.values()) {
      operations.add(
          new Operation.AddNode(
              region.id(),
              NodeKind.PLACE,
              "place:" + region.code(),
              fields(region),
              Level.PUBLIC,
              Scope.NONE,
              says));
      if (region.parent() != null) {
        operations.add(
            new Operation.AddTie(
                TieId.named("place:" + region.code() + " part of"),
                TieKind.PART_OF,
                region.id(),
                Region.id(region.parent()),
                Span.OPEN,
                0,
                Map.of(),
                Level.PUBLIC,
                Scope.NONE,
                says));
      }
    }
    return operations;
  }

  private static Map<Field, String> fields(Region region) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, region.name());
    fields.put(Field.CODE, region.code());
    if (!region.aliases().isEmpty()) {
      fields.put(Field.ALIASES, String.join("\n", region.aliases()));
    }
    region.findPoint().ifPresent(point -> fields.put(Field.POINT, point.toString()));
    return fields;
  }

  private static String plain(String name) {
    var words = NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words
        .replaceFirst("^(provinsi|propinsi|prov|kecamatan|kec) ", "")
        .replaceFirst("^kab ", "kabupaten ")
        .replaceFirst("^(kotamadya|kodya) ", "kota ")
        .replaceFirst("^(kota|kabupaten) adm(inistrasi)? ", "$1 ")
        .replaceFirst("^(kota |kabupaten |)kep ", "$1kepulauan ")
        .replace(" ", "");
  }
}
