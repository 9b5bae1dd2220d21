package id.jejaring.importing.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a sheet holds, with the headings that say so in Indonesian and English. */
public enum Column {
  ID("id|kode|kode anggota|code"),
  NAME("nama|name|label|nama aktor|nama lengkap dan gelar"),
  PERSON(
      "nama peserta|nama lengkap|peserta|participant|full name|nama pelaku|nama pelaku usaha"
          + "|nama pelaku ekraf|penanggung jawab|contact person|nama kontak|person|orang|attendee"),
  OWNER("nama pemilik|pemilik|pemilik usaha|nama pemilik usaha|owner|nama owner|nama pengusaha"),
  BUSINESS(
      "nama usaha|usaha|nama umkm|umkm|nama ikm|ikm|brand|merek|merk|nama brand|nama merek|nama merk"
          + "|nama toko|toko|business|business name|nama usaha brand|nama usaha merek|nama bisnis"
          + "|bisnis"),
  /** Where somebody works or belongs, which is not necessarily theirs. */
  ORGANISATION(
      "perusahaan|nama perusahaan|company|nama organisasi|organisasi|organization|organisation"
          + "|nama instansi|instansi|asal instansi|lembaga|nama lembaga|nama usaha komunitas"),
  KIND("type|jenis|kind|tipe|jenis pelaku|jenis aktor|element type"),
  LINE_OF_BUSINESS(
      "jenis usaha|bidang usaha|kegiatan usaha|line of business|produk|product|products|jenis produk"
          + "|produk utama|usaha utama|bidang|deskripsi usaha|jenis produk usaha|produk yang dihasilkan"
          + "|produk jasa|komoditas|lini usaha"),
  ACTIVITY("kegiatan"),
  SUBSECTOR(
      "subsektor|sub sektor|subsector|sektor ekraf|subsektor ekraf|sub sektor ekraf"
          + "|subsektor ekonomi kreatif|creative subsector"),
  /** Codes of the business classification, of whatever edition the heading says. */
  KBLI(
      "kbli|kode kbli|kbli 2020|kode kbli 2020|no kbli|nomor kbli|kbli utama|kode kbli utama"
          + "|kbli usaha|kbli 2009|kbli 2015|kbli 2017|kbli 2025|kode kbli 2015|kode kbli 2017"
          + "|kode kbli 2025"),
  SECTOR("sektor|sector|sektor usaha"),
  CATEGORY("kategori|category|golongan"),
  ADDRESS("alamat|address|alamat usaha|alamat lengkap|jalan|alamat rumah|street|alamat domisili"),
  VILLAGE("kelurahan|desa|kelurahan desa|desa kelurahan|village"),
  DISTRICT("kecamatan|district|kec"),
  REGENCY(
      "kota|kabupaten|kab kota|kabupaten kota|kota kabupaten|kota kab|regency|city|regency city"
          + "|kab|place|wilayah|daerah|domisili|kota asal|asal|asal daerah|lokasi|location|tempat"),
  PROVINCE("provinsi|province|propinsi|prov"),
  LATITUDE("lat|latitude|lintang|garis lintang"),
  LONGITUDE("lng|lon|long|longitude|bujur|garis bujur"),
  POINT("koordinat|coordinates|titik koordinat|latlng|lat lng|titik|point|latitude longitude"),
  PHONE(
      "no hp|hp|no hp wa|hp wa|wa|whatsapp|no wa|no whatsapp|telepon|telp|no telp|no telepon|phone"
          + "|mobile|nomor hp|no handphone|handphone|kontak|contact|nomor telepon|nomor wa|no tlp|tlp"
          + "|phone number|no telp hp|no hp whatsapp|nomor whatsapp|nomor hp wa|no telepon hp|no kontak"),
  EMAIL("email|e mail|surel|alamat email|alamat surel|surat elektronik"),
  INSTAGRAM("instagram|ig|akun ig|akun instagram|media sosial|medsos|sosmed|akun media sosial"),
  WEBSITE("website|web|situs|url|tautan|situs web|link|marketplace"),
  SIZE("ukuran|size|skala|skala usaha|kelas usaha|size class|klasifikasi usaha"),
  NIB("nib|nomor induk berusaha|no nib"),
  NIK("nik|no ktp|nomor ktp|ktp|no nik|nik ktp|no ktp nik|nomor induk kependudukan"),
  OFFERS("offers|menawarkan|penawaran|yang ditawarkan|tawaran|offer|bisa menawarkan"),
  NEEDS("needs|membutuhkan|kebutuhan|butuh|need|yang dibutuhkan|mencari"),
  COMMUNITY("komunitas|community|anggota komunitas|asosiasi|paguyuban"),
  DESCRIPTION("description|deskripsi|penjelasan|uraian"),
  TAGS("tags|tag|label tag|kata kunci"),
  ALIASES("alias|aliases|nama lain|singkatan"),
  NOTE("catatan|note|notes|keterangan|ket|remarks"),
  SINCE("sejak|since|tahun berdiri|berdiri|tahun mulai|mulai usaha|mulai|start|start date"),
  UNTIL("until|hingga|end|end date|selesai|berakhir"),
  POSITION("jabatan|posisi|position|job title"),
  ROLE("peran|role|sebagai|peran peserta"),
  EVENT("acara|event|nama acara|nama kegiatan|event name|judul kegiatan|judul acara"),
  PROGRAM("program|programme|nama program"),
  DATE("tanggal|tgl|date|hari tanggal|waktu|hari tgl|tanggal kegiatan|tanggal acara|when"),
  NUMBER("no|nomor|number|no urut"),
  SIGNATURE("tanda tangan|ttd|paraf|signature|tandatangan|tanda tangan paraf"),
  FROM("from|dari|source|pihak 1|pihak pertama|nama 1"),
  TO("to|ke|target|pihak 2|pihak kedua|nama 2"),
  FROM_KIND("from type|jenis dari|from kind|source type"),
  TO_KIND("to type|jenis ke|to kind|target type"),
  DIRECTION("direction|arah"),
  STRENGTH("strength|kekuatan|weight|bobot"),
  TIE("tie|hubungan|jenis hubungan|relationship|relation|connection type|connection"),
  TITLE("title|judul|judul film|judul karya|film|karya|nama karya"),
  YEAR("year|tahun|tahun rilis|tahun produksi"),
  FICTIONAL("fictional|fiktif"),
  /** When a form was filled in. */
  TIMESTAMP(
      "timestamp|stempel waktu|cap waktu|waktu pengisian|tanggal pengisian|tanggal isi"
          + "|submitted at|submission date|submission time"),
  /** Whom a row's subject works with, as a list of names. */
  COLLABORATORS(
      "bekerja sama dengan|kerja sama dengan|kerjasama dengan|bekerja sama dengan siapa"
          + "|berkolaborasi dengan|kolaborasi dengan|pernah bekerja sama dengan|rekan kerja"
          + "|rekan kolaborasi|kolaborator|mitra|mitra usaha|mitra kerja|partner|partners|worked with|works with"
          + "|collaborators|collaborates with|who do you work with"),
  /** Whom a row's subject knows, as a list of names. */
  ACQUAINTANCES(
      "kenal|kenal dengan|kenal siapa|kenal siapa saja|mengenal|kenalan|sudah kenal dengan"
          + "|yang dikenal|knows|acquaintances"),
  DIRECTORS("directors|director|sutradara"),
  MEMBERS("actors|actor|pemeran|pemain|cast|members|anggota|kru|crew|para pemain"),
  GENRE("genre"),
  REASON("alasan|reason"),
  /** What the program's own files say besides; see {@code importing.exchange}. */
  FROM_ID("from id|id dari|id pihak 1"),
  TO_ID("to id|id ke|id pihak 2"),
  PLACE_CODE("place code|kode wilayah"),
  OFFICIAL_CODE("official code|kode resmi"),
  DECLARED_SECTOR("declared sector|sektor dinyatakan"),
  AGENCY_ROLE("agency role|peran lembaga"),
  INFERRED("inferred|tanggal disimpulkan"),
  VISIBILITY("visibility|keterlihatan"),
  STAGE("stage|tahap|tahap kerja sama"),
  SUPPORT("support kind|bentuk dukungan"),
  CITATION("citation|sumber keterangan");

