package id.jejaring.importing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValuesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          103.322       | 103322
          4,59          | 4.59
          1.234,56      | 1234.56
          1,234.56      | 1234.56
          114 ribu      | 114000
          Rp825 triliun | 825000000000000
          1,5 juta      | 1500000
          17            | 17
          """)
  void readsNumbersTheIndonesianWay(String text, String number) {
    assertThat(Values.number(text).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17/4/2018                 | 2018-04-17
          24/09/18 09.12            | 2018-09-24
          Senin, 24 September 2018  | 2018-09-24
          24-25 September 2018      | 2018-09-24
          30 Sep s.d. 1 Okt 2018    | 2018-09-30
          1 Mei 2019                | 2019-05-01
          2 Agu 2019                | 2019-08-02
          2 Agt 2019                | 2019-08-02
          3 Okt 2019                | 2019-10-03
          31 Des 2019               | 2019-12-31
          May 26, 2019              | 2019-05-26
          Mei 2019                  | 2019-05
          2019-05-26                | 2019-05-26
          2018-09-24T10:00          | 2018-09-24
          2019                      | 2019
          43367                     | 2018-09-24
          """)
  void readsDatesDayFirst(String text, String date) {
    assertThat(Dates.find(text)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @CsvSource({"9/24/2018", "31/2/2018", "besok", "17/4", "1/2/3/4/5/6/7/8", "-", "99999"})
  void guessesNoDate(String text) {
    assertThat(Dates.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0812-3456-7890          | +6281234567890
          62 812 3456 7890        | +6281234567890
          +62 812 3456 7890       | +6281234567890
          +62 0812 3456 7890      | +6281234567890
          81234567890             | +6281234567890
          (0341) 551234           | +62341551234
          0812 3456 7890 / 0857…  | +6281234567890
          +6591234567             | +6591234567
          """)
  void readsTelephoneNumbers(String text, String phone) {
    assertThat(Values.phone(text)).contains(phone);
  }

  @Test
  void recognisesWhatExcelDidToATelephoneNumber() {
    assertThat(Values.isInPowers("8,12E+10")).isTrue();
    assertThat(Values.isInPowers("8.12346E+11")).isTrue();
    assertThat(Values.phone("8,12E+10")).isEmpty();
    assertThat(Values.isInPowers("081234567890")).isFalse();
  }

  @Test
  void takesEveryCommaInACoordinateForDecimal() {
    assertThat(Values.point("-7,98", "110.838")).contains(new Point(-7.98, 110.838));
    assertThat(Values.point("-7.98, 112.63")).contains(new Point(-7.98, 112.63));
    assertThat(Values.point("-7,98; 112,63")).contains(new Point(-7.98, 112.63));
    assertThat(Values.point("112.63", "-7.98")).isEmpty();
    assertThat(Values.point("x", "")).isEmpty();
  }

  @Test
  void readsAPythonListInWhichNanIsNobody() {
    assertThat(Values.names("['Adipati Dolken', \"D'Ratu\", nan, nan]"))
        .contains(List.of("Adipati Dolken", "D'Ratu"));
    assertThat(Values.names("Rina; Budi")).contains(List.of("Rina", "Budi"));
    assertThat(Values.names("Rina, Budi,")).contains(List.of("Rina", "Budi"));
    assertThat(Values.names("['open, nan]")).isEmpty();
    assertThat(Values.names("[]")).contains(List.of());
  }

  @Test
  void knowsANikAndBlotsItOut() {
    assertThat(Values.looksLikeNik("3573011204900001")).isTrue();
    assertThat(Values.looksLikeNik("3573 0112 0490 0001")).isTrue();
    assertThat(Values.looksLikeNik("9120001234567")).isFalse();
    assertThat(Values.looksLikeNik("-7.584019194444444")).isFalse();
    assertThat(Values.masked("ktp 3573011204900001!")).isEqualTo("ktp …!");
    assertThat(Values.masked("-7.5630931666666665")).isEqualTo("-7.5630931666666665");
  }

  @Test
  void bringsEveryTextBackThroughACsvFileUnchanged() {
    for (var text :
        List.of("=1+1", "+62812", "-7.5", "@rina", "\tx", "'=a", "''-b", "'n Toko", "x")) {
      assertThat(Formulas.unescaped(Formulas.escaped(text))).isEqualTo(text);
      assertThat(Formulas.escaped(text).charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r');
    }
  }

  @Test
  void readsAnyCellWithoutThrowing() {
    long seed = 4711;
    var random = new Random(seed);
    var letters = "0123456789.,;:/-+[]'\"\\ eE@nanRpjutaMei\n\t\u202E\u00A0\uFF1Dx\uD83D\uDE00";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var cell = text.toString();
      assertThat(Formulas.unescaped(Formulas.escaped(cell))).isEqualTo(cell);
      var line = Values.text(cell);
      assertThat(Values.text(line)).describedAs("seed %d: %s", seed, cell).isEqualTo(line);
      Values.number(line);
      Values.point(line);
      Values.point(line, line);
      Values.phone(line);
      Values.email(line);
      Values.website(line);
      Values.instagram(line);
      Values.names(cell);
      Values.masked(line);
      Dates.find(line);
      Column.find(line);
      Vocabulary.nodeKind(line);
      Vocabulary.tieKind(line);
      Vocabulary.kindOfName(line);
    }
  }
}
