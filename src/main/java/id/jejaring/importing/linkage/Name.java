package id.jejaring.importing.linkage;

import id.jejaring.domain.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** One degree with its dot, as in S.Sn. or Ph.D, or one of the short forms without any. */
  private static final String DEGREE =
      "(([sma]|a\\.?ma?|d\\.?tr)\\.\\s?(tr\\.\\s?)?"
          + "(ag|ak|ars|b|ba|ds|e|fil|farm|h|hum|hut|i|ikom|i\\.?\\s?kom|ip|kep|kes|kn|kom|m|md|mb|p"
          + "|par|pd|pdi|pi|psi|pt|sc|si|sn|sos|st|stat|t|th|tp|ked|keb)|ph\\.?d|mba|bba|bsc|msc"
          + "|b\\.sc|b\\.a|d\\.e\\.a|ll\\.m)\\.?";

  private static final String BARE_DEGREE =
      "(se|sh|st|ssn|spd|skom|ssos|sip|sds|ssi|stp|mm|mt|mh|msi|mpd|msn|mkom|mds|mba|ma|amd)";

  private static final Pattern DEGREES =
      Pattern.compile("((\\s|,)+" + DEGREE + "|,\\s*" + BARE_DEGREE + ")+[\\s,.]*$");

  /** Takes a name apart; one that is all forms and titles keeps them. */
  static Name of(String name, NodeKind kind, Lexicon lexicon) {
    boolean person = kind == NodeKind.PERSON;
    var texts = List.of(Spelling.fold(person ? withoutDegrees(name) : name).split(" ", -1));
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

  /** A person's name without the degrees behind it. */
  static String withoutDegrees(String name) {
    return name.indexOf('.') < 0 && name.indexOf(',') < 0
        ? name
        : DEGREES.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static long whole(List<Word> words) {
    return Hash.of(words.stream().map(Word::modern).sorted().collect(Collectors.joining(" ")));
  }
}
