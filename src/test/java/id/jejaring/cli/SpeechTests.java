package id.jejaring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two languages of the commands. */
final class SpeechTests {

  private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[sn]");

  @Test
  void speaksIndonesianUnlessTheEnvironmentIsEnglish() {
    assertThat(Speech.of(null, Map.of()).tag()).isEqualTo("id");
    assertThat(Speech.of(null, Map.of("LANG", "C.UTF-8")).tag()).isEqualTo("id");
    assertThat(Speech.of(null, Map.of("LANG", "id_ID.UTF-8")).tag()).isEqualTo("id");
    assertThat(Speech.of(null, Map.of("LANG", "en_GB.UTF-8")).tag()).isEqualTo("en");
  }

  @Test
  void whatIsAskedForOutranksTheEnvironmentAndLcAllOutranksLang() {
    assertThat(Speech.of("id", Map.of("LANG", "en_US.UTF-8")).tag()).isEqualTo("id");
    assertThat(Speech.of(null, Map.of("LANG", "en_US", "LC_ALL", "id_ID")).tag()).isEqualTo("id");
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(Speech.of("id", Map.of()).number(103322.5)).isEqualTo("103.322,5");
    assertThat(Speech.of("en", Map.of()).number(103322.5)).isEqualTo("103,322.5");
  }

  @Test
  void aWordThatIsNotInTheVocabularyStandsForItself() {
    assertThat(Speech.of("id", Map.of()).word("kind", "business")).isEqualTo("usaha");
    assertThat(Speech.of("id", Map.of()).word("kind", "spaceship")).isEqualTo("spaceship");
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() throws IOException {
    var indonesian = words("words.properties");
    var english = words("words_en.properties");
    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (var key : indonesian.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(indonesian.getProperty(key)));
    }
  }

  private static long places(String sentence) {
    return PLACE.matcher(sentence).results().count();
  }

  private static Properties words(String name) throws IOException {
    var words = new Properties();
    try (var stream = SpeechTests.class.getResourceAsStream("/cli/" + name)) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return words;
  }
}
