package id.jejaring.importing.malformed;

import static id.jejaring.importing.malformed.Malformed.bytes;
import static id.jejaring.importing.malformed.Malformed.joined;
import static id.jejaring.importing.malformed.Malformed.repeated;
import static id.jejaring.importing.malformed.Malformed.text;

import id.jejaring.importing.malformed.Malformed.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists from a chat, and answers to forms. */
final class MalformedLists {

  private static final String GOOD =
      "*Daftar Peserta*\n1. Rina - Batik Sari\n2. Budi - Kopi Jaya\n";
  private static final String FORM =
      "Timestamp,Nama lengkap,No. WhatsApp,Siapa yang Anda kenal?\n"
          + "9/24/2018 10:12:33,Rina,081234567890,Budi\n";

  private final List<Malformed> files = new ArrayList<>();

  private MalformedLists() {}

  static List<Malformed> all() {
    var made = new MalformedLists();
    made.marks();
    made.numbers();
    made.lines();
    made.messages();
    made.stamps();
    made.answers();
    return made.files;
  }

  private void list(String what, String text) {
    content(what, text(text));
  }

  private void content(String what, Content content) {
    files.add(Malformed.of("chat", what, "tempelan.txt", content));
  }

  private void form(String what, String text) {
    files.add(Malformed.of("form", what, "jawaban.csv", text(text)));
  }

  private void form(String what, int rows, String text) {
    files.add(Malformed.of("form", what, "jawaban.csv", text(text)).read(rows));
  }

  private void marks() {
    files.add(Malformed.of("chat", "nothing wrong", "x.txt", text(GOOD)).read(2));
    list(
        "marks of direction",
        GOOD + "3. \u202ESari\u202C - \u200FKopi\u200E\n\u200F4. \u2067Teh\u2069\n");
    list("Arabic digits", "1. Rina\n٢. Budi\n٣) Sari\n");
    list("Hebrew and Arabic names", GOOD + "3. קפה - בטיק\n4. قهوة\n");
    list("emojis alone", "1. 😀😀\n2. 🎉🎉\n3. 👨‍👩‍👧‍👦\n");
    list("keycaps for numbers", "1️⃣ Rina\n2️⃣ Budi\n3️⃣ Sari\n");
    list("control characters", GOOD + "3. Sa\u0001ri\u0007\n4. \u001B[31mTeh\n");
    list("a NUL", GOOD + "3. Sa\0ri\n");
    list("halves of pairs", GOOD + "3. \uD83DSari\uDE00\n");
    list("nothing but marks", "1. ***\n2. ___\n3. ~~~\n4. ```\n");
    list("a thousand accents", GOOD + "3. e" + "\u0301".repeat(2_000) + "\n");
    list("blanks of all kinds", GOOD + "3.\u00A0Sari\u2003-\u3000Kopi\u200B\n");
    content("UTF-16", text("\uFEFF" + GOOD, StandardCharsets.UTF_16LE));
    content("UTF-8 cut within an emoji", joined(text(GOOD + "3. Sari "), bytes(0xF0, 0x9F, 0x98)));
    content("windows-1252", joined(text(GOOD + "3. Caf"), bytes(0xE9, '\n')));
  }

  private void numbers() {
    list("numbers that go back", "3. Rina\n2. Budi\n1. Sari\n1. Teh\n");
    list("numbers of ten digits", "9999999999. Rina\n9999999998. Budi\n");
    list("zeros and minus", "0. Rina\n-1. Budi\n00. Sari\n");
    list("numbers without names", "1.\n2.\n3.\n4. \n");
    list("one item", "1. Rina\n");
    list("the same person 10,000 times", "1. Rina - Batik\n".repeat(10_000));
    list("30,000 persons", items(30_000));
    list("telephone numbers alone", "1. 081234567890\n2. +62 812-3456-7890\n3. 0812\n");
    list("NIK", "1. Rina 3573040102030004\n2. Budi 3573 0401 0203 0004\n");
  }

  private static String items(int many) {
    var text = new StringBuilder();
    for (int i = 1; i <= many; i++) {
      text.append(i).append(". Orang ").append(i).append('\n');
    }
    return text.toString();
  }

