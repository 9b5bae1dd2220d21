package id.jejaring.importing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.domain.Refusal;
import id.jejaring.domain.Subsector;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word list's files: read with a clear answer to whatever stands in them, and added to. */
final class WordFilesTests {

  private static final String HEADING =
      "phrase;product;indonesian;english;subsector;where;rule;note\n";

  @TempDir private Path data;

  private void write(String file, String text, Charset encoding) throws IOException {
    Files.createDirectories(data.resolve("words"));
    Files.write(data.resolve("words").resolve(file), text.getBytes(encoding));
  }

  @Test
  void readsWhatASpreadsheetSaves() throws IOException {
    write(
        "products.csv",
        "\uFEFF" + HEADING + "Caf\u00e9 Susu;kopi;Kopi;Coffee;8;both;;\r\n",
        StandardCharsets.UTF_8);
    assertThat(keys("café susu murni")).containsExactly("kopi");
    write(
        "products.csv",
        HEADING + "café susu;kopi;Kopi;Coffee;8;both;;\n",
        Charset.forName("windows-1252"));
    assertThat(keys("Café-Susu")).containsExactly("kopi");
  }

  @Test
  void ownWordsComeOnTopOfTheListAndWin() throws IOException {
    assertThat(keys("takoyaki")).isEmpty();
    var files = new WordFiles(data);
    var product = files.list().product("bakso-mie").orElseThrow();
    files.add(new WordList.Phrase("takoyaki", product, true, true, WordList.Rule.NONE));
    assertThat(keys("Takoyaki Mbak Rina")).containsExactly("bakso-mie");
    var own =
        new WordList.Product("jajan-jepang", "Jajan \"Jepang\"; manis", "", Subsector.CULINARY);
    files.add(new WordList.Phrase("takoyaki", own, true, false, WordList.Rule.NONE));
    assertThat(new WordFiles(data).own())
        .containsExactly(new WordList.Phrase("takoyaki", own, true, false, WordList.Rule.NONE));
    assertThat(keys("takoyaki")).containsExactly("jajan-jepang");
    assertThat(files.remove("takoyaki")).isTrue();
    assertThat(files.remove("takoyaki")).isFalse();
    assertThat(keys("takoyaki")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batik;batik;Batik;Batik;18;both;;        | 2 | 18
          batik;Batik Tulis;Batik;Batik;13;both;;  | 2 | Batik Tulis
          batik;batik;Batik;Batik;13;both;only;    | 2 | only
          @;batik;Batik;Batik;13;both;;            | 2 | @
          """)
  void refusesALineThatItDoesNotUnderstand(String line, String number, String value)
      throws IOException {
    write("own.csv", HEADING + line + "\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WordList.in(data))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("words/own.csv")
        .hasMessageContaining("line " + number)
        .hasMessageContaining(value);
  }

  @Test
  void refusesAFileWithoutItsHeadings() throws IOException {
    write("products.csv", "kata;produk\nbatik;batik\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WordList.in(data))
        .isInstanceOf(Refusal.Invalid.class)
        .hasMessageContaining("phrase;product;indonesian");
  }

  @Test
  void readsOrRefusesWhateverIsInTheFile() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var pieces =
        List.of(
            HEADING,
            ";",
            "\n",
            "\r\n",
            "\"",
            "batik",
            "-",
            "8",
            "outside",
            "both",
            "alone",
            "\0",
            "\uFEFF",
            "é",
            "\uD83C\uDF5C",
            " ",
            "#",
            "a".repeat(300),
            "18",
            "\t");
    for (int round = 0; round < 3_000; round++) {
      var text = new StringBuilder(random.nextBoolean() ? HEADING : "");
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        var list = WordList.of(WordFiles.read(text.toString(), "x.csv", new HashMap<>()));
        assertThat(list.of("batik tulis", "8 outside")).isNotNull();
      } catch (Refusal.Invalid refused) {
        assertThat(refused).hasMessageContaining("x.csv");
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }

  @Test
  void findsWhatTheRulesSayAsTheyAreWrittenDown() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var phrases = new WordFiles(data).phrases();
    var some = new ArrayList<WordList.Phrase>();
    var seen = new java.util.HashSet<String>();
    for (int i = 0; i < 300; i++) {
      var phrase = phrases.get(random.nextInt(phrases.size()));
      if (seen.add(phrase.text())) {
        some.add(phrase);
      }
    }
    var list = WordList.of(some);
    var naive = new NaiveWords(some);
    for (int round = 0; round < 1_500; round++) {
      var name = text(some, random);
      var line = text(some, random);
      assertThat(list.of(name, line))
          .as("seed %d: %s | %s", seed, name, line)
          .containsExactlyInAnyOrderElementsOf(naive.of(name, line));
    }
  }

  private static String text(List<WordList.Phrase> phrases, Random random) {
    var marks =
        List.of(" ", " ", ", ", "-", " & ", " a@b ", "  ", "\u00a0", "½", "É", "²", "\uD835\uDFD8");
    var text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      var words = phrases.get(random.nextInt(phrases.size())).text().split(" ", -1);
      var kept =
          random.nextInt(4) == 0 ? words[random.nextInt(words.length)] : String.join(" ", words);
      text.append(random.nextBoolean() ? kept : kept.toUpperCase(java.util.Locale.ROOT));
      text.append(marks.get(random.nextInt(marks.size())));
    }
    return text.toString();
  }

  @Test
  void splitsWordsAsTheRuleSays() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> " @.-a".codePointAt(random.nextInt(5));
              case 1 -> random.nextInt(0x250);
              case 2 -> random.nextInt(0x3000);
              default -> "abcXYZ09".codePointAt(random.nextInt(8));
            });
      }
      assertThat(WordList.words(text.toString()))
          .as("seed %d", seed)
          .isEqualTo(NaiveWords.words(text.toString()));
    }
  }

  private List<String> keys(String name) {
    return WordList.in(data).of(name, "").stream().map(WordList.Product::key).toList();
  }
}
