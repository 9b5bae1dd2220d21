package id.jejaring.importing.sheet;

import id.jejaring.domain.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Why a row is not taken, or is taken with a caution: what is wrong, and then the next step. */
public enum Reason {
  NO_NAME(
      "Baris ini tidak punya nama. Isi kolom nama.", "The row has no name. Fill the name column."),
  HIDDEN_CHARACTERS(
      "Ada karakter tersembunyi di \"%s\". Ketik ulang sel itu.",
      "There are hidden characters in \"%s\". Type the cell again."),
  PHONE_IN_POWERS(
      "Excel mengubah nomor telepon menjadi \"%s\". Ketik ulang sebagai teks, misalnya 0812….",
      "Excel turned the telephone number into \"%s\". Type it again as text, such as 0812…."),
  PHONE(
      "Nomor telepon \"%s\" tidak terbaca. Tulis seperti 0812… atau +62812….",
      "The telephone number \"%s\" cannot be read. Write it as 0812… or +62812…."),
  EMAIL(
      "Alamat surel \"%s\" tidak terbaca. Tulis seperti nama@contoh.id.",
      "The e-mail address \"%s\" cannot be read. Write it as name@example.id."),
  NIB(
      "NIB \"%s\" bukan 13 angka. Perbaiki atau kosongkan.",
      "The NIB \"%s\" is not 13 digits. Mend it or leave it out."),
  NIK(
      "Di kolom lain ada angka yang panjangnya seperti NIK. NIK tidak disimpan: hapus angka itu.",
      "Another column holds a number as long as a NIK. A NIK is never kept: remove it."),
  PROGRAM_UNKNOWN(
      "Belum ada satu program bernama \"%s\", jadi acaranya tidak dimasukkan ke program. Buat"
          + " programnya, atau pilih dari halamannya.",
      "There is no one program called \"%s\", so the event is part of none. Make the program, or"
          + " start from its page."),
  DATE(
      "Tanggal \"%s\" tidak terbaca. Tulis hari dahulu, misalnya 17/4/2018.",
      "The date \"%s\" cannot be read. Write the day first, such as 17/4/2018."),
  DATES_REVERSED(
      "Tanggal selesai \"%s\" tidak sesudah tanggal mulai. Perbaiki salah satunya.",
      "The end \"%s\" does not come after the start. Mend one of them."),
  POINT(
      "Koordinat \"%s\" tidak terbaca. Tulis derajat desimal, misalnya -7,98 dan 112,63.",
      "The coordinates \"%s\" cannot be read. Write decimal degrees, such as -7.98 and 112.63."),
  STRENGTH(
      "Kekuatan \"%s\" bukan 1 sampai 5. Perbaiki atau kosongkan.",
      "The strength \"%s\" is not 1 to 5. Mend it or leave it out."),
  SUBSECTOR(
      "\"%s\" bukan salah satu dari 17 subsektor. Perbaiki atau kosongkan.",
      "\"%s\" is none of the 17 subsectors. Mend it or leave it out."),
  KIND(
      "Jenis \"%s\" tidak dikenal. Pakai usaha, komunitas, lembaga, orang, ruang kreatif, program,"
          + " acara atau karya.",
      "The type \"%s\" is not known. Use business, community, agency, person, venue, program, event"
          + " or project."),
  TIE(
      "Hubungan \"%s\" tidak dikenal. Pakai kenal, bekerja sama, memasok, mendukung, anggota,"
          + " pemilik atau bagian dari.",
      "The tie \"%s\" is not known. Use knows, collaborates with, supplies, supports, member of,"
          + " owns or part of."),
  TIE_ENDS(
      "Hubungan \"%s\" tidak bisa dari %s ke %s. Perbaiki jenis hubungan atau jenis ujungnya.",
      "A tie \"%s\" cannot lead from %s to %s. Mend the tie or the type of its ends."),
  NO_SUCH_NODE(
      "Di berkas ini tidak ada simpul dengan id \"%s\". Tulis namanya, atau pakai id yang ada.",
      "The file has no node with the id \"%s\". Write its name, or use an id that is there."),
  NO_SUCH_WORD(
      "\"%s\" tidak dikenal di kolom ini. Pakai salah satu: %s.",
      "\"%s\" is not known in this column. Use one of: %s."),
  SAME_ENDS(
      "Kedua ujung hubungan adalah \"%s\". Isi dua nama yang berbeda.",
      "Both ends of the tie are \"%s\". Give two different names."),
  LIST(
      "Daftar nama \"%s\" tidak terbaca. Pisahkan nama dengan titik koma.",
      "The list of names \"%s\" cannot be read. Put semicolons between the names."),
  UNKNOWN_ID(
      "Tidak ada data dengan id \"%s\". Kosongkan id untuk membuat yang baru.",
      "Nothing has the id \"%s\". Leave the id out to make something new."),
  PLACE_UNKNOWN(
      "Wilayah \"%s\" tidak dikenal, jadi tidak diisi.",
      "The place \"%s\" is not known, so none is recorded."),
  PLACE_AMBIGUOUS(
      "Wilayah \"%s\" bisa berarti %s. Tulis lengkap seperti itu; sekarang tidak diisi.",
      "The place \"%s\" may be %s. Write it in full, like that; none is recorded now."),
  FICTIONAL(
      "Baris ini dari data latihan (fiktif), yang tidak pernah dicampur dengan data bersumber."
          + " Muat data latihan dari halaman program.",
      "This row is practice data (fictional), which is never mixed with sourced facts. Load"
          + " practice data from the page of a programme."),
  END_IS_NO_PLACE(
      "Wilayah \"%s\" tidak dikenal. Tulis nama resminya, misalnya Kota Malang.",
      "The place \"%s\" is not known. Write its official name, such as Kota Malang."),
  END_IS_SEVERAL_PLACES(
      "Wilayah \"%s\" bisa berarti %s. Tulis lengkap seperti itu.",
      "The place \"%s\" may be %s. Write it in full, like that."),
  PLACE_OF_EVENT(
      "Tempat acara \"%s\" tidak menyebut wilayah yang dikenal, jadi tidak dicatat. Tulis juga"
          + " kotanya, misalnya \"Gedung Kesenian, Kota Malang\".",
      "The event's place \"%s\" names no known region, so none is recorded. Add the city, as in"
          + " \"Gedung Kesenian, Kota Malang\"."),
  NIK_LEFT_OUT(
      "Kolom NIK tidak dibaca dan tidak disimpan.", "The NIK column is neither read nor kept."),
  COLUMN_UNUSED("Kolom \"%s\" tidak dipakai.", "The column \"%s\" is not used."),
  SHEET_UNUSED(
      "Lembar \"%s\" dilewati: tidak ada baris judul kolom yang dikenal.",
      "The sheet \"%s\" is left out: no row of known headings."),
  NO_EVENT(
      "Daftar hadir tanpa nama acara: kehadiran tidak dicatat. Sebutkan acaranya.",
      "The attendance list names no event: attendance is not recorded. Name the event."),
  NO_DATE(
      "Tanggal acara \"%s\" tidak diketahui. Sebutkan tanggalnya.",
      "The date of the event \"%s\" is not known. Name it."),
  SAME_NAME(
      "Nama \"%s\" sudah ada (%d). Apakah ini sama? Nama saja tidak cukup untuk menggabungkan.",
      "The name \"%s\" is there already (%d). Is it the same? A name alone does not merge."),
  LIKE_A_NAME(
      "Nama \"%s\" belum tercatat, tetapi mirip dengan yang sudah ada (%d). Apakah ini sama?",
      "The name \"%s\" is not recorded, but much like one that is (%d). Is it the same?"),
  MAY_BE(
      "\"%s\" mungkin sudah tercatat (kemungkinan %d%%). Apakah ini sama?",
      "\"%s\" may be recorded already (%d%% likely). Is it the same?"),
  SAME_NAME_OTHER_DETAILS(
      "Nama dan wilayahnya sama dengan baris %s, tetapi kontak, NIB, atau bidang usahanya berbeda."
          + " Apakah ini sama?",
      "Name and place are those of row %s, but contacts, NIB or line of business differ. Is it the"
          + " same?"),
  KNOWN_WITH_OTHER_DETAILS(
      "\"%s\" di wilayah ini sudah tercatat, tetapi dengan telepon, surel, atau NIB lain. Apakah"
          + " ini sama?",
      "\"%s\" is recorded in this place already, but with another telephone, e-mail or NIB. Is it"
          + " the same?"),
  REPEATED("Sama dengan baris %s.", "The same as row %s."),
  KBLI_UNKNOWN(
      "Kode KBLI \"%s\" tidak ada di tabel KBLI 2020 kami, jadi tidak dipakai. Isi subsektornya bila"
          + " usaha itu kreatif.",
      "The KBLI code \"%s\" is not in our table of KBLI 2020, so it is not used. Fill in the"
          + " subsector if the business is a creative one."),
  KBLI_TITLE(
      "Kode KBLI \"%s\" di KBLI 2020 adalah \"%s\", di lembar ini \"%s\": mungkin dari KBLI tahun"
          + " lain, jadi tidak dipakai.",
      "In KBLI 2020 the code \"%s\" is \"%s\", in this sheet \"%s\": it may be of another year's KBLI,"
          + " so it is not used."),
  KBLI_DIGITS(
      "\"%s\" bukan kode KBLI 5 angka, jadi tidak dipakai. Tulis seperti 56102.",
      "\"%s\" is no KBLI code of 5 digits, so it is not used. Write it as 56102."),
  KBLI_EDITION(
      "Kolom \"%s\" bukan KBLI 2020, jadi tidak dipakai. Sesuaikan kodenya, lalu namai kolomnya"
          + " KBLI 2020.",
      "The column \"%s\" is not of KBLI 2020, so it is not used. Convert the codes, and call the"
          + " column KBLI 2020."),
  WORD_HEADING(
      "Daftar kata %s, baris %d: judul kolomnya harus %s.",
      "The word list %s, line %d: the headings have to be %s."),
  WORD_BROKEN(
      "Daftar kata %s dari baris %d tidak terbaca sebagai CSV: %s. Perbaiki tanda kutipnya.",
      "The word list %s from line %d cannot be read as CSV: %s. Mend the quotation marks."),
  WORD_PHRASE(
      "Daftar kata %s, baris %d: \"%s\" bukan kata. Isi kolom phrase dengan huruf atau angka.",
      "The word list %s, line %d: \"%s\" is no word. Fill phrase with letters or digits."),
  WORD_PRODUCT(
      "Daftar kata %s, baris %d: kunci produk \"%s\" harus huruf kecil, angka dan tanda hubung.",
      "The word list %s, line %d: the product's key \"%s\" has to be small letters, digits and"
          + " hyphens."),
  WORD_RULE(
      "Daftar kata %s, baris %d: aturan \"%s\" tidak ada. Pakai alone, beside, atau kosongkan.",
      "The word list %s, line %d: there is no rule \"%s\". Use alone, beside, or leave it empty."),
  WORD_SUBSECTOR(
      "Daftar kata %s, baris %d: subsektor \"%s\" bukan 1 sampai 17. Pakai nomornya, atau outside.",
      "The word list %s, line %d: the subsector \"%s\" is not 1 to 17. Use its number, or"
          + " outside."),

