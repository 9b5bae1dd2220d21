package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words of names are assumed to be in Indonesia before anything is counted: an estimate
 * by hand, in names per thousand. It matters for small networks only.
 */
final class CommonWords {

  private static final double UNKNOWN = 1e-4;
  private static final double NUMBER = 2e-3;

  private static final Map<String, Double> BUSINESSES =
      perThousand(
          """
          80 warung toko
          40 bu pak kelontong batik
          20 kios ayam mbak usaha jaya kopi makan cafe kafe kedai rumah studio
          10 sembako penjahit laundry sayur nasi snack soto jual ibu mas bapak sari indah abadi
          10 makmur sejahtera mandiri maju berkah barokah sumber mulia karya craft collection
          10 konveksi kue bakery catering dapur fashion kerajinan mebel furniture tenun bordir
          5 es bakso pasar gorengan mie bengkel pakaian baju salon motor jasa jahit cell shop roti
          5 bakery kreatif creative art seni kelompok komunitas dinas kota kabupaten industri
          5 sentra galeri gallery design desain digital media print percetakan foto production
          5 productions films film pictures entertainment group indonesia nusantara java jawa
          5 rejeki rezeki rizki sentosa jamu sanggar percetakan kelompok rumahan gerai lapak depot
          3 murni makmur subur lancar laris murah rukun damai setia bahagia ramai gemilang raya
          3 baru lestari utama agung tani bersama putra putri sinar cahaya bintang harapan mega
          3 sri dewi siti nur tri dwi endang rina rini sari wati budi joko agus slamet
          3 surakarta malang bandung jakarta yogyakarta surabaya bali semarang batu
          2 the of & and de la international company studios home
          """);

  private static final Map<String, Double> PERSONS =
      perThousand(
          """
          20 muhammad sri siti
          10 nur agus dewi dwi tri eko ahmad ayu putri sari budi abdul
          6 endang rina wati yuni yuli indah dian ratna rini ani santoso setiawan wahyu
          6 susanto hidayat saputra putra kurniawan lestari rahayu handayani wahyuni susilo
          6 slamet joko sugeng bambang hendra heri hadi andi adi arif rudi iwan dedi doni rizki
          4 ika eka fitri maya lina nina tuti sulastri sumarni hartono wibowo nugroho prasetyo
          4 pratama ramadhan hakim rahman ali hasan ibrahim yusuf ismail fajar bayu dimas aditya
          4 galih galuh wulan puspita kartika anggraini permata permana gunawan wijaya
          4 hartati supriyadi suryadi suparno sutrisno mulyono mulyadi purnomo sudarsono
          3 simanjuntak siregar nasution lubis sitompul ginting tan lim wayan made nyoman ketut
          3 komang gede putu bagus asep ujang cecep dede
          3 john david michael james robert maria anna peter paul daniel thomas martin
          """);

  private CommonWords() {}

  private static Map<String, Double> perThousand(String table) {
    var shares = new HashMap<String, Double>();
    table
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(line -> {
          for (int i = 1; i < line.length; i++) {
            shares.putIfAbsent(line[i], Integer.parseInt(line[0]) / 1000.0);
          }
        });
    return Map.copyOf(shares);
  }

  /** The assumed share of names that have the word. */
  static double assumed(Word word, NodeKind kind) {
    if (word.isNumber()) {
      return NUMBER;
    }
    var table = kind == NodeKind.PERSON ? PERSONS : BUSINESSES;
    var known = table.get(word.modern());
    if (known != null) {
      return known;
    }
    return word.text().length() == 1 ? 0.03 : UNKNOWN;
  }
}
