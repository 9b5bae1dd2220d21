package id.jejaring.convening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A fictional gathering without a single tie: businesses of many subsectors in four cities, who
 * write what they do, offer and need in words of the word list, each in their own. Each is planted
 * two right partners in other lines of work: it needs, in other words, what they offer, half of
 * them need what it offers, and three of four live in its city. Others offer the same by chance;
 * one in six leaves the needs empty, one in eight the offers. The same for the same seed.
 */
public final class PlantedGathering {

  private static final Path WORDS = Path.of("src/main/resources/words/products.csv");
  private static final List<String> CITIES =
      List.of("Kota Malang", "Kota Batu", "Kota Surabaya", "Kota Surakarta");
  private static final List<String> SYLLABLES =
      List.of("ka", "ri", "wu", "la", "ne", "to", "mi", "sa", "du", "gi", "ra", "lo", "pe", "yu");

  /** A business on the list. */
  public record Business(
      String name,
      int subsector,
      String product,
      String city,
      String line,
      String offers,
      String needs) {}

  private final Random random;
  private final Map<String, List<String>> phrases = new LinkedHashMap<>();
  private final Map<String, Integer> subsectors = new LinkedHashMap<>();
  private final List<Business> businesses = new ArrayList<>();
  private final Map<String, Set<String>> partners = new LinkedHashMap<>();

  private PlantedGathering(long seed) {
    random = new Random(seed);
    readWords();
  }

  /** A gathering of so many. */
  public static PlantedGathering of(int size, long seed) {
    var gathering = new PlantedGathering(seed);
    gathering.plant(size);
    return gathering;
  }

  /** Those on the list, in its order. */
  public List<Business> businesses() {
    return List.copyOf(businesses);
  }

  /** The right partners of a business, by name; of whoever it was planted for and to. */
  public Set<String> partners(String name) {
    return partners.getOrDefault(name, Set.of());
  }

  /** The list as a sheet. */
  public String sheet() {
    var text = new StringBuilder("Nama Usaha;Bidang Usaha;Kota;Menawarkan;Membutuhkan\n");
    for (var each : businesses) {
      text.append(String.join(";", each.name, each.line, each.city, each.offers, each.needs));
      text.append('\n');
    }
    return text.toString();
  }

  private void plant(int size) {
    var products = new ArrayList<>(phrases.keySet());
    var names = names(size);
    var product = new String[size];
    var city = new int[size];
    for (int at = 0; at < size; at++) {
      product[at] = products.get(random.nextInt(products.size()));
      city[at] = random.nextInt(CITIES.size());
    }
    var wanted = new ArrayList<Set<String>>();
    for (int at = 0; at < size; at++) {
      wanted.add(new LinkedHashSet<>());
    }
    for (int at = 0; at < size; at++) {
      for (int other : chosen(at, product, city)) {
        wanted.get(at).add(product[other]);
        if (random.nextBoolean()) {
          wanted.get(other).add(product[at]);
        }
        partners.computeIfAbsent(names.get(at), _ -> new LinkedHashSet<>()).add(names.get(other));
        partners.computeIfAbsent(names.get(other), _ -> new LinkedHashSet<>()).add(names.get(at));
      }
    }
    for (int at = 0; at < size; at++) {
      businesses.add(
          new Business(
              names.get(at),
              subsectors.getOrDefault(product[at], 0),
              product[at],
              CITIES.get(city[at]),
              "usaha " + phrase(product[at]),
              random.nextInt(8) == 0 ? "" : phrase(product[at]),
              random.nextInt(6) == 0
                  ? ""
                  : String.join(", ", wanted.get(at).stream().map(this::phrase).toList())));
    }
  }

  /** Two others in another line of work, mostly of the same city. */
  private Set<Integer> chosen(int at, String[] product, int[] city) {
    var chosen = new LinkedHashSet<Integer>();
    for (int tries = 0; chosen.size() < 2 && tries < 1_000; tries++) {
      var other = random.nextInt(product.length);
      var isHere = tries > 500 || (city[other] == city[at]) == (random.nextInt(4) > 0);
      if (other != at && !product[other].equals(product[at]) && isHere) {
        chosen.add(other);
      }
    }
    return chosen;
  }

  private String phrase(String product) {
    var known = phrases.getOrDefault(product, List.of(product));
    return known.get(random.nextInt(known.size()));
  }

  private List<String> names(int size) {
    var names = new LinkedHashSet<String>();
    while (names.size() < size) {
      names.add(word() + " " + word());
    }
    return List.copyOf(names);
  }

  private String word() {
    var word = new StringBuilder();
    IntStream.range(0, 3)
        .forEach(_ -> word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size()))));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Products of a subsector, with the phrases that mean nothing but that product. */
  private void readWords() {
    try {
      for (var line : Files.readAllLines(WORDS).stream().skip(1).toList()) {
        var cells = line.split(";", -1);
        if (cells[4].matches("\\d+") && "both".equals(cells[5]) && cells[6].isEmpty()) {
          phrases.computeIfAbsent(cells[1], _ -> new ArrayList<>()).add(cells[0]);
          subsectors.put(cells[1], Integer.valueOf(cells[4]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