  NO_NAME_COLUMN(
      "Belum ada kolom nama. Pilih kolom yang berisi nama orang atau usaha (atau Dari dan Ke, atau"
          + " Judul dan Anggota).",
      "No column holds names yet. Choose the one that has the names of persons or businesses (or"
          + " From and To, or Title and Members)."),
  NO_ROWS(
      "Tidak ada satu baris pun di \"%s\". Isi lembarnya, lalu kirim lagi.",
      "There is not one row in \"%s\". Fill the sheet, then send it again."),
  NO_SUCH_COLUMN_KIND(
      "\"%s\" bukan isi kolom yang dikenal. Pakai salah satu dari: %s.",
      "\"%s\" is nothing a column can hold. Use one of: %s."),
  NOT_WAITING(
      "Impor ini tidak menunggu pemeriksaan kolom (%s). Urungkan dahulu, lalu petakan lagi.",
      "This import does not wait for its columns (%s). Undo it first, then map it again."),
  SHEET_GONE(
      "Lembarnya sudah tidak disimpan. Unggah lagi berkasnya.",
      "The sheet is no longer kept. Upload the file again."),
  KNOWN_LAYOUT(
      "Susunan kolom dikenal dari \"%s\".", "The layout of its columns is known from \"%s\"."),
  NO_DATA_ROWS(
      "Dilewati karena bukan data (%d): %s.", "Left out because they are no data (%d): %s."),
  ANSWERED_AGAIN(
      "Orang yang sama menjawab lagi di baris %s; jawaban terakhir yang dipakai.",
      "The same person answered again in row %s; the last answer counts."),
  NO_HEADINGS(
      "Tidak ada baris judul kolom di \"%s\". Tulis judul seperti Nama, Kegiatan, Kota (atau From,"
          + " To) di atas barisnya.",
      "No row of headings was found in \"%s\". Put headings such as Nama, Kegiatan, Kota (or From,"
          + " To) above the rows."),
  HEADING_TWICE(
      "Judul kolom \"%s\" ada dua kali di baris %d. Ganti salah satunya.",
      "The heading \"%s\" stands twice in row %d. Rename one of them."),
  NOT_READ(
      "Berkasnya tidak bisa dibaca. Tidak ada yang disimpan; coba lagi.",
      "It could not be read. Nothing of it was kept; try again."),
  WAITS(
      "Basis datanya belum menjawab. Dilanjutkan sendiri begitu bisa.",
      "The store does not answer yet. It goes on by itself as soon as it can."),
  ANSWERS_FORGOTTEN(
      "%d jawaban siapa siapa dari impor ini dilupakan; lain kali ditanyakan lagi.",
      "%d answers about who is who that were given in this import are forgotten; next time it asks"
          + " again."),
  ASKED_NO_LONGER(
      "Baris %d sudah dijawab, atau sekarang menanyakan hal lain. Lihat lagi pertanyaannya.",
      "Row %d is settled, or asks something else by now. Look at the questions again."),
  SAME_CONTENT(
      "Isinya sama persis dengan \"%s\" yang sudah masuk pada %s, jadi tidak ada yang bertambah."
          + " Yang dikatakannya baru hilang bila semua impor berkas ini dibatalkan.",
      "It says exactly what \"%s\" said on %s, so nothing is added. What it says goes only when"
          + " every import of this file is taken back."),
  STILL_SAID(
      "Yang dikatakannya tetap ada, karena berkas yang sama masih tercatat: \"%s\".",
      "What it says stays, since the same file is still recorded: \"%s\"."),
  TRIED_TOO_OFTEN(
      "Program berhenti %d kali selagi membacanya. Bagi menjadi berkas yang lebih kecil.",
      "The program ended %d times while reading it. Split it into smaller files."),
  NONE_OF_THIS_NAME(
      "Belum ada %s bernama \"%s\". Buat dulu, atau kosongkan.",
      "There is no %s of the name \"%s\". Make it first, or leave it out."),
  SEVERAL_OF_THIS_NAME(
      "Ada %d bernama \"%s\". Sebutkan id-nya.", "There are %d of the name \"%s\". Give the id."),
  FILE("Berkas \"%s\" tidak bisa dibaca. %s", "The file \"%s\" cannot be read. %s"),
  ROW("Baris %d tidak bisa dibaca. %s", "Row %d cannot be read. %s"),
  ROW_OF_SHEET(
      "Baris %d di lembar \"%s\" tidak bisa dibaca. %s",
      "Row %d of sheet \"%s\" cannot be read. %s"),
  LOCKED(
      "Berkas itu dikunci sandi, atau .xls lama. Simpan sebagai .xlsx tanpa sandi.",
      "It is locked by a password, or an old .xls. Save it as .xlsx without one."),
  NO_XLSX(
      "Isinya bukan XLSX. Simpan ulang sebagai .xlsx atau .csv.",
      "It is no XLSX file inside. Save it again as .xlsx or .csv."),
  NO_SHEET(
      "Isinya bukan lembar, melainkan %s. Simpan lembarnya sebagai .xlsx atau .csv, lalu kirim itu.",
      "It is no sheet but %s. Save the sheet as .xlsx or .csv, and send that."),
  DAMAGED(
      "Berkas itu rusak. Simpan ulang sebagai .xlsx atau .csv.",
      "It is damaged. Save it again as .xlsx or .csv."),
  MANY_FILES(
      "Di dalamnya ada %d berkas; sebuah buku kerja tidak sebanyak itu.",
      "It holds %d files; a workbook has fewer."),
  MACROS(
      "Di dalamnya ada makro. Simpan sebagai .xlsx, yang tanpa makro.",
      "It holds macros. Save it as .xlsx, which has none."),
  LINKED_BOOKS(
      "Berkas itu menaut ke buku kerja lain. Putuskan tautannya, atau simpan sebagai .csv.",
      "It links to other workbooks. Break the links, or save it as .csv."),
  PACKED_FILE(
      "Di dalamnya ada berkas terkompresi lain. Simpan lembarnya saja.",
      "It holds another packed file. Save the sheet alone."),
  DOCUMENT_TYPE(
      "Isinya menyatakan tipe dokumen. Simpan ulang sebagai .xlsx atau .csv.",
      "It declares a document type. Save it again as .xlsx or .csv."),
  NO_SUCH_COLUMN(
      "Isinya menyebut kolom yang tidak mungkin ada. Simpan sebagai .csv.",
      "It names a column that no sheet has. Save it as .csv."),
  UNPACKED_TOO_LARGE(
      "Isinya lebih dari %d MiB setelah dibuka. Bagi berkasnya, atau simpan sebagai .csv.",
      "It unpacks to more than %d MiB. Split it, or save it as .csv."),
  LINE_BROKEN(
      "Isinya rusak di baris %d. Ekspor ulang dari program asalnya, lalu kirim lagi.",
      "It is broken at line %d. Export it again from the program it came from, then send it."),
  GRAPH_DOCUMENT_TYPE(
      "Isinya menyatakan tipe dokumen atau entitas, yang tidak dibuka demi keamanan. Hapus baris"
          + " <!DOCTYPE …>, atau ekspor ulang.",
      "It declares a document type or entities, which are not opened, to be safe. Remove the line"
          + " <!DOCTYPE …>, or export it again."),
  TOO_DEEP(
      "Isinya bersarang lebih dari %d tingkat, atau ada teks yang terlalu panjang. Ekspor ulang"
          + " simpul dan hubungannya saja.",
      "It nests more than %d levels deep, or a text in it is too long. Export only its nodes and"
          + " edges."),
  NO_GRAPH(
      "Isinya bukan GraphML, GEXF, atau JSON dengan simpul dan hubungan (Graphology, JSON Graph"
          + " Format, Kumu). Ekspor ulang sebagai salah satunya, atau sebagai .csv.",
      "It is neither GraphML nor GEXF nor JSON with nodes and edges (Graphology, JSON Graph Format,"
          + " Kumu). Export it as one of these, or as .csv."),
  NO_NODES(
      "Di dalamnya tidak ada simpul dan tidak ada hubungan. Ekspor ulang dari program asalnya.",
      "It holds neither nodes nor edges. Export it again from the program it came from."),
  OPEN_QUOTE(
      "Ada tanda kutip yang dibuka dan tidak ditutup, atau selnya terlalu panjang. Tutup atau"
          + " gandakan tanda kutipnya.",
      "A quotation mark opens there and does not close, or a cell is too long. Close or double the"
          + " mark."),
  MANY_ROWS(
      "Satu lembar paling banyak %d baris. Bagi lembarnya.",
      "A sheet has up to %d rows. Split it."),
  FAR_TOO_WIDE(
      "Kolomnya lebih dari %d; yang dibaca paling banyak %d. Hapus kolom yang kosong.",
      "It has more than %d columns; up to %d are read. Remove those that are empty."),
  MANY_COLUMNS(
      "Kolomnya %d; yang dibaca paling banyak %d.", "It has %d columns; up to %d are read."),
  LONG_CELL(
      "Satu selnya lebih dari %d huruf. Persingkat.",
      "One of its cells has more than %d characters. Shorten it."),
  NUL(
      "Ada karakter NUL. Simpan ulang berkasnya sebagai teks.",
      "It holds a NUL character. Save the file as text again."),
  SAVE_AGAIN(
      "Simpan ulang berkasnya, atau simpan sebagai .csv.", "Save the file again, or as .csv."),
  NUMBER_TWICE(
      "Nomor barisnya ada dua kali. Simpan sebagai .csv.",
      "Its number stands twice. Save it as .csv.");

  private static final Locale INDONESIAN = Locale.of("id");

  private final String indonesian;
  private final String english;

  Reason(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** A refusal for this reason, said in both languages. */
  public Refusal.Invalid refusal(Map<String, Object> values, Object... spoken) {
    return new Refusal.Invalid(
        in(Locale.ENGLISH, spoken), in(INDONESIAN, spoken), Map.copyOf(values));
  }

  /** A refusal for this reason that ends with the next step. */
  Refusal.Invalid refusalWith(
      Map<String, Object> values, List<Object> spoken, Reason nextStep, Object... ofStep) {
    return new Refusal.Invalid(
        in(Locale.ENGLISH, with(spoken, nextStep.in(Locale.ENGLISH, ofStep))),
        in(INDONESIAN, with(spoken, nextStep.in(INDONESIAN, ofStep))),
        values);
  }

  private static Object[] with(List<Object> values, Object last) {
    return Stream.concat(values.stream(), Stream.of(last)).toArray();
  }

  /** The sentence, in English where that is asked for and in Indonesian otherwise. */
  public String in(Locale language, Object... values) {
    return (language.getLanguage().equals("en") ? english : indonesian).formatted(values);
  }
}
