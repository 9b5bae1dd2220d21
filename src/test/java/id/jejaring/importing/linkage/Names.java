package id.jejaring.importing.linkage;

import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Things with names to make test sets of: from the data beside the checkout, or made up here. */
final class Names {

  private static final Path DATA = Path.of(System.getProperty("jejaring.shared", "../shared/data"));
  private static final Pattern QUOTED = Pattern.compile("'([^']{3,40})'|\"([^\"]{3,40})\"");

  private static final String[] TRADES = {
    "warung", "toko", "kios", "batik", "kopi", "konveksi", "penjahit", "bengkel", "laundry",
    "catering", "studio", "sanggar", "mebel", "kerajinan", "roti", "jamu", "salon", "percetakan"
  };
  private static final String[] PRAISE = {
    "jaya",
    "makmur",
    "sejahtera",
    "abadi",
    "lestari",
    "indah",
    "barokah",
    "mandiri",
    "utama",
    "sentosa",
    "mulia",
    "berkah",
    "rejeki",
    "agung",
    "baru"
  };
  private static final String[] BEGIN = {
    "su", "sri", "mar", "har", "pur", "wi", "ra", "ke", "an", "bu", "di", "en", "fa", "gu", "in",
    "jo", "ka", "lu", "mu", "nu", "pra", "ri", "sa", "ti", "yu", "wa", "da", "ha", "le", "mi"
  };
  private static final String[] MIDDLE = {
    "", "", "ti", "di", "ya", "na", "ra", "ma", "wa", "ni", "ri", "to", "ko", "ha", "la", "ki", "ju"
  };
  private static final String[] END = {
    "no", "to", "ni", "ti", "yati", "yanto", "wan", "wati", "di", "ja", "na", "sih", "man", "din",
    "ta", "dah", "rjo", "ningsih", "astuti", "adi", "wibowo", "santi"
  };

  private static final String[] HELD_OUT_GIVEN = {
    "Bagas",
    "Cahyo",
    "Dimas",
    "Endah",
    "Farida",
    "Gilang",
    "Hesti",
    "Indra",
    "Jumadi",
    "Kirana",
    "Laras",
    "Mawar",
    "Ngatinah",
    "Oktavia",
    "Paijo",
    "Qonita",
    "Retno",
    "Satrio",
    "Tegar",
    "Umar",
    "Vina",
    "Wening",
    "Yohanes",
    "Zaenal",
    "Alifah",
    "Bernadus",
    "Cinta",
    "Darsono",
    "Erlangga",
    "Fitriani",
    "Ganjar",
    "Hafidz",
    "Intan",
    "Jatmiko",
    "Khairul",
    "Lintang",
    "Marsinah",
    "Nugraha",
    "Pandu",
    "Ratih",
    "Suminah",
    "Tirta",
    "Utari",
    "Widodo",
    "Yusron",
    "Arum",
    "Benny",
    "Citra",
    "Dewangga",
    "Esti",
    "Ferdinand",
    "Gendis",
    "Haryo",
    "Imelda",
    "Juwita",
    "Kartini",
    "Legiman"
  };
  private static final String[] HELD_OUT_FAMILY = {
    "Panjaitan",
    "Kusumawardani",
    "Prabowo",
    "Hutagalung",
    "Suryaningrat",
    "Tanjung",
    "Wicaksono",
    "Mangunsong",
    "Pattinasarany",
    "Lesmana",
    "Atmojo",
    "Halim",
    "Marpaung",
    "Notonegoro",
    "Sihombing",
    "Kuntjoro",
    "Djajadiningrat",
    "Rumengan",
    "Sasongko",
    "Wiratama",
    "Hidayatullah",
    "Situmorang",
    "Poernomo",
    "Kalla",
    "Waworuntu",
    "Adiningrum",
    "Baskoro",
    "Cokrodirjo",
    "Daulay",
    "Effendi",
    "Fauzi",
    "Ginanjar",
    "Harahap",
    "Irawan",
    "Jayadi",
    "Kurnia",
    "Latief",
    "Manurung",
    "Nainggolan",
    "Oetomo",
    "Parikesit",
    "Rangkuti",
    "Sembiring",
    "Tumbelaka",
    "Utomo",
    "Wardhana",
    "Yudhoyono"
  };
  private static final String[] HELD_OUT_CRAFTS = {
    "Sanggar Tari",
    "Rumah Produksi",
    "Keripik",
    "Anyaman",
    "Gamelan",
    "Ukir Jepara",
    "Tempe",
    "Distro",
    "Angkringan",
    "Komik",
    "Sablon",
    "Wayang",
    "Keramik",
    "Teater",
    "Pempek",
    "Ecoprint",
    "Foto",
    "Arsitek",
    "Sepatu Kulit",
    "Radio",
    "Penerbit",
    "Bunga Kering",
    "Songket",
    "Lurik"
  };
  private static final String[] HELD_OUT_IMAGES = {
    "Lentera", "Samudra", "Pelangi", "Kencana", "Merapi", "Nirwana", "Sekar Jagad", "Pusaka",
        "Rimba",
    "Bumi Hijau", "Garuda", "Kemuning", "Senja", "Purnama", "Lawu", "Mutiara", "Sagara",
        "Wijaya Kusuma"
  };

  private Names() {}

  static boolean areThere() {
    return Files.isRegularFile(DATA.resolve("umkm-solo/umkm.csv"));
  }

