package id.jejaring.importing.sheet;

import java.util.Locale;

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
      "Wilayah \"%s\" bisa berarti %s. Tulis lengkap; sekarang tidak diisi.",
      "The place \"%s\" may be %s. Write it in full; none is recorded now."),
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
  REPEATED("Sama dengan baris %s.", "The same as row %s.");

  private final String indonesian;
  private final String english;

  Reason(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** The sentence, in English where that is asked for and in Indonesian otherwise. */
  public String in(Locale language, Object... values) {
    return (language.getLanguage().equals("en") ? english : indonesian).formatted(values);
  }
}
