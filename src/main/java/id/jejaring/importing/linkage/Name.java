package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name taken apart: legal forms, forms of address and degrees are no part of its words.
 *
 * @param form the legal form, empty where none is written
 * @param whole names of the same words, in any order and in either spelling, have the same number
 */
record Name(List<Word> words, String form, long whole) {

  private static final int WORDS = 10;

  private static final Set<String> FORMS =
      Set.of(
          "pt",
          "cv",
          "ud",
          "pd",
          "fa",
          "firma",
          "tbk",
          "persero",
          "perum",
          "perumda",
          "bumd",
          "bumdes",
          "koperasi",
          "kop",
          "kub",
          "yayasan",
          "perkumpulan",
          "paguyuban",
          "perseorangan",
          "perorangan",
          "inc",
          "ltd",
          "llc",
          "gmbh",
          "corp",
          "corporation",
          "limited",
          "company");

  private static final Set<String> ADDRESSED =
      Set.of(
          "h", "hj", "ir", "dr", "drs", "dra", "prof", "kh", "raden", "bu", "ibu", "pak", "bapak",
          "bpk", "mas", "mbak", "mba", "mbk", "kak", "sdr", "sdri", "mr", "mrs", "ms");

  /** Takes a name apart; one that is all forms and titles keeps them. */
  static Name of(String name, NodeKind kind, Lexicon lexicon) {
    boolean person = kind == NodeKind.PERSON;
    var texts = List.of(Spelling.fold(person ? Degrees.without(name) : name).split(" ", -1));
    var words = new ArrayList<Word>();
    var form = "";
    for (int i = 0; i < texts.size() && words.size() < WORDS; i++) {
      var text = texts.get(i);
      if (text.isEmpty()) {
        continue;
      }
      if (!person && FORMS.contains(text)) {
        form = form.isEmpty() ? text : form;
      } else if (!person || !words.isEmpty() || !ADDRESSED.contains(text)) {
        words.add(lexicon.word(text));
      }
    }
    if (words.isEmpty()) {
      var all = texts.stream().filter(text -> !text.isEmpty()).map(lexicon::word).toList();
      return new Name(all, "", whole(all));
    }
    return new Name(List.copyOf(words), form, whole(words));
  }

  private static long whole(List<Word> words) {
    return Hash.of(words.stream().map(Word::modern).sorted().collect(Collectors.joining(" ")));
  }
}
