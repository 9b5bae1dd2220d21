package id.jejaring.web.introducing;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Field;
import id.jejaring.domain.Introduction;
import id.jejaring.domain.Introduction.What;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import id.jejaring.registry.ClaimedTie;
import id.jejaring.registry.Registry;
import id.jejaring.web.MatterSentences;
import id.jejaring.web.Scene;
import id.jejaring.web.introducing.IntroductionPage.Consent;
import id.jejaring.web.introducing.IntroductionPage.Contact;
import id.jejaring.web.introducing.IntroductionPage.Happened;
import id.jejaring.web.introducing.IntroductionPage.LetterPart;
import id.jejaring.web.introducing.IntroductionPage.Line;
import id.jejaring.web.introducing.IntroductionPage.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up introductions as pages show them. */
@Component
final class Views {

  private final Letters letters;
  private final Registry registry;

  Views(Letters letters, Registry registry) {
    this.letters = letters;
    this.registry = registry;
  }

  /** Lines of a list. */
  List<Line> lines(List<Introduction> introductions, Scene scene) {
    var ids = new HashSet<NodeId>();
    introductions.forEach(each -> ids.addAll(each.concerns()));
    scene.load(ids);
    var sentences = new MatterSentences(scene);
    return introductions.stream()
        .map(each ->
            new Line(
                href(each),
                scene.name(each.from()),
                scene.name(each.to()),
                each.through().isEmpty()
                    ? scene.phrases().say("introduction.directly")
                    : sentences.names(each.through()),
                sentences.state(each),
                sentences.next(each),
                scene.phrases().date(Dated.day(each.steps().getFirst().on()))))
        .toList();
  }

  /**
   * One introduction.
   *
   * @param written the same scene in the language of the letter
   */
  IntroductionPage page(Introduction introduction, Scene scene, Scene written) {
    scene.load(introduction.concerns());
    var sentences = new MatterSentences(scene);
    var state = introduction.state();
    var tie = tie(introduction, scene);
    return new IntroductionPage(
        href(introduction),
        introduction.rev(),
        party(introduction.from(), scene),
        party(introduction.to(), scene),
        sentences.state(introduction),
        sentences.next(introduction),
        introduction.consenting().stream().map(who -> consent(who, introduction, scene)).toList(),
        state.isLast(),
        state == What.AGREED || state == What.MET,
        contacts(introduction, scene),
        letter(introduction, scene, written),
        introduction.steps().reversed().stream()
            .map(step ->
                new Happened(
                    scene
                        .phrases()
                        .say(
                            "history.by",
                            scene.phrases().date(Dated.day(step.on())),
                            scene.phrases().who(step.by())),
                    sentences.of(step, introduction)))
            .toList(),
        state == What.WORKING_TOGETHER && tie.isEmpty(),
        tie.map(each -> "/ties/" + each.tie().id()).orElse(null),
        tie.isPresent() && state != What.WORKING_TOGETHER);
  }

  private static Consent consent(NodeId who, Introduction introduction, Scene scene) {
    var answer = introduction.answers().get(who);
    var phrases = scene.phrases();
    return new Consent(
        party(who, scene),
        phrases.say(
            who.equals(introduction.to()) ? "introduction.role.to" : "introduction.role.between"),
        phrases.say("introduction.answer." + (answer == null ? "none" : answer.key())),
        introduction.waiting().stream().findFirst().filter(who::equals).isPresent());
  }

  /** Of those who agreed, once all have. */
  private static List<Contact> contacts(Introduction introduction, Scene scene) {
    var all = introduction.consenting();
    if (!all.stream().allMatch(introduction::hasAgreed)) {
      return List.of();
    }
    return all.stream()
        .map(who -> {
          var node = scene.get(who);
          return new Contact(
              scene.name(who),
              Stream.of(Field.PHONE, Field.EMAIL)
                  .flatMap(field -> node.find(field).stream())
                  .toList());
        })
        .filter(contact -> !contact.ways().isEmpty())
        .toList();
  }

  private @Nullable LetterPart letter(Introduction introduction, Scene scene, Scene written) {
    var waiting = introduction.waiting();
    if (waiting.isEmpty() || !introduction.goesOn()) {
      return null;
    }
    return letter(
        introduction.from(),
        introduction.to(),
        introduction.through(),
        waiting.getFirst(),
        href(introduction),
        scene,
        written);
  }

  /**
   * The letter to whoever is asked next.
   *
   * @param here the page that shows it, to which the choice of a language leads back
   */
  LetterPart letter(
      NodeId from,
      NodeId to,
      List<NodeId> through,
      NodeId who,
      String here,
      Scene scene,
      Scene written) {
    var draft = letters.about(from, to, written).to(who, through, false);
    var name = scene.name(who);
    var other = written.phrases().isIndonesian() ? "en" : "id";
    return new LetterPart(
        name,
        draft.text(),
        draft.whatsapp(),
        scene.phrases().say(draft.addressed() ? "letter.how.number" : "letter.how.pick", name),
        here + (here.contains("?") ? "&" : "?") + "letter=" + other + "#letter",
        written.phrases().isIndonesian() ? "id" : "en");
  }

  private Optional<ClaimedTie> tie(Introduction introduction, Scene scene) {
    var from = introduction.from();
    var to = introduction.to();
    return registry
        .tiesBetween(List.of(List.of(from, to), List.of(to, from)), scene.viewer())
        .stream()
        .filter(each -> each.tie().kind() == TieKind.COLLABORATES_WITH)
        .findFirst();
  }

  static Party party(NodeId id, Scene scene) {
    var kind = scene.get(id).kind();
    return new Party(
        id.toString(), (kind == NodeKind.PROGRAM ? "/programs/" : "/nodes/") + id, scene.name(id));
  }

  static String href(Introduction introduction) {
    return "/introductions/" + introduction.id();
  }

  /** A list of ids in one parameter. */
  static String joined(List<NodeId> ids) {
    return String.join(",", ids.stream().map(NodeId::toString).toList());
  }

  /** The ids in such a parameter. */
  static List<NodeId> split(String parameter) {
    var ids = new ArrayList<NodeId>();
    for (var text : parameter.split(",", -1)) {
      if (!text.isBlank()) {
        ids.add(NodeId.of(text.strip()));
      }
    }
    return List.copyOf(ids);
  }
}