  private void lines() {
    list("a line of 900,000 letters", GOOD + "3. " + "x".repeat(900_000) + "\n");
    list("a line of 900,000 dashes", GOOD + "3. " + "- ".repeat(450_000) + "\n");
    list("a line of 900,000 blanks", GOOD + "3." + " ".repeat(900_000) + "x\n");
    list("a line of 300,000 numbers", GOOD + "3. " + "08 ".repeat(300_000) + "\n");
    list("a line of 300,000 at signs", GOOD + "3. " + "@a.".repeat(300_000) + "\n");
    list("300 parts", GOOD + "3. " + "a | ".repeat(300) + "\n");
    list("400,000 titles", "Judul\n".repeat(170_000) + GOOD);
    list("digits and slashes", "[1/1/1 ".repeat(100_000) + "\n" + GOOD);
    content("5 MB", joined(text(GOOD), repeated("3. Sari - Teh\n", 360_000)));
    content("25 MB", joined(text(GOOD), repeated("halo ", 5 << 20)));
    list("brackets and colons", "[".repeat(50_000) + ":".repeat(50_000) + "\n" + GOOD);
    list("line ends of a Mac", GOOD.replace('\n', '\r'));
  }

  private void messages() {
    list(
        "messages around it",
        "[24/09/18 09.12] Rina: 1. Rina\n[24/09/18 09.13] Budi: 1. Rina\n2. Budi\n");
    list("messages of no date", "[99/99/9999 99.99] : 1. Rina\n99/99/99 99.99 - : 2. Budi\n");
    list("a whole chat without a list", "24/09/18 09.12 - Rina: halo\n".repeat(5_000));
    list("media left out", "24/09/18 09.12 - Rina: <Media omitted>\n1. Rina\n2. <Media omitted>\n");
    list("a table that is numbered", "1. Nama;Kota\n2. A;B\n3. C;D\n");
    list("markup", "1. <script>alert(1)</script>\n2. =cmd|' /C calc'!A0\n3. ${x} %s {0}\n");
    files.add(Malformed.of("chat", "an empty file", "x.txt", text("")).refused());
    files.add(Malformed.of("chat", "words", "x.txt", text("Halo semua, apa kabar?\n")));
  }

  private void stamps() {
    for (var stamp :
        List.of(
            "99/99/9999 99:99:99",
            "2018/13/45",
            "24/09/2018 25.61.61",
            "0/0/0000",
            "9/24/2018 10:12:33 PM GMT+99",
            "kemarin",
            "43367.5",
            "2018-09-24T10:12:33Z",
            "9".repeat(300),
            "24/09/2018 " + "1.".repeat(4_000))) {
      form(
          "a stamp such as " + stamp.substring(0, Math.min(20, stamp.length())),
          2,
          FORM + stamp + ",Rina,081234567890,Budi\n");
    }
    form("no stamp in any row", 3, FORM + ",Rina,081234567890,Budi\n,Rina,081234567890,Budi\n");
    form(
        "stamps of both orders",
        3,
        FORM + "24/9/2018 1:1:1,Rina,081234567890,\n9/25/2018 1:1:1,Rina,081234567890,\n");
  }

  private void answers() {
    form(
        "the same answer 3,000 times",
        3_001,
        FORM + "9/24/2018 10:12:33,Rina,081234567890,Budi\n".repeat(3_000));
    form(
        "people in 9,000 letters",
        2,
        FORM + "9/24/2018 1:1:1,Sari,0812,\"" + "Rina, Budi dan ".repeat(600) + "\"\n");
    form(
        "people in brackets and dashes",
        2,
        FORM + "9/24/2018 1:1:1,Sari,0812,\"((([[[---;;;,,,1)2)3)\"\n");
    form("oneself", 2, FORM + "9/24/2018 1:1:1,Sari,081234567891,Sari\n");
    form(
        "a question of 10,000 letters",
        "Timestamp,Nama lengkap," + "apa ".repeat(2_500) + "\n9/24/2018 1:1:1,Rina,x\n");
    form(
        "150 grids",
        "Timestamp,Nama lengkap" + grid(150) + "\n9/24/2018 1:1:1,Rina" + ",ya".repeat(150) + "\n");
    form("no name", "Timestamp,Setuju?\n9/24/2018 1:1:1,ya\n");
    form(
        "consent that is withheld",
        "Timestamp,Nama lengkap,Apakah Anda setuju?\n9/24/2018 1:1:1,Rina,tidak\n");
  }

  private static String grid(int many) {
    var text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      text.append(",Siapa yang Anda kenal? [Orang ").append(i).append(']');
    }
    return text.toString();
  }
}
