package id.jejaring.importing.acquaintance;

import id.jejaring.importing.acquaintance.AcquaintanceSheet.Member;
import id.jejaring.store.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads replies as people type and forward them: {@code A 3, 7, 12 B 7}, {@code Rina: 3 7 12},
 * {@code kenal 3-7, pernah kerja sama 4, tidak ada yang ingin}, one message after the other.
 */
public final class ReplyText {

  /**
   * One reply as read.
   *
   * @param respondent the number of who replies; null where the text does not say, or not surely
   * @param from the name that the message bears; may be empty
   * @param unread numbers and words that make no answer, for a person to look at
   */
  public record Read(
      @Nullable Integer respondent, String from, Answers answers, List<String> unread) {
    public Read {
      unread = List.copyOf(unread);
    }
  }

  /** {@code [24/09/18 09.12] Nama:} and {@code 24/09/18 09.12 - Nama:}, as WhatsApp forwards. */
  private static final Pattern FORWARDED =
      Pattern.compile(
          "^\\s*(?:\\[[^\\]]{6,40}\\]|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},?\\s+\\d{1,2}[.:]\\d{2}"
              + "(?:[.:]\\d{2})?(?:\\s*[AaPp][Mm])?\\s+[-–])\\s*([^:]{1,80}):\\s*(.*)$");

  /** Begins a reply of its own also where nobody on the list is called so. */
  private static final Pattern ADDRESSED =
      Pattern.compile("^\\s*(?i:bu|ibu|pak|bapak|mas|mbak|kak|bang|sdri?)\\b\\.?\\s+\\S");

  private static final Pattern NAMED = Pattern.compile("^\\s*([^:]{1,80}):\\s*(.*)$");

  /** {@code Rina A 3, 7 B -}: a name before the first letter of a question. */
  private static final Pattern LETTERED =
      Pattern.compile(
          "^\\s*(?:(?i:saya|aku|dari|ini|nama)\\s+){0,2}(\\p{L}[^:=\\d]{0,78}?)[\\s,.;–-]+"
              + "([ABCabc](?!\\p{L})\\s*[=:.,–-]?\\s*(?:[-–\\d]|(?i:semua|tidak|belum|nihil|all|none)\\b|$).*)$");

  /** Nothing but a name. */
  private static final Pattern BARE =
      Pattern.compile("^\\s*(?![ABCabc](?!\\p{L}))\\p{L}[\\p{L}\\p{M}'. -]{1,78}$");

