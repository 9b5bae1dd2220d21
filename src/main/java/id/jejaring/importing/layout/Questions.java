package id.jejaring.importing.layout;

import id.jejaring.importing.sheet.Column;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands headings that are questions or instructions, as in forms: "Nama lengkap Anda (sesuai
 * KTP)", "Siapa saja yang pernah bekerja sama dengan Anda?".
 */
final class Questions {

  private static final Pattern FILLERS =
      Pattern.compile(
          "\\b(anda|kamu|saudara|saudari|bapak|ibu|kakak|mu|your|you|silakan|silahkan|mohon|tolong"
              + "|tuliskan|tulis|isikan|isi|sebutkan|masukkan|pilih|cantumkan|apa|apakah|siapa"
              + "|berapa|dimana|di mana|mana|what|is|are|the|please|enter|saat ini|sekarang|aktif"
              + "|yang bisa dihubungi|yang dapat dihubungi|bila ada|jika ada|kalau ada|wajib"
              + "|yang|dari|untuk|ini)\\b");

  /** Questions whose answer says nothing about anybody. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "bersedia|setuju|persetujuan|ukuran (baju|kaos)|agree|consent|darurat|emergency");

  /** What a heading says that contains these words; the first that fits counts. */
  private static final Map<Pattern, Column> WORDS = words();

  private Questions() {}

  /** What a heading asks for. */
  static Optional<Column> find(String heading) {
    var plain = Column.plain(heading);
    if (plain.isEmpty() || heading.length() > 300 || ASIDE.matcher(plain).find()) {
      return Optional.empty();
    }
    var bare = FILLERS.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
    var exact = Column.find(bare);
    if (exact.isPresent()) {
      return exact;
    }
    for (var each : WORDS.entrySet()) {
      if (each.getKey().matcher(plain).find()) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  /** Whether a text can be a heading made of words rather than a cell of data. */
  static boolean isAsked(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith("?")
        || lower.endsWith(":")
        || lower.endsWith("*")
        || lower.matches(
            "^(nama|nomor|no\\.?|alamat|jenis|tanggal|siapa|apa|apakah|tuliskan|sebutkan|name|email"
                + "|e-mail|asal|bidang)\\b.*");
  }

  private static Map<Pattern, Column> words() {
    var words = new LinkedHashMap<Pattern, Column>();
    add(
        words,
        "siapa.*(kerja ?sama|bekerja ?sama|kolaborasi|bermitra|kerja bareng)"
            + "|(kerja ?sama|bekerja ?sama|berkolaborasi|bermitra|kerja bareng) dengan (siapa|anda)"
            + "|who.*(work(ed)? with|collaborat)|(worked|collaborated?) with",
        Column.COLLABORATORS);
    add(
        words,
        "siapa.*(kenal|dikenal|mengenal)|(kenal|mengenal) siapa|who.*know",
        Column.ACQUAINTANCES);
    add(words, "\\bnik\\b|no(mor)? ktp|induk kependudukan", Column.NIK);
    add(words, "\\bnib\\b|induk berusaha", Column.NIB);
    add(words, "whatsapp|\\bwa\\b|\\bhp\\b|handphone|telepon|\\btelp\\b|phone", Column.PHONE);
    add(words, "\\be ?mail\\b|surel", Column.EMAIL);
    add(words, "instagram|\\big\\b", Column.INSTAGRAM);
    add(words, "website|situs web|marketplace", Column.WEBSITE);
    add(words, "subsektor|sub sektor|subsector", Column.SUBSECTOR);
    add(words, "tahun berdiri|sejak kapan|tahun mulai|mulai usaha|berdiri sejak", Column.SINCE);
    add(words, "(skala|kelas|ukuran) usaha|business size", Column.SIZE);
    add(words, "nama (pemilik|owner)|pemilik usaha|owner name", Column.OWNER);
    add(
        words,
        "nama (usaha|brand|merek|merk|umkm|ikm|toko|bisnis|produk)|(business|brand) name"
            + "|name of.*(business|brand)",
        Column.BUSINESS);
    add(
        words,
        "nama (instansi|lembaga|organisasi|perusahaan|komunitas)|asal (instansi|lembaga|organisasi)"
            + "|(company|organi[sz]ation) name",
        Column.ORGANISATION);
    add(words, "nama (lengkap|peserta|panggilan|responden)|full name", Column.PERSON);
    add(words, "(membutuhkan|butuhkan|dibutuhkan|kebutuhan|butuh)|what.*need|needs", Column.NEEDS);
    add(
        words,
        "(tawarkan|menawarkan|ditawarkan|keahlian|bisa dibantu|dapat dibantu)|what.*offer|skills",
        Column.OFFERS);
    add(words, "komunitas|communit", Column.COMMUNITY);
    add(
        words,
        "(jenis|bidang|kegiatan|deskripsi).*(usaha|produk|bisnis)|produk.*(dijual|dihasilkan|utama)"
            + "|(what|which).*(sell|make|produce)|line of business",
        Column.LINE_OF_BUSINESS);
    add(words, "kecamatan|district", Column.DISTRICT);
    add(words, "kelurahan|\\bdesa\\b|village", Column.VILLAGE);
    add(words, "provinsi|province", Column.PROVINCE);
    add(words, "alamat|address", Column.ADDRESS);
    add(words, "\\bkota\\b|kabupaten|domisili|asal daerah|\\bcity\\b|regency", Column.REGENCY);
    add(words, "jabatan|posisi|position", Column.POSITION);
    add(words, "^nama\\b|\\bname$", Column.NAME);
    return words;
  }

  private static void add(Map<Pattern, Column> words, String pattern, Column to) {
    words.put(Pattern.compile(pattern), to);
  }
}
