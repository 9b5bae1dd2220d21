package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables in a terminal: aligned, and no wider than it. */
final class TableTests {

  @Test
  void alignsWordsOnTheLeftAndNumbersOnTheRight() {
    var table = Table.of("Jenis", ">Pelaku").row("usaha", "8").row("komunitas", "1.204");
    assertThat(table.print(80))
        .isEqualTo(
            """
            Jenis      Pelaku
            ─────────  ──────
            usaha           8
            komunitas   1.204
            """);
  }

  @Test
  void wrapsTheWidestColumnAtWords() {
    var table = Table.of("Nama", "Alasan").row("Batik Rina", "Keduanya ikut Kombet Kreatif Malang");
    assertThat(table.print(32))
        .isEqualTo(
            """
            Nama        Alasan
            ──────────  ────────────────────
            Batik Rina  Keduanya ikut Kombet
                        Kreatif Malang
            """);
  }

  @Test
  void keepsTheLinesOfACell() {
    assertThat(Table.of("A", "B").row("1", "satu\ndua").print(80))
        .isEqualTo(
            """
            A  B
            ─  ────
            1  satu
               dua
            """);
  }

  @Test
  void cutsAWordThatIsLongerThanItsColumn() {
    assertThat(Table.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
  }

  @Test
  void lettersWithAnAccentOfTheirOwnTakeOneColumn() {
    assertThat(Table.of("N", "x").row("e\u0301a", "1").print(80)).contains("e\u0301a  1");
  }

  @Test
  void dropsWhatWouldTakeOverTheTerminal() {
    assertThat(Table.of("N").row("a\u001b[2Jb\u0007c").print(80)).contains("a[2Jbc");
  }

  @Test
  void isNeverWiderThanTheTerminalAndLosesNoLetter() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var width = 40 + random.nextInt(100);
      var table = Table.of(">#", "Nama", "Alasan");
      var letters = 0;
      for (int row = 0; row < 5; row++) {
        var name = words(random, 4);
        var why = words(random, 30);
        letters += letters(name) + letters(why);
        table.row(String.valueOf(row), name, why);
      }
      var printed = table.print(width);
      assertThat(printed.lines())
          .as("seed %d, width %d", seed, width)
          .allMatch(line -> line.length() <= width);
      assertThat(letters(printed.lines().skip(2).reduce("", String::concat)))
          .as("seed %d", seed)
          .isEqualTo(letters);
    }
  }

  private static String words(Random random, int most) {
    var text = new StringBuilder("a");
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(' ').append("bcdefghijklmnopqrstuvwxyz", 0, 1 + random.nextInt(20));
    }
    return text.toString();
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }
}
