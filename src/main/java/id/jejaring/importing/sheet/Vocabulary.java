package id.jejaring.importing.sheet;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the kinds of nodes and ties in their sheets, in Indonesian and English. */
public final class Vocabulary {

  /** What sheets call a kind; the first word is the Indonesian one to answer with. */
  private static final Map<NodeKind, String> NODE_WORDS = nodeWords();

  private static final Map<TieKind, String> TIE_WORDS = tieWords();
  private static final Map<String, NodeKind> NODES = byWord(NODE_WORDS);
  private static final Map<String, TieKind> TIES = byWord(TIE_WORDS);

  private Vocabulary() {}

  /** The kind of node a cell names. */
  public static Optional<NodeKind> nodeKind(String cell) {
    return Optional.ofNullable(NODES.get(plain(cell)));
  }

  /** The kind of tie a cell names. */
  public static Optional<TieKind> tieKind(String cell) {
    return Optional.ofNullable(TIES.get(plain(cell)));
  }

  /** What to call a kind of node or tie. */
  public static String word(Enum<?> kind, Locale language) {
    var own = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var words =
        kind instanceof NodeKind node ? NODE_WORDS.get(node) : TIE_WORDS.get((TieKind) kind);
    return language.getLanguage().equals("en") || words == null
        ? own
        : words.substring(0, (words + "|").indexOf('|'));
  }

