package id.jejaring.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;

/**
 * Four files as people have them, of the shape of the real ones and with made-up names: a register
 * of small businesses without a tie, films with their casts, a Kumu workbook, answers to a form.
 * They speak in part of the same people and businesses, so that questions remain.
 */
record FourFiles(Path register, Path films, Path kumu, Path form) {

  private static final String[] TRADES = {
    "Warung Makan", "Batik", "Katering", "Penjahit", "Kios Sayur", "Bengkel", "Laundry", "Roti"
  };
  private static final String[] DOING = {
    "menjual makanan dan minuman",
    "membatik tulis dan cap",
    "menerima pesanan nasi kotak",
    "menjahit pakaian",
    "menjual sayur",
    "",
    "jasa cuci setrika, surel pesan@contoh.id",
    "membuat roti"
  };
  private static final String[] NAMES = {
    "Wiratmaka",
    "Sekarini",
    "Prabandaru",
    "Nilamsari",
    "Gandewa",
    "Larasanti",
    "Tirtoyoso",
    "Ambarwangi",
    "Jatikusumo",
    "Mayangsekar",
    "Hastungkara",
    "Pitaloka"
  };
  private static final String[] GIVEN = {
    "Bagus", "Ratri", "Galang", "Nimas", "Yudistira", "Sekar", "Panji", "Dyah", "Arya", "Laras"
  };

  private static final String[] STEMS = {
    "Bram", "Cakra", "Dwip", "Gendr", "Jagad", "Kusum", "Lintang", "Nirmal", "Prasid", "Rengg",
    "Sumekt", "Tjahy", "Wening", "Yugist"
  };
  private static final String[] ENDS = {
    "ana", "inten", "oro", "ulina", "awisesa", "ekti", "ohadi", "iswara", "uwangsa", "adipta",
    "elinka", "ondra", "ismaya", "urahayu", "amurti"
  };

  /** The same files for the same seed. */
  static FourFiles in(Path folder, long seed) throws IOException {
    var random = new Random(seed);
    return new FourFiles(
        Files.writeString(folder.resolve("umkm-uji.csv"), register(random)),
        Files.writeString(folder.resolve("film-uji.csv"), films(random)),
        kumu(folder.resolve("kumu-uji.xlsx")),
        Files.writeString(folder.resolve("formulir-uji.csv"), answers()));
  }

  private static String register(Random random) {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 240; i++) {
      var at = random.nextInt(TRADES.length);
      var name = TRADES[at] + " " + NAMES[i % NAMES.length] + " " + GIVEN[i / NAMES.length % 10];
      rows.add(business(name, DOING[at], random));
    }
    for (int i = 0; i < 12; i++) { // the same name at different points: never one unasked
      rows.add(business("Warung Kelontong", "menjual sembako", random));
    }
    rows.add(business("Batik Sekarini", "membatik tulis dan cap", random));
    rows.add(rows.get(3));
    rows.add(rows.get(7));
    rows.add(";;Surakarta;Surakarta;Surakarta;-7.56;110.82");
    return "Nama;Kegiatan;Kecamatan;Wilayah;Kategori;lat;lng\n" + String.join("\n", rows) + "\n";
  }

  private static String business(String name, String doing, Random random) {
    return String.format(
        Locale.ROOT,
        "%s;%s;Surakarta;Surakarta;Surakarta;%.6f;%.6f",
        name,
        doing,
        -7.59 + random.nextDouble() / 20,
        110.79 + random.nextDouble() / 20);
  }

  private static String films(Random random) {
    var rows = new ArrayList<String>();
    rows.add(
        "movie_id,title,year,description,genre,rating,users_rating,votes,languages,directors,actors,runtime");
    for (int i = 0; i < 60; i++) {
      var actors = new ArrayList<String>();
      for (int j = 0; j < 5; j++) {
        actors.add("'" + person(random.nextInt(100)) + "'");
      }
      actors.add("nan");
      rows.add(
          "%d,Senja di Bengawan %d,%d,\"Kisah rekaan, bagian %d.\",Drama,13+,6.5,12,Indonesian,%s,\"[%s]\",90 min"
              .formatted(
                  200001 + i, i, 2000 + i % 20, i, person(i % 7), String.join(", ", actors)));
    }
    return String.join("\n", rows) + "\n";
  }

  /** One of a hundred people, whose names have no word in common. */
  static String person(int number) {
    return word(2 * number) + " " + word(2 * number + 1);
  }

  private static String word(int number) {
    return STEMS[number % STEMS.length] + ENDS[number / STEMS.length % ENDS.length];
  }

  private static Path kumu(Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Kumu", "1.0")) {
      sheet(
          workbook,
          "Elements",
          List.of("Label", "Type", "Tags", "Description", "Kota"),
          List.of("Komunitas Layar Uji", "Community", "film|komunitas", "Sineas Solo", "Surakarta"),
          List.of(person(0), "Person", "sutradara", "", ""),
          List.of(person(11), "Person", "pemeran", "", ""),
          List.of("Batik Sekarini", "Business", "batik", "", "Kota Surakarta"),
          List.of("Dinas Uji Kota Surakarta", "Agency", "pemerintah", "", "Kota Surakarta"));
      sheet(
          workbook,
          "Connections",
          List.of("From", "To", "Direction", "Type", "Description"),
          List.of(person(0), "Komunitas Layar Uji", "directed", "member of", ""),
          List.of(person(0), person(11), "mutual", "collaborates with", "satu film"),
          List.of("Dinas Uji Kota Surakarta", "Komunitas Layar Uji", "directed", "supports", ""),
          List.of("Batik Sekarini", "Komunitas Layar Uji", "undirected", "knows", ""));
      sheet(workbook, "(ignore) catatan", List.of("bukan data"));
    }
    return file;
  }

  @SafeVarargs
  private static void sheet(Workbook workbook, String name, List<String>... rows) {
    var sheet = workbook.newWorksheet(name);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        sheet.value(row, column, rows[row].get(column));
      }
    }
  }

  private static String answers() {
    return String.join(
            "\n",
            "Timestamp,Alamat Email,Nama lengkap Anda,Nama usaha,Bidang usaha Anda apa?,Nomor WhatsApp yang bisa dihubungi,Kota/Kabupaten domisili,Siapa saja yang pernah bekerja sama dengan Anda?",
            "12/09/2024 8:15:02,ratri@contoh.id,Ratri Uji Kinanti,Katering Ratri Uji,katering,081234567801,Kota Surakarta,Sapto Uji Wicaksono",
            "12/09/2024 9:01:44,sapto@contoh.id,Sapto Uji Wicaksono,Sablon Sapto Uji,sablon kaos,0812-3456-7802,Surakarta,\"Ratri Uji Kinanti, "
                + person(0)
                + "\"",
            "13/09/2024 10:22:10,ratri@contoh.id,Ratri Uji Kinanti,Katering Ratri Uji,katering dan nasi kotak,081234567801,Kota Surakarta,Sapto Uji Wicaksono",
            "13/09/2024 11:02:33,dewi@contoh.id,Dewi Uji Larasati,Warung Kelontong,warung kelontong,081234567803,Kota Surakarta,")
        + "\n";
  }
}
