package id.jejaring.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.Field;
import id.jejaring.domain.Figure;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Source;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.Columns;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTests {

  private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z0-9_.-]+)");
  private static final Pattern NAMED = Pattern.compile("[\"{']([a-z][A-Za-z0-9_.-]*)[\"}'(]");
  private static final Pattern ENDING = Pattern.compile("\"(\\.[a-z.]+)\"");
  private static final Pattern IN_CODE = Pattern.compile("say\\(\\s*\"([A-Za-z0-9_.-]+)\"[,)]");

  private static final Properties INDONESIAN = read("/messages.properties");
  private static final Properties ENGLISH = read("/messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(INDONESIAN.keySet()));
  }

  @Test
  void everythingThatAColumnCanHoldHasAName() {
    assertThat(INDONESIAN.stringPropertyNames())
        .containsAll(Columns.choices().stream().map(column -> "column." + column).toList());
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (var key : INDONESIAN.stringPropertyNames()) {
      assertThat(arguments(ENGLISH, key)).as(key).isEqualTo(arguments(INDONESIAN, key));
    }
  }

  @Test
  void everySentenceCanBeSaid() {
    for (var key : INDONESIAN.stringPropertyNames()) {
      assertThat(new MessageFormat(INDONESIAN.getProperty(key), Locale.of("id")).toPattern())
          .as(key)
          .isNotEmpty();
      assertThat(new MessageFormat(ENGLISH.getProperty(key), Locale.ENGLISH).toPattern())
          .as(key)
          .isNotEmpty();
    }
  }

  @Test
  void everySentenceThatATemplateOrAClassNamesExists() throws IOException {
    assertThat(named(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATES))
        .isSubsetOf(INDONESIAN.stringPropertyNames());
    assertThat(named(Path.of("src/main/java/id/jejaring/web"), ".java", IN_CODE))
        .isSubsetOf(INDONESIAN.stringPropertyNames());
  }

  @Test
  void everySentenceIsSaidSomewhere() throws IOException {
    var templates = named(Path.of("src/main/resources/templates"), ".html", NAMED);
    var classes = named(Path.of("src/main/java/id/jejaring"), ".java", NAMED);
    var beginnings = classes.stream().filter(key -> key.endsWith(".")).toList();
    var endings = named(Path.of("src/main/java/id/jejaring/web"), ".java", ENDING);
    assertThat(INDONESIAN.stringPropertyNames())
        .allMatch(key ->
            templates.contains(key)
                || classes.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || endings.stream()
                    .filter(key::endsWith)
                    .anyMatch(
                        end -> classes.contains(key.substring(0, key.length() - end.length()))));
  }

  @Test
  void everyWordOfTheVocabularyIsTranslated() {
    var keys =
        Stream.of(
                Arrays.stream(NodeKind.values())
                    .flatMap(kind -> Stream.of("kind." + kind.path(), "kinds." + kind.path())),
                Arrays.stream(TieKind.values()).map(kind -> "tie." + lower(kind) + ".out"),
                Arrays.stream(TieKind.values())
                    .filter(kind -> !kind.isMutual())
                    .map(kind -> "tie." + lower(kind) + ".in"),
                Arrays.stream(Field.values()).map(field -> "field." + field.key()),
                Arrays.stream(Figure.Qualifier.values()).map(word -> "qualifier." + word.key()),
                Arrays.stream(RowAccount.Outcome.values())
                    .flatMap(word ->
                        Stream.of("import.outcome." + word.key(), "import.meaning." + word.key())),
                Arrays.stream(Source.Kind.values()).map(kind -> "source." + lower(kind)))
            .flatMap(each -> each)
            .toList();
    assertThat(keys).isSubsetOf(INDONESIAN.stringPropertyNames());
  }

  private static TreeSet<String> arguments(Properties messages, String key) {
    return Pattern.compile("\\{(\\d)")
        .matcher(messages.getProperty(key))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> named(Path folder, String ending, Pattern pattern)
      throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> keys.add(found.group(1)));
      }
    }
    return keys;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var in = MessagesTests.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }
}
