package id.jejaring.importing.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.domain.Field;
import id.jejaring.domain.Level;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who, on words, names, pairs and whole test sets. */
final class LinkageTests {

  private final Lexicon lexicon = new Lexicon();
  private final Contacts contacts =
      new Contacts("a key for tests".getBytes(StandardCharsets.UTF_8));

  private Particulars business(String name, String place, String... fields) {
    return thing(NodeKind.BUSINESS, name, place, fields);
  }

  private Particulars thing(NodeKind kind, String name, String place, String... fields) {
    var all = new HashMap<Field, String>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(Field.of(fields[i]), fields[i + 1]);
    }
    return Particulars.of(kind, name, all, place.isEmpty() ? null : place, lexicon, contacts);
  }

  @ParameterizedTest
  @CsvSource({
    "Soetjipto, Sucipto",
    "Soerjadi, Suryadi",
    "Djoko, Joko",
    "Yudhi, Yudi",
    "Mochammad, Muhammad",
    "Batik, Bathik"
  })
  void namesThatSoundAlikeHaveOneSound(String one, String other) {
    assertThat(lexicon.word(Spelling.fold(one)).sound())
        .isEqualTo(lexicon.word(Spelling.fold(other)).sound());
  }

  @ParameterizedTest
  @CsvSource({
    "P.T. Maju Jaya, maju jaya",
    "CV. Batik Rina, batik rina",
    "Koperasi Unit Desa (Tani), unit desa tani",
    "Café Ñandú, cafe nandu",
    "Rina's Cake, rinas cake"
  })
  void legalFormsAndMarksAreNoPartOfAName(String written, String words) {
    assertThat(texts(NodeKind.BUSINESS, written)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hj. Siti Aminah, S.Sn.|siti aminah",
        "Pak Budi|budi",
        "Dr. Ir. H. Joko W., M.Sn|joko w"
      })
  void titlesAndDegreesAreNoPartOfAPersonsName(String written, String words) {
    assertThat(texts(NodeKind.PERSON, written)).isEqualTo(words);
  }

  private String texts(NodeKind kind, String name) {
    return String.join(" ", Name.of(name, kind, lexicon).words().stream().map(Word::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "sederhana, sederhna, 1",
    "sederhana, sedehrana, 1",
    "sejahtera, sejhterra, 2",
    "rina, rini, 1",
    "ani, ana, 3",
    "lestari, mandiri, 3",
    "12345, 12346, 3"
  })
  void slipsAreCountedInWordsThatAreLongEnough(String one, String other, int slips) {
    assertThat(Edits.between(one, other)).isEqualTo(slips);
    assertThat(Edits.between(lexicon.word(one), lexicon.word(other))).isEqualTo(slips);
  }

  @Test
  void theLettersOfTwoWordsNeverHideASlip() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var one = word(random);
      var other = word(random);
      assertThat(Edits.between(new Word(one, one, one), new Word(other, other, other)))
          .describedAs("seed %d: %s %s", seed, one, other)
          .isEqualTo(Edits.between(one, other));
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder("tokobatik");
    for (int i = random.nextInt(5); i > 0; i--) {
      word.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  @Test
  void findsEveryNumberFiledUnderAKeyHoweverManyThereAre() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var postings = new Postings();
    var naive = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < 50_000; i++) {
      int key = random.nextInt(5) == 0 ? random.nextInt(40) : random.nextInt();
      postings.add(key, i);
      naive.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
    }
    for (var expected : naive.entrySet()) {
      var found = new HashSet<Integer>();
      for (var cursor = postings.cursor(expected.getKey(), 50_000); cursor.next(); ) {
        found.add(cursor.number());
      }
      assertThat(found)
          .describedAs("seed %d, key %d", seed, expected.getKey())
          .containsExactlyInAnyOrderElementsOf(expected.getValue());
    }
    assertThat(postings.cursor(random.nextInt(1_000_000) + 1_000, 50_000).next()).isFalse();
  }

  @Test
  void aBlockCountsByItsVisibleMembersHoweverManyAreHiddenOrGone() {
    var row = business("Batik", "");
    for (int seen : List.of(299, 300, 301, 2_000)) {
      for (int hidden : List.of(0, 200, 1_500)) {
        var index = new Index();
        for (int i = 0; i < seen + hidden + 50; i++) {
          index.put(
              new Index.Entry(
                  NodeId.named("batik " + i),
                  business("Batik", ""),
                  i < seen + 50 ? Level.PUBLIC : Level.OWN,
                  Scope.NONE));
        }
        for (int i = 0; i < 50; i++) {
          index.remove(NodeId.named("batik " + i));
        }
        assertThat(
                index.candidates(row, List.of(row.kind()), entry -> entry.level() == Level.PUBLIC))
            .describedAs("%d to be seen beside %d hidden", seen, hidden)
            .hasSize(seen <= 300 ? 32 : 0);
      }
    }
  }

  /** The worked example of docs/reference/linkage.md. */
  @Test
  void workedExample() {
    var there =
        business(
            "Batik Rina Sejahtera",
            "35.73",
            "phone",
            "+6281234567890",
            "lineOfBusiness",
            "batik tulis");
    var row =
        business(
            "CV. Bathik Rina", "35.73", "phone", "0812 3456 7890", "lineOfBusiness", "batik cap");
    var counter = new Frequencies.Counter();
    for (int i = 0; i < 1_000; i++) {
      counter.add(
          business(i % 25 == 0 ? "Batik " + i : "Toko " + i, i % 10 == 0 ? "35.73" : "35.78"));
    }
    var frequencies = counter.counted();
    var comparison = Comparison.of(row, there, frequencies, Weights.assumed());
    System.out.println(comparison);
    assertThat(comparison.findings())
        .extracting(Comparison.Finding::agreement)
        .containsExactly(
            Agreement.NAME_SPELT_OTHERWISE,
            Agreement.PLACE_SAME_REGENCY,
            Agreement.LINE_PARTLY,
            Agreement.PHONE_SAME);
    var bits = comparison.findings().stream().map(Comparison.Finding::bits).toList();
    assertThat(bits.get(3)).isCloseTo(Math.log(0.85 / 0.00002) / Math.log(2), within(1e-9));
    double odds = Math.pow(2, comparison.bits()) / 1_000;
    var candidate =
        new Linker(frequencies, Weights.assumed()).rank(row, List.of(entry("a", there))).getFirst();
    assertThat(candidate.probability()).isCloseTo(odds / (1 + odds), within(1e-12));
  }

  private static Index.Entry entry(String id, Particulars thing) {
    return new Index.Entry(NodeId.named(id), thing, Level.PUBLIC, Scope.NONE);
  }

  private Linker.Answer answer(Particulars row, Particulars... there) {
    var index = new Index();
    for (int i = 0; i < there.length; i++) {
      index.put(entry("there " + i, there[i]));
    }
    var frequencies = new Frequencies.Counter().counted();
    return new Linker(frequencies, Weights.assumed())
        .answer(row, index.candidates(row, List.of(row.kind()), _ -> true));
  }

  @Test
  void aMisspeltNameWithTheSameTelephoneIsKnown() {
    assertThat(
            answer(
                business("BATHIK RINNA", "35.73", "phone", "0812-3456-7890"),
                business("CV Batik Rina", "35.73", "phone", "+6281234567890")))
        .isInstanceOf(Linker.Known.class);
  }

  @Test
  void anEqualNameAloneIsAQuestion() {
    assertThat(answer(business("Batik Rina", ""), business("Batik Rina", "")))
        .isInstanceOf(Linker.Question.class);
  }

  @Test
  void genericNamesAtDifferentPointsAreNeverLinkedUnasked() {
    assertThat(
            answer(
                business("Warung Kelontong", "33.72", "point", "-7.5661,110.8201"),
                business("warung klontong", "33.72", "point", "-7.5661,110.8202")))
        .isNotInstanceOf(Linker.Known.class);
  }

  /** At points from some metres to some kilometres apart, of the same trade and in one city. */
  @Test
  void equalGenericNamesAtDifferentPointsAreNeverLinkedUnasked() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var names = Names.generic();
    var index = new Index();
    for (int i = 0; i < 5 * names.size(); i++) {
      index.put(entry("generic " + i, at(names.get(i % names.size()), somewhere(random))));
    }
    var counter = new Frequencies.Counter();
    index.count(_ -> true, counter);
    var many = new Linker(counter.counted(), Weights.assumed());
    var few = new Linker(new Frequencies.Counter().counted(), Weights.assumed());
    assertThat(names).hasSizeGreaterThan(300);
    for (var name : names) {
      var point = somewhere(random);
      var row = at(name, point);
      var near = entry("near", at(name, TestSet.away(point, 30 + random.nextInt(3_000), random)));
      var beside = entry("beside", at(name, TestSet.away(point, 5 + random.nextInt(90), random)));
      var found = new ArrayList<>(index.candidates(row, List.of(row.kind()), _ -> true));
      found.add(beside);
      assertThat(many.answer(row, found))
          .describedAs("seed %d: %s among its namesakes", seed, name)
          .isNotInstanceOf(Linker.Known.class);
      assertThat(few.answer(row, List.of(near)))
          .describedAs("seed %d: %s, which is there once", seed, name)
          .isNotInstanceOf(Linker.Known.class);
    }
  }

  private Particulars at(String name, String point) {
    return business(name, "33.72", "point", point, "lineOfBusiness", name);
  }

  private static String somewhere(Random random) {
    return (-7.58 + random.nextDouble() / 20) + "," + (110.78 + random.nextDouble() / 20);
  }

  @Test
  void whoeverSharesATelephoneIsComparedHoweverManyShareWords() {
    var index = new Index();
    for (int i = 0; i < 200; i++) {
      index.put(entry("film " + i, business("S" + (char) ('a' + i % 26) + i + " Films", "33.72")));
    }
    index.put(entry("same", business("Spelling Pictures", "51.71", "phone", "081234567890")));
    var row = business("S. Films", "33.72", "phone", "081234567890");
    assertThat(index.candidates(row, List.of(row.kind()), _ -> true))
        .extracting(Index.Entry::id)
        .startsWith(NodeId.named("same"));
  }

  @ParameterizedTest
  @CsvSource({
    "Takoma Entertainment, Tamoma Entertainment",
    "Sepia Films, Seia Films",
    "Warung Makan Bu Warsi, waroeng makanboe walsi",
    "Salon Oppie, OppieSalon",
    "Warung Yati, Wr. Ytai",
    "Spelling Films, S. Films"
  })
  void misspeltJoinedAndShortenedNamesAreFiledWhereTheyAreLookedFor(String there, String row) {
    var index = new Index();
    index.put(entry("there", business(there, "")));
    var asked = business(row, "");
    assertThat(index.candidates(asked, List.of(asked.kind()), _ -> true)).hasSize(1);
  }

  @Test
  void aRareNameInTheSamePlaceOfTheSameTradeIsKnownUnlessSomethingDiffers() {
    var there =
        business("Loupe Ngatijan", "35.73", "lineOfBusiness", "batik", "phone", "0811111111");
    assertThat(answer(business("Loupe Ngatijan", "35.73", "lineOfBusiness", "batik"), there))
        .isInstanceOf(Linker.Known.class);
    assertThat(
            answer(
                business(
                    "Loupe Ngatijan", "35.73", "lineOfBusiness", "batik", "phone", "0822222222"),
                there))
        .isInstanceOf(Linker.Question.class);
  }

  @Test
  void twoThatFitEquallyWellAreAQuestionEvenWithANumberInCommon() {
    var row = business("Batik Rina", "35.73", "phone", "081234567890");
    assertThat(
            answer(
                row,
                business("Batik Rina", "35.73", "phone", "081234567890"),
                business("Batik Rina", "35.73", "phone", "081234567890")))
        .isInstanceOfSatisfying(
            Linker.Question.class,
            question ->
                assertThat(question.candidates())
                    .allSatisfy(one -> assertThat(one.probability()).isCloseTo(0.5, within(0.01))));
  }

  @Test
  void anotherRegistrationNumberSpeaksAgainstEverythingElse() {
    assertThat(
            answer(
                business("Batik Rina", "35.73", "phone", "081234567890", "nib", "1234567890123"),
                business("Batik Rina", "35.73", "phone", "081234567890", "nib", "1234567890124")))
        .isNotInstanceOf(Linker.Known.class);
  }

  @Test
  void branchesWithANumberAreNotLinkedUnasked() {
    assertThat(
            answer(
                business("Kopi Sederhana 2", "35.73", "phone", "081234567890"),
                business("Kopi Sederhana", "35.73", "phone", "081234567890")))
        .isNotInstanceOf(Linker.Known.class);
  }

  @Test
  void whatOneMayNotSeeIsNeitherFoundNorCounted() {
    var index = new Index();
    var row = business("Batik Rina", "35.73", "phone", "081234567890");
    for (int i = 0; i < 400; i++) {
      index.put(new Index.Entry(NodeId.named("hidden " + i), row, Level.OWN, Scope.NONE));
    }
    index.put(entry("seen", row));
    Index.Visible visible = entry -> entry.level() == Level.PUBLIC;
    assertThat(index.candidates(row, List.of(row.kind()), visible))
        .extracting(Index.Entry::id)
        .containsExactly(NodeId.named("seen"));
    var counter = new Frequencies.Counter();
    index.count(visible, counter);
    assertThat(counter.counted().things(NodeKind.BUSINESS)).isEqualTo(1);
  }

  @Test
  void whatIsFiledAnewOrTakenOutIsNotFoundAsItWas() {
    var index = new Index();
    index.put(entry("a", business("Batik Rina", "35.73")));
    index.put(entry("a", business("Kopi Budi", "35.73")));
    var rina = business("Batik Rina", "35.73");
    var budi = business("Kopi Budi", "35.73");
    assertThat(index.candidates(rina, List.of(NodeKind.BUSINESS), _ -> true)).hasSizeLessThan(2);
    assertThat(index.candidates(budi, List.of(NodeKind.BUSINESS), _ -> true)).hasSize(1);
    index.remove(NodeId.named("a"));
    assertThat(index.candidates(budi, List.of(NodeKind.BUSINESS), _ -> true)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void frequenciesAreReadAsTheyWereWritten() throws IOException {
    var counter = new Frequencies.Counter();
    Stream.generate(() -> business("Warung Kelontong", "33.72.01")).limit(50).forEach(counter::add);
    var counted = counter.counted();
    var bytes = new ByteArrayOutputStream();
    counted.write(new DataOutputStream(bytes), contacts);
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("kelontong");
    var read = read(bytes.toByteArray());
    var word = lexicon.word("kelontong");
    var name = business("Warung Kelontong", "").name();
    assertThat(read.word(word, NodeKind.BUSINESS)).isEqualTo(counted.word(word, NodeKind.BUSINESS));
    assertThat(read.name(name, NodeKind.BUSINESS)).isEqualTo(counted.name(name, NodeKind.BUSINESS));
    assertThat(read.word(lexicon.word("rina"), NodeKind.BUSINESS))
        .isLessThan(read.word(word, NodeKind.BUSINESS));
    assertThat(read.place("33.72.01", NodeKind.BUSINESS)).isCloseTo(0.51, within(0.01));
    assertThat(read.things(NodeKind.BUSINESS)).isEqualTo(50);
  }

  private Frequencies read(byte[] written) throws IOException {
    return Frequencies.read(new DataInputStream(new ByteArrayInputStream(written)), contacts)
        .orElseThrow();
  }

  @Test
  void contactsAreComparedHoweverTheyAreWritten() {
    var key = Map.of(Field.PHONE, "0812 3456-7890", Field.INSTAGRAM, "@BatikRina");
    var other = Map.of(Field.PHONE, "+62 812 3456 7890", Field.INSTAGRAM, "batikrina");
    assertThat(contacts.keys(key)).isEqualTo(contacts.keys(other));
    var elsewhere = new Contacts("another installation".getBytes(StandardCharsets.UTF_8));
    assertThat(elsewhere.keys(key)).isNotEqualTo(contacts.keys(key));
  }

  @Test
  void namesThatNobodyTunedOnAreLinkedWithPrecisionAndRecall() {
    var linkage =
        new Linkage(TestSet.of(Names.madeUp(4_000, new Random(11)), 11, TestSet.Telephones.RECENT));
    var score = linkage.score(Weights.assumed(), (_, _) -> {});
    System.out.println(score);
    assertThat(score.precision()).isGreaterThan(0.98);
    assertThat(score.recall()).isGreaterThan(0.90);
    assertThat(score.queue()).isGreaterThan(0.94);
    assertThat(score.needless()).isLessThan(25);
  }
}