  /** The kind a name gives away by a word in it, such as {@code Dinas} or {@code Komunitas}. */
  public static Optional<NodeKind> kindOfName(String name) {
    var words = " " + plain(name) + " ";
    for (var kind : new NodeKind[] {NodeKind.AGENCY, NodeKind.COMMUNITY, NodeKind.BUSINESS}) {
      for (var word : IN_NAMES.getOrDefault(kind, new String[0])) {
        if (words.contains(" " + word + " ")) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the text speaks of a gathering rather than of a line of business. */
  public static boolean isGathering(String text) {
    var words = " " + plain(text) + " ";
    for (var word : GATHERINGS) {
      if (words.contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  private static final String[] GATHERINGS = {
    "pelatihan",
    "workshop",
    "lokakarya",
    "bimtek",
    "bimbingan teknis",
    "seminar",
    "webinar",
    "sosialisasi",
    "pameran",
    "festival",
    "kombet",
    "rapat",
    "diskusi",
    "fgd",
    "temu",
    "pertemuan",
    "pendampingan",
    "lomba",
    "kelas",
    "expo",
    "bazar",
    "bazaar",
    "training",
    "exhibition",
    "meeting",
    "gathering",
    "talkshow",
    "kunjungan",
    "rakor",
    "musyawarah",
    "kongres",
    "konferensi"
  };

  private static final Map<NodeKind, String[]> IN_NAMES =
      Map.of(
          NodeKind.AGENCY,
          new String[] {
            "dinas",
            "kementerian",
            "kemenparekraf",
            "pemerintah",
            "pemkot",
            "pemkab",
            "pemprov",
            "pemda",
            "universitas",
            "institut",
            "politeknik",
            "sekolah",
            "smk",
            "bank",
            "badan",
            "direktorat",
            "kecamatan",
            "kelurahan",
            "bappeda",
            "university",
            "ministry"
          },
          NodeKind.COMMUNITY,
          new String[] {
            "komunitas",
            "paguyuban",
            "asosiasi",
            "perkumpulan",
            "forum",
            "himpunan",
            "community",
            "association",
            "perhimpunan",
            "kelompok"
          },
          NodeKind.BUSINESS,
          new String[] {"pt", "cv", "ud", "pd", "toko", "warung", "kios", "tbk", "koperasi"});

  private static String plain(String text) {
    return text.length() > 200
        ? ""
        : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Map<NodeKind, String> nodeWords() {
    var words = new EnumMap<NodeKind, String>(NodeKind.class);
    words.put(
        NodeKind.BUSINESS,
        "usaha|bisnis|umkm|ikm|perusahaan|company|firm|brand|organization"
            + "|organisation|organisasi|pelaku usaha|toko|badan usaha");
    words.put(NodeKind.COMMUNITY, "komunitas|asosiasi|paguyuban|association|sanggar");
    words.put(
        NodeKind.AGENCY,
        "lembaga|instansi|dinas|pemerintah|government|kementerian|institution"
            + "|institusi|akademisi|universitas|bank");
    words.put(NodeKind.PERSON, "orang|individu|perorangan|people|individual|pelaku|pribadi");
    words.put(NodeKind.PLACE, "wilayah|tempat|location");
    words.put(NodeKind.VENUE, "ruang kreatif|ruang|creative hub|space|hub");
    words.put(NodeKind.PROGRAM, "program|programme|program kerja");
    words.put(NodeKind.EVENT, "acara|kegiatan|gathering");
    words.put(NodeKind.PROJECT, "karya bersama|karya|proyek|film");
    words.put(NodeKind.AGREEMENT, "kerja sama tertulis|perjanjian|mou|pks");
    words.put(NodeKind.PLAN, "dokumen rencana|rencana");
    words.put(NodeKind.CLUSTER, "sentra|klaster");
    words.put(
        NodeKind.CAPABILITY, "sumber daya|keahlian|sumber daya keahlian|skill|resource|produk");
    words.put(NodeKind.SUBSECTOR, "subsektor");
    return words;
  }

  private static Map<TieKind, String> tieWords() {
    var words = new EnumMap<TieKind, String>(TieKind.class);
    words.put(TieKind.KNOWS, "kenal|know|mengenal|saling kenal|kenalan|teman|friend");
    words.put(
        TieKind.COLLABORATES_WITH,
        "bekerja sama|collaborates|collaborate|collaboration|kolaborasi"
            + "|berkolaborasi|kerja sama|kerjasama|bekerjasama|bermitra|mitra|partner"
            + "|partners|partnership|works with|kemitraan");
    words.put(TieKind.SUPPLIES, "memasok|supply|supplier|pemasok|suplier|pasokan");
    words.put(
        TieKind.SUPPORTS,
        "mendukung|support|dukungan|membina|pembina|mendanai|funds" + "|membantu|mendampingi");
    words.put(TieKind.MEMBER_OF, "anggota|member|members|anggota dari|tergabung|keanggotaan");
    words.put(TieKind.OWNS, "memiliki|own|owner|pemilik|punya");
    words.put(TieKind.OPERATES, "mengelola|operate|pengelola");
    words.put(TieKind.HOLDS_OFFICE, "menjabat|office|jabatan|works for|bekerja di");
    words.put(TieKind.SUCCEEDS, "menggantikan|penerus");
    words.put(TieKind.PART_OF, "bagian dari|di bawah");
    words.put(TieKind.TOOK_PART_IN, "mengikuti|attended|attends|hadir|ikut|peserta|participant");
    words.put(TieKind.RUNS, "menjalankan|run|menyelenggarakan|penyelenggara|organises|organizes");
    words.put(TieKind.MADE, "membuat|makes|karya|pembuat");
    words.put(TieKind.TENANT_OF, "penyewa|tenant");
    words.put(TieKind.LOCATED_IN, "berada di|berlokasi di|terletak di");
    words.put(TieKind.WORKS_IN, "bergerak di|subsektor");
    words.put(TieKind.OFFERS, "menawarkan|offer");
    words.put(TieKind.NEEDS, "membutuhkan|need|butuh");
    words.put(TieKind.USES, "memakai|use|menggunakan");
    words.put(TieKind.TEACHES, "mengajarkan|teach|mengajar");
    words.put(TieKind.HELD_AT, "bertempat di|diadakan di");
    words.put(TieKind.PARTY_TO, "menandatangani|pihak");
    return words;
  }

  private static <K extends Enum<K>> Map<String, K> byWord(Map<K, String> words) {
    var kinds = new HashMap<String, K>();
    words.forEach((kind, text) -> {
      kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind);
      for (var word : text.split("\\|", -1)) {
        kinds.put(word, kind);
      }
    });
    return Map.copyOf(kinds);
  }
}
