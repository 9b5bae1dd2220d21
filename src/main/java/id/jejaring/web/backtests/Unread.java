package id.jejaring.web.backtests;

import id.jejaring.domain.Refusal;
import java.util.Map;
import java.util.stream.Collectors;

/** Refusals of lists that cannot be judged, each with the value and the next step. */
final class Unread {

  private static final int MOST_TITLES = 12;
  private static final int LONGEST_TITLE = 40;

  private Unread() {}

  static Refusal noFile() {
    return new Refusal.Invalid(
        "No file was chosen. Choose a CSV or .xlsx file with the columns From, To, Date.",
        "Berkasnya belum dipilih. Pilih berkas CSV atau .xlsx dengan kolom Dari, Ke, Tanggal.",
        Map.of("field", "file"));
  }

  static Refusal empty(String file) {
    return new Refusal.Invalid(
        "There is nothing in \"%s\". Send a list with the columns From, To, Date.".formatted(file),
        "Berkas \"%s\" kosong. Kirim daftar dengan kolom Dari, Ke, Tanggal.".formatted(file),
        Map.of("file", file));
  }

  static Refusal noTies(String file, Columns columns) {
    var found = titles(columns);
    return new Refusal.Invalid(
        ("In \"%s\" no three columns were found that say who worked with whom and when; its"
                + " columns are: %s. Give two columns of names and one of dates, years or whole"
                + " numbers, under the headings From, To, Date.")
            .formatted(file, found),
        ("Di \"%s\" tidak ditemukan tiga kolom yang mengatakan siapa bekerja sama dengan siapa dan"
                + " kapan; kolomnya: %s. Sediakan dua kolom nama dan satu kolom tanggal, tahun, atau"
                + " bilangan bulat, dengan judul Dari, Ke, Tanggal.")
            .formatted(file, found),
        Map.of("file", file, "columns", found));
  }

  static Refusal noActor(String file, Columns columns) {
    var found = titles(columns);
    return new Refusal.Invalid(
        "In \"%s\" no column of names was found; its columns are: %s. Call it Actor."
            .formatted(file, found),
        "Di \"%s\" tidak ditemukan kolom nama; kolomnya: %s. Beri judul Pelaku."
            .formatted(file, found),
        Map.of("file", file, "columns", found));
  }

  static Refusal noDates(String file, Columns columns) {
    return new Refusal.Invalid(
        ("No cell under \"%s\" of \"%s\" could be read as a date, a year or a whole number. Write"
                + " 2019-05-26, 26/5/2019, 2019 or 17.")
            .formatted(columns.title(Part.DATE), file),
        ("Tidak ada isi kolom \"%s\" di \"%s\" yang terbaca sebagai tanggal, tahun, atau bilangan"
                + " bulat. Tulis 2019-05-26, 26/5/2019, 2019, atau 17.")
            .formatted(columns.title(Part.DATE), file),
        Map.of("file", file, "column", columns.title(Part.DATE)));
  }

  static Refusal tooMany(int most) {
    return new Refusal.Invalid(
        "The lists have more than %d rows together. Take a part, such as the later years."
            .formatted(most),
        "Semua daftar bersama-sama lebih dari %d baris. Ambil sebagian, misalnya tahun-tahun akhir."
            .formatted(most),
        Map.of("rows", most + "+", "most", most));
  }

  static Refusal until(String until, Times times) {
    return Refusal.invalid(
        "until",
        until,
        times.when() == When.DATE
            ? "Give a date or year such as %s.".formatted(middle(times))
            : "The list is ordered by whole numbers: give one such as %s.".formatted(middle(times)),
        times.when() == When.DATE
            ? "Nilai until \"%s\" tidak terbaca. Tulis tanggal atau tahun, misalnya %s."
                .formatted(until, middle(times))
            : "Nilai until \"%s\" tidak terbaca. Daftar ini diurutkan dengan bilangan bulat: tulis misalnya %s."
                .formatted(until, middle(times)));
  }

  static Refusal nothingLater(String until, Times times) {
    var first = times.when().write(times.first());
    var last = times.when().write(times.last());
    if (first.equals(last)) {
      return new Refusal.Invalid(
          "All rows are of %s, so that nothing came later. Send a list of several times."
              .formatted(first),
          "Semua baris bertanggal %s, jadi tidak ada yang datang sesudahnya. Kirim daftar dengan beberapa waktu."
              .formatted(first),
          Map.of("first", first, "last", last));
    }
    return new Refusal.Invalid(
        ("With until \"%s\" nothing is left to learn from, or nothing to judge by: the list goes from %s to"
                + " %s. Give a time between them, such as %s.")
            .formatted(until, first, last, middle(times)),
        ("Dengan until \"%s\" tidak tersisa apa pun untuk dipelajari atau untuk dinilai: daftar ini dari %s"
                + " sampai %s. Tulis waktu di antaranya, misalnya %s.")
            .formatted(until, first, last, middle(times)),
        Map.of("field", "until", "value", until, "first", first, "last", last));
  }

  /** The first headings, as far as they are that short: what is no list may be one long line. */
  private static String titles(Columns columns) {
    var shown =
        columns.titles().stream()
            .limit(MOST_TITLES)
            .map(title ->
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title)
            .collect(Collectors.joining(", "));
    return columns.titles().size() > MOST_TITLES ? shown + ", …" : shown;
  }

  private static String middle(Times times) {
    return times.when().write(times.first() + (times.last() - times.first()) * 4 / 5);
  }
}