  private static final Pattern LETTER =
      Pattern.compile("^\\s*[ABCabc](?!\\p{L})\\s*[=:.,–-]?\\s*[^\\p{L}]*.*$");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:no\\.?|nomor|#)?\\s*(\\d{1,3})\\s*[.)–-]?\\s*$");
  private static final Pattern TOKEN =
      Pattern.compile("(\\d+)\\s*[-–]\\s*(\\d+)|(\\d+)|([\\p{L}'.]*\\p{L})|([,;/\\n])");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}*_~]");

  private static final Map<String, Question> WORDS =
      Map.ofEntries(
          Map.entry("a", Question.KNOWN),
          Map.entry("kenal", Question.KNOWN),
          Map.entry("mengenal", Question.KNOWN),
          Map.entry("know", Question.KNOWN),
          Map.entry("b", Question.WORKED_WITH),
          Map.entry("kerja", Question.WORKED_WITH),
          Map.entry("bekerja", Question.WORKED_WITH),
          Map.entry("kerjasama", Question.WORKED_WITH),
          Map.entry("pernah", Question.WORKED_WITH),
          Map.entry("kolaborasi", Question.WORKED_WITH),
          Map.entry("worked", Question.WORKED_WITH),
          Map.entry("c", Question.WANTED),
          Map.entry("ingin", Question.WANTED),
          Map.entry("mau", Question.WANTED),
          Map.entry("pengen", Question.WANTED),
          Map.entry("pingin", Question.WANTED),
          Map.entry("temui", Question.WANTED),
          Map.entry("bertemu", Question.WANTED),
          Map.entry("ketemu", Question.WANTED),
          Map.entry("meet", Question.WANTED));
  private static final Set<String> ALL = Set.of("semua", "semuanya", "all", "everyone");
  private static final Set<String> EXCEPT = Set.of("kecuali", "selain", "except");
  private static final Set<String> NONE =
      Set.of("tidak", "belum", "nihil", "none", "nobody", "kosong", "tdk", "gak", "nggak");
  private static final Set<String> FILLERS =
      new HashSet<>(
          Arrays.asList(
              ("ada ya yang saya aku sudah sdh sama dengan dan and juga nomor no kak mas mbak bu pak"
                      + " bapak ibu halo hai selamat pagi siang sore malam terima kasih makasih i have"
                      + " with would like to the orang siapa baru cuma hanya untuk jawaban jawab balas"
                      + " the yes ini itu kami assalamualaikum maaf")
                  .split(" ")));

  private final List<Member> members;

  ReplyText(Collection<Member> members) {
    this.members = List.copyOf(members);
  }

  /** The replies of a text, one or many messages, in their order; none for a blank text. */
  List<Read> read(String text) {
    var replies = new ArrayList<Read>();
    var from = "";
    boolean isForwarded = false;
    var body = new StringBuilder();
    var lines = HIDDEN.matcher(text).replaceAll("").split("\\R", -1);
    for (int at = 0; at < lines.length; at++) {
      var next = at + 1 < lines.length ? lines[at + 1] : "";
      var head = head(lines[at]);
      isForwarded = head.map(Head::isForwarded).orElse(isForwarded);
      if (head.isEmpty() && !isForwarded) {
        head = unmarked(lines[at], next);
      }
      if (head.isPresent()) {
        add(replies, from, body);
        from = head.get().from();
      }
      body.append(head.map(Head::rest).orElse(lines[at])).append('\n');
    }
    add(replies, from, body);
    return replies;
  }

  /** Where a message begins: whom it is from, and what of it stands in the same line. */
  private record Head(String from, String rest, boolean isForwarded) {}

  private void add(List<Read> replies, String from, StringBuilder body) {
    if (!body.toString().isBlank()) {
      replies.add(one(from.strip(), body.toString()));
    }
    body.setLength(0);
  }

  /** Who a line says it is from, where it starts a message. */
  private Optional<Head> head(String line) {
    var forwarded = FORWARDED.matcher(line);
    if (forwarded.matches()) {
      return Optional.of(new Head(forwarded.group(1), forwarded.group(2), true));
    }
    var named = NAMED.matcher(line);
    return named.matches()
            && (who(named.group(1)).isPresent() || ADDRESSED.matcher(named.group(1)).find())
        ? Optional.of(new Head(named.group(1), named.group(2), false))
        : Optional.empty();
  }

  /**
   * The same without a colon: somebody's name, and then, here or below, the letter of a question.
   */
  private Optional<Head> unmarked(String line, String next) {
    var lettered = LETTERED.matcher(line);
    if (lettered.matches() && who(lettered.group(1)).isPresent()) {
      return Optional.of(new Head(lettered.group(1), lettered.group(2), false));
    }
    return LETTER.matcher(next).matches() && BARE.matcher(line).matches() && who(line).isPresent()
        ? Optional.of(new Head(line, "", false))
        : Optional.empty();
  }

  private Read one(String from, String body) {
    var respondent = who(from);
    var reading = new Reading(respondent);
    var tokens = TOKEN.matcher(body);
    while (tokens.find()) {
      if (tokens.group(1) != null) {
        reading.range(tokens.group(1), tokens.group(2));
      } else if (tokens.group(3) != null) {
        reading.number(tokens.group(3));
      } else if (tokens.group(4) != null) {
        reading.word(tokens.group(4));
      } else {
        reading.endOfName();
      }
    }
    reading.endOfName();
    return new Read(
        respondent.isPresent() ? respondent.getAsInt() : null,
        from,
        reading.answers,
        reading.unread);
  }

  /** The member whom a name, or a number, means; empty where none or several may be meant. */
  OptionalInt who(String text) {
    var numbered = NUMBERED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (numbered.matches()) {
      int number = Integer.parseInt(numbered.group(1));
      return number >= 1 && number <= members.size() ? OptionalInt.of(number) : OptionalInt.empty();
    }
    var name = SearchText.plain(text.replaceFirst("^\\s*\\d{1,3}\\s*[.)]\\s*", ""));
    if (name.length() < 2) {
      return OptionalInt.empty();
    }
    var same = members.stream().filter(member -> names(member).contains(name)).toList();
    var wanted = words(name);
    var bearing =
        same.isEmpty()
            ? members.stream()
                .filter(member ->
                    names(member).stream()
                        .map(ReplyText::words)
                        .anyMatch(own -> own.containsAll(wanted) || wanted.containsAll(own)))
                .toList()
            : same;
    return bearing.size() == 1 ? OptionalInt.of(bearing.getFirst().number()) : OptionalInt.empty();
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(name.split(" ")));
  }

  private static Set<String> names(Member member) {
    var names = new HashSet<String>();
    Stream.of(member.name(), member.detail())
        .map(SearchText::plain)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }

  /** A message on its way to answers. */
  private final class Reading {

    private final OptionalInt respondent;
    private final List<String> unread = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private Question question = Question.KNOWN;

    /** What follows is left out of what was said, until another question begins. */
    private boolean isExcept;

    private Answers answers = Answers.NOBODY;

    Reading(OptionalInt respondent) {
      this.respondent = respondent;
    }

    void number(String digits) {
      endOfName();
      if (digits.length() > 3 || !isMember(Integer.parseInt(digits))) {
        if (!digits.matches("0+")) {
          unread.add(digits);
        }
        return;
      }
      int number = Integer.parseInt(digits);
      if (respondent.isPresent() && respondent.getAsInt() == number) {
        unread.add(digits); // nobody knows themselves
      }
      add(List.of(number));
    }

    void range(String from, String to) {
      endOfName();
      if (from.length() > 3 || to.length() > 3) {
        unread.add(from + "-" + to);
        return;
      }
      int first = Integer.parseInt(from);
      int last = Integer.parseInt(to);
      if (first > last || !isMember(first) || !isMember(last)) {
        unread.add(from + "-" + to);
        return;
      }
      add(IntStream.rangeClosed(first, last).boxed().toList());
    }

    void word(String text) {
      var word = SearchText.plain(text);
      var asked = WORDS.get(word);
      if (asked != null) {
        endOfName();
        // a letter says which question it is; of "ingin bekerja sama" the first word does
        boolean goesOn =
            word.length() > 1 && answers.to(question).isEmpty() && question.compareTo(asked) > 0;
        question = goesOn ? question : asked;
        isExcept = false;
      } else if (ALL.contains(word)) {
        endOfName();
        add(members.stream().map(Member::number).toList());
      } else if (EXCEPT.contains(word)) {
        endOfName();
        isExcept = true;
      } else if (NONE.contains(word) || FILLERS.contains(word) || word.isEmpty()) {
        endOfName();
      } else {
        name.append(name.isEmpty() ? "" : " ").append(text);
      }
    }

    /** Words that are no answer by themselves may name somebody. */
    void endOfName() {
      if (name.isEmpty()) {
        return;
      }
      var meant = who(name.toString());
      if (meant.isPresent()) {
        add(List.of(meant.getAsInt()));
      } else {
        unread.add(name.toString());
      }
      name.setLength(0);
    }

    private boolean isMember(int number) {
      return number >= 1 && number <= members.size();
    }

    private void add(List<Integer> numbers) {
      var others = new ArrayList<>(numbers);
      respondent.ifPresent(own -> others.removeIf(number -> number == own));
      answers = isExcept ? answers.without(question, others) : answers.with(question, others);
    }
  }
}
