package id.jejaring.importing.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.domain.NodeId;
import id.jejaring.importing.acquaintance.AcquaintanceSheet.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplyTextTests {

  private static final List<Member> MEMBERS =
      members(
          "Rina Wulandari/Batik Rina",
          "Dodi/Kopi Dodi",
          "Sari Puspita/Dapur Sari",
          "Sari Utami/Rajut Sari",
          "Bagus/",
          "Eko Prasetyo/Studio Eko",
          "Wati/Keripik Wati",
          "Yusuf/Sablon Yusuf",
          "Lina/",
          "Tono/Kayu Tono",
          "Umi/",
          "Joko/Gim Joko");

  private static final ReplyText TEXT = new ReplyText(MEMBERS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          3, 7, 12                                    | A 3 7 12 B C
          A 3, 7, 12 B 7 C 10                         | A 3 7 12 B 7 C 10
          A: 3,7,12. B: -  C: 10                      | A 3 7 12 B C 10
          a. 3 b. 7 c. 10                             | A 3 B 7 C 10
          Kenal 3 dan 7; pernah kerja sama dengan 7   | A 3 7 B 7 C
          sudah kenal no 3, ingin bertemu no 10 & 11  | A 3 B C 10 11
          ingin bekerja sama dengan 5                 | A B C 5
          3-6                                         | A 3 4 5 6 B C
          semua                                       | A 1 2 3 4 5 6 7 8 9 10 11 12 B C
          tidak ada                                   | A B C
          0                                           | A B C
          *A* 3️⃣ B tidak ada, C 4                     | A 3 B C 4
          A Dodi, Eko Prasetyo B Rina                 | A 2 6 B 1 C
          C - A 3                                     | A 3 B C
          Halo kak, saya kenal 2 3 terima kasih       | A 2 3 B C
          I know 3 and 7, worked with 7               | A 3 7 B 7 C
          A semua kecuali 2, 4-12 B 3                 | A 1 3 B 3 C
          """)
  void aReplyIsReadAsPeopleTypeIt(String text, String expected) {
    var read = TEXT.read(text);
    assertThat(read).hasSize(1);
    assertThat(shown(read.getFirst().answers())).isEqualTo(expected);
    assertThat(read.getFirst().unread()).isEmpty();
  }

  @Test
  void forwardedMessagesAreRepliesOfThoseWhoSentThem() {
    var read =
        TEXT.read(
            """
            [24/09/18 09.12] Rina Wulandari: A 2, 3
            B 3
            [24/09/18 09.15] +62 812-3456-7890: 5
            24/09/18 09.20 - Dodi: kenal 1
            Eko Prasetyo: C 9
            7. Wati: 1
            """);
    assertThat(read).extracting(ReplyText.Read::respondent).containsExactly(1, null, 2, 6, 7);
    assertThat(read)
        .extracting(each -> shown(each.answers()))
        .containsExactly("A 2 3 B 3 C", "A 5 B C", "A 1 B C", "A B C 9", "A 1 B C");
  }

  @Test
  void aNameBeforeTheLetterOfAQuestionSaysWhoRepliesAlsoWithoutAColon() {
    var read =
        TEXT.read(
            """
            Dodi A 1 3 B 1 C 4
            Wati A 2
            saya Eko Prasetyo. A1,2. B. tidak ada. C 4!!
            Yusuf
            A = semua kecuali 1
            Bagus: A 5
            """);
    assertThat(read).extracting(ReplyText.Read::respondent).containsExactly(2, 7, 6, 8, 5);
    assertThat(read)
        .extracting(each -> shown(each.answers()))
        .containsExactly(
            "A 1 3 B 1 C 4", "A 2 B C", "A 1 2 B C 4", "A 2 3 4 5 6 7 9 10 11 12 B C", "A B C");
    assertThat(read.getLast().unread()).containsExactly("5");
    assertThat(TEXT.read("A Rina, Dodi\nB Wati").getFirst().respondent()).isNull();
  }

  @Test
  void whatIsNoAnswerIsShownAndNotGuessed() {
    var read = TEXT.read("A 3, 13, 081234567890, Sari, Budi").getFirst();
    assertThat(shown(read.answers())).isEqualTo("A 3 B C");
    assertThat(read.unread()).containsExactly("13", "081234567890", "Sari", "Budi");
  }

  @Test
  void aNameThatSeveralBearMeansNobodyForSure() {
    assertThat(TEXT.who("Sari")).isEmpty();
    assertThat(TEXT.who("Sari Puspita")).hasValue(3);
    assertThat(TEXT.who("Batik Rina")).hasValue(1);
    assertThat(TEXT.who("no. 12")).hasValue(12);
    assertThat(TEXT.who("13")).isEmpty();
  }

  @Test
  void nobodyKnowsThemselves() {
    assertThat(shown(TEXT.read("Dodi: 1, 2, 3").getFirst().answers())).isEqualTo("A 1 3 B C");
  }

  @Test
  void noTextMakesItStumbleOrAnswerWithNumbersThatAreNotOnTheSheet() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var pieces =
        "A B C 1 12 13 999 - : , \n [24/09/18 09.12] Rina Dodi Sari kenal semua tidak 3-1 é ٣ 🎉 | ' . :: [] ()"
            .split(" ");
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      for (var read : TEXT.read(text.toString())) {
        for (var question : Question.values()) {
          assertThat(read.answers().to(question))
              .as("seed %d: %s", seed, text)
              .allMatch(number -> number >= 1 && number <= MEMBERS.size());
        }
      }
    }
  }

  static String shown(Answers answers) {
    return List.of(Question.values()).stream()
        .map(question ->
            question.letter()
                + answers.to(question).stream()
                    .map(number -> " " + number)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  static List<Member> members(String... names) {
    var members = new ArrayList<Member>();
    for (var name : names) {
      var parts = name.split("/", -1);
      members.add(
          new Member(members.size() + 1, NodeId.named("member:" + name), parts[0], parts[1]));
    }
    return members;
  }
}