  /** The small businesses of a city, with line of business and point; identical ones once. */
  static List<Described> smallBusinesses() {
    var found = new LinkedHashMap<String, Described>();
    for (var line : lines("umkm-solo/umkm.csv")) {
      var cells = line.split(";", -1);
      if (cells.length == 7 && cells[5].startsWith("-")) {
        var fields = new HashMap<Field, String>();
        fields.put(Field.POINT, cells[5] + "," + cells[6]);
        if (!cells[1].isBlank()) {
          fields.put(Field.LINE_OF_BUSINESS, cells[1]);
        }
        found.putIfAbsent(
            cells[0].strip().toLowerCase(Locale.ROOT) + fields.get(Field.POINT),
            new Described(NodeKind.BUSINESS, cells[0].strip(), fields, "33.72"));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Directors and casts of Indonesian films. */
  static List<Described> filmPeople() {
    var names = new LinkedHashSet<String>();
    for (var line : lines("indonesian-films/indonesian_movies.csv")) {
      int cast = line.indexOf("\"[");
      if (cast > 0) {
        var quoted = QUOTED.matcher(line.substring(cast));
        while (quoted.find()) {
          var name = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
          if (name.matches("[\\p{L} .'-]+")) {
            names.add(name);
          }
        }
      }
    }
    return persons(names);
  }

  /** Companies that made films, not tuned on. */
  static List<Described> filmCompanies() {
    var names = new LinkedHashSet<String>();
    for (var line : lines("tmdb-coproduction/companies.tsv.gz")) {
      names.add(line.substring(line.indexOf('\t') + 1).strip());
    }
    return names.stream()
        .filter(name -> name.matches(".*\\p{IsLatin}.*"))
        .map(name -> new Described(NodeKind.BUSINESS, name, Map.of(), null))
        .toList();
  }

  /** Authors of papers, not tuned on. */
  static List<Described> authors(int most) {
    var names = new LinkedHashSet<String>();
    for (var line : lines("acl-anthology-2018/papers.tsv.gz")) {
      for (var name : line.substring(line.lastIndexOf('\t') + 1).split("[;|]", -1)) {
        if (name.matches("[\\p{L} .'-]{4,40}")) {
          names.add(name.strip());
        }
      }
    }
    return persons(names).stream().limit(most).toList();
  }

  private static List<Described> persons(Iterable<String> names) {
    var persons = new ArrayList<Described>();
    names.forEach(name -> persons.add(new Described(NodeKind.PERSON, name, Map.of(), null)));
    return persons;
  }

  /** Names made up of syllables: as often a business as a person. */
  static List<Described> madeUp(int count, Random random) {
    var made = new ArrayList<Described>();
    for (int i = 0; i < count; i++) {
      var person = capital(word(random)) + " " + capital(word(random));
      if (random.nextInt(2) == 0) {
        made.add(new Described(NodeKind.PERSON, person, Map.of(), null));
      } else {
        var trade = TRADES[random.nextInt(TRADES.length)];
        var name =
            switch (random.nextInt(4)) {
              case 0 -> trade + " " + word(random);
              case 1 -> trade + " " + word(random) + " " + PRAISE[random.nextInt(PRAISE.length)];
              case 2 -> trade + " bu " + word(random);
              default -> word(random) + " " + word(random) + " " + trade;
            };
        made.add(
            new Described(
                NodeKind.BUSINESS, capital(name), Map.of(Field.LINE_OF_BUSINESS, trade), null));
      }
    }
    return made;
  }

  /** Names that many could have: a trade with nothing, a form of address, or a word of praise. */
  static List<String> generic() {
    var names = new ArrayList<String>();
    for (var trade : TRADES) {
      names.add(trade + " kelontong");
      names.add(trade + " bu");
      names.add(trade + " pak");
      for (var praise : PRAISE) {
        names.add(trade + " " + praise);
      }
    }
    return names;
  }

  /** Names as they are given in Indonesia, put together; nothing was tuned on these. */
  static List<Described> heldOut(int count, Random random) {
    var made = new LinkedHashMap<String, Described>();
    while (made.size() < count) {
      var given = HELD_OUT_GIVEN[random.nextInt(HELD_OUT_GIVEN.length)];
      var family = HELD_OUT_FAMILY[random.nextInt(HELD_OUT_FAMILY.length)];
      var middle = HELD_OUT_GIVEN[random.nextInt(HELD_OUT_GIVEN.length)];
      var craft = HELD_OUT_CRAFTS[random.nextInt(HELD_OUT_CRAFTS.length)];
      var image = HELD_OUT_IMAGES[random.nextInt(HELD_OUT_IMAGES.length)];
      int sort = random.nextInt(8);
      var name =
          switch (sort) {
            case 0, 1 -> given + " " + family;
            case 2, 3 -> given + " " + middle + " " + family;
            case 4 -> craft + " " + given;
            case 5 -> craft + " " + image + " " + family;
            case 6 -> image + " " + craft;
            default -> craft + " Bu " + given + " " + image;
          };
      made.put(
          name,
          new Described(sort < 4 ? NodeKind.PERSON : NodeKind.BUSINESS, name, Map.of(), null));
    }
    return new ArrayList<>(made.values());
  }

  private static String word(Random random) {
    return BEGIN[random.nextInt(BEGIN.length)]
        + MIDDLE[random.nextInt(MIDDLE.length)]
        + END[random.nextInt(END.length)];
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static List<String> lines(String file) {
    try (var in = open(DATA.resolve(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