  private static final int LONGEST = 100;
  private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, Column> BY_HEADING = byHeading();

  private final String headings;

  Column(String headings) {
    this.headings = headings;
  }

  /** The column of this name in JSON and on the command line, or that a heading names. */
  public static Optional<Column> named(String word) {
    for (var column : values()) {
      if (column.key().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(column);
      }
    }
    return find(word);
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What such a column may be called where it has no heading. */
  public String word() {
    var first = headings.substring(0, (headings + "|").indexOf('|'));
    return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
  }

  /** All headings that name a column, plain, with the column. */
  public static Map<String, Column> headings() {
    return BY_HEADING;
  }

  /** The column that a heading names, whatever its case, marks and what stands in brackets. */
  public static Optional<Column> find(String heading) {
    return heading.length() > LONGEST || isIgnored(heading)
        ? Optional.empty()
        : Optional.ofNullable(BY_HEADING.get(plain(heading)));
  }

  /** Whether a sheet or column says of itself that it is not meant to be read, as in Kumu. */
  public static boolean isIgnored(String heading) {
    var lower = heading.toLowerCase(Locale.ROOT);
    return lower.contains("(ignore)") || lower.contains("(abaikan)");
  }

  /** A heading for comparison: small letters and digits, nothing in brackets. */
  public static String plain(String heading) {
    var small = BRACKETED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return GAPS.matcher(small).replaceAll(" ").strip();
  }

  private static Map<String, Column> byHeading() {
    var columns = new HashMap<String, Column>();
    for (var column : values()) {
      for (var heading : column.headings.split("\\|", -1)) {
        if (columns.put(heading, column) != null) {
          throw new IllegalStateException("Two columns are called " + heading);
        }
      }
    }
    return Map.copyOf(columns);
  }
}
