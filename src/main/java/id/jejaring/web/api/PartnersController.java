package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Span;
import id.jejaring.domain.TieKind;
import id.jejaring.recommending.Filter;
import id.jejaring.recommending.Link;
import id.jejaring.recommending.Partners;
import id.jejaring.recommending.Reason;
import id.jejaring.recommending.Suggestion;
import id.jejaring.recommending.Wish;
import id.jejaring.registry.Feedbacks;
import id.jejaring.web.Answers;
import id.jejaring.web.Capabilities;
import id.jejaring.web.Capabilities.Meant;
import id.jejaring.web.Dating;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import id.jejaring.web.Sentences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom an actor should work with, and why. */
@RestController
@Tag(name = "Partners", description = "Whom an actor should work with, and why")
class PartnersController {

  private final Partners partners;
  private final Feedbacks feedbacks;
  private final Capabilities capabilities;
  private final Scenes scenes;

  PartnersController(
      Partners partners, Feedbacks feedbacks, Capabilities capabilities, Scenes scenes) {
    this.partners = partners;
    this.feedbacks = feedbacks;
    this.capabilities = capabilities;
    this.scenes = scenes;
  }

  /** The answer: candidates, and how much stands behind them as a whole. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartnersBody(
      Ref node,
      @Schema(description = "What was taken for something else than its name, and for what.")
          List<UnderstoodBody> understood,
      List<Partner> items,
      EvidenceBody evidence,
      StandingBody standing,
      @Schema(description = "Whether more was there than the budget allowed to look at.")
          boolean truncated) {}

  /** Words that stand for a need or an offer. */
  record UnderstoodBody(
      @Schema(description = "The parameter: needs or offers.") String parameter,
      @Schema(example = "foto produk") String said,
      Ref node,
      @Schema(description = "What the same words mean, too.") List<Ref> others,
      String sentence) {}

  /** How much stands behind an answer, and what would make it better. */
  record EvidenceBody(
      @Schema(description = "weak, some or strong.") String strength,
      String sentence,
      @Schema(description = "What is not known of the actor, and what to do about it.")
          List<Missing> missing) {}

  /** Something that is not known. */
  record Missing(String what, String sentence) {}

  /** A candidate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Partner(
      NodeBody node,
      @Schema(
              description =
                  "Orders the candidates of one answer: natural logarithms of odds, from no fixed"
                      + " zero; no percentage.")
          double score,
      @Nullable ChanceBody chance,
      @Schema(
              description =
                  "The surest of its reasons: work (partners have worked with it), gathering (a"
                      + " shared event, community or venue), chain (partners of partners have"
                      + " worked with it), fit (words, offers, needs and distance only).")
          String basis,
      @Schema(description = "similar, complementary or bridge.") String type,
      @Schema(description = "weak, some or strong.") String strength,
      Map<String, Double> parts,
      List<ReasonBody> reasons,
      List<CautionBody> cautions) {}

  /** How likely it is that the two first work together, counted in the network's own past. */
  record ChanceBody(
      @Schema(description = "0 to 1.") double probability,
      @Schema(description = "Within how many years.") double years,
      String sentence) {}

  /** What the order stands on. */
  record StandingBody(
      @Schema(description = "learned, rule or defaults.") String basis,
      @Nullable String rule,
      @Schema(description = "First ties of the past whose day is known.") int ties,
      String sentence) {}

  /** Why, with the ties that say so and who states them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReasonBody(
      @Schema(example = "through_partner") String kind,
      String sentence,
      @Schema(description = "Since when all its ties hold, as far as that is known.")
          @Nullable String since,
      @Schema(description = "The first day, month or year on which one of them no longer held.")
          @Nullable String until,
      List<Tie> ties,
      @Schema(description = "Source and row or paragraph.") List<String> sources) {}

  /** One tie of the evidence; of a part in something dated, when that was. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tie(
      Ref from,
      String kind,
      Ref to,
      @Schema(description = "The first day, month or year on which it held.")
          @Nullable String since,
      @Schema(description = "The first day, month or year on which it no longer held.")
          @Nullable String until) {}

  /** What should be known before asking. */
  record CautionBody(String kind, String sentence) {}

  @GetMapping("/api/nodes/{id}/partners")
  @Operation(
      summary = "Whom an actor should work with, and why",
      description =
          "From what is known of work together, shared activities, offers and needs, and products."
              + " Each reason names the ties and sources that it rests on.")
  PartnersBody of(
      @PathVariable String id,
      @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "10") int limit,
      @RequestParam(required = false) @Nullable String subsector,
      @RequestParam(required = false) @Nullable String place,
      @Parameter(description = "similar, complementary or bridge.") @RequestParam(required = false)
          @Nullable String type,
      @Parameter(description = "micro, small, medium or large.") @RequestParam(required = false)
          @Nullable String size,
      @Parameter(description = "At most so many kilometres away.") @RequestParam(required = false)
          @Nullable Double km,
      @Parameter(description = "Only of another city or regency.")
          @RequestParam(defaultValue = "false")
          boolean elsewhere,
      @Parameter(
              description =
                  "A capability by id, by name, or in the words of a sheet: only those who offer it.")
          @RequestParam(required = false)
          @Nullable String needs,
      @Parameter(
              description =
                  "A capability by id, by name, or in the words of a sheet: only those who need it.")
          @RequestParam(required = false)
          @Nullable String offers,
      Locale locale) {
    var actor = NodeId.of(id);
    var scene = scenes.about(actor, locale);
    var needed = meant("needs", needs, TieKind.OFFERS, scene);
    var offered = meant("offers", offers, TieKind.NEEDS, scene);
    var wish =
        new Wish(
            limit,
            Filters.given(type).map(PartnersController::type),
            new Filter(
                Filters.given(subsector).map(Filters::subsector),
                Filters.given(place).map(word -> place(word, scene)),
                Filters.given(size).map(Filters::size),
                km == null ? OptionalDouble.empty() : OptionalDouble.of(km),
                elsewhere),
            needed.map(Meant::node),
            offered.map(Meant::node));
    var slate = partners.of(actor, scene.view(), wish, feedbacks.about(actor, scene.viewer()));
    Answers.load(slate, scene);
    var sentences = new Sentences(scene);
    return new PartnersBody(
        Ref.of(scene, actor),
        Stream.of(
                needed.flatMap(need -> understood("needs", "sought.need.meant", need, scene)),
                offered.flatMap(offer -> understood("offers", "sought.offer.meant", offer, scene)))
            .flatMap(Optional::stream)
            .toList(),
        slate.suggestions().stream()
            .map(suggestion -> partner(actor, suggestion, sentences, scene))
            .toList(),
        new EvidenceBody(
            slate.evidence().key(),
            sentences.of(slate.evidence()),
            slate.missing().stream()
                .sorted()
                .map(gap -> new Missing(gap.key(), sentences.of(gap)))
                .toList()),
        new StandingBody(
            slate.standing().key(),
            slate.standing().ruleKey().orElse(null),
            slate.standing().ties(),
            sentences.of(slate.standing())),
        slate.truncated());
  }

  private Optional<Meant> meant(
      String parameter, @Nullable String text, TieKind sought, Scene scene) {
    return Filters.given(text)
        .map(words ->
            Filters.isId(words)
                ? new Meant(NodeId.of(words), scene.name(NodeId.of(words)), List.of())
                : capabilities
                    .find(words, sought, scene)
                    .orElseThrow(() ->
                        Refusal.invalid(
                            parameter,
                            words,
                            "Nothing of this network is called that. Check the spelling, or try a"
                                + " more general word.",
                            scene.phrases().say("sought.unknown", words))));
  }

  private static Optional<UnderstoodBody> understood(
      String parameter, String key, Meant meant, Scene scene) {
    return meant
        .sentence(key, scene)
        .map(sentence ->
            new UnderstoodBody(
                parameter,
                meant.said(),
                Ref.of(scene, meant.node()),
                meant.others().stream().map(other -> Ref.of(scene, other)).toList(),
                sentence));
  }

  private static NodeId place(String word, Scene scene) {
    var place = Filters.place(word);
    int node = scene.view().find(place);
    if (node < 0 || !scene.view().sees(node, NodeKind.PLACE)) {
      throw Refusal.invalid(
          "place",
          word,
          "No place of this network is called that. Use the id or the official code of one.",
          "Tidak ada wilayah di jaringan ini yang bernama itu. Pakai id atau kode resminya.");
    }
    return place;
  }

  private static Partner partner(
      NodeId actor, Suggestion suggestion, Sentences sentences, Scene scene) {
    var parts = new TreeMap<String, Double>();
    suggestion.parts().forEach((part, value) -> parts.put(part.key(), value));
    return new Partner(
        NodeBody.of(scene.get(suggestion.node()), scene),
        suggestion.score(),
        suggestion
            .chance()
            .map(chance ->
                new ChanceBody(chance.probability(), chance.years(), sentences.of(chance)))
            .orElse(null),
        suggestion.basis().key(),
        suggestion.type().key(),
        suggestion.evidence().key(),
        parts,
        suggestion.reasons().stream()
            .map(reason -> reason(reason, actor, suggestion.node(), sentences, scene))
            .toList(),
        suggestion.cautions().stream()
            .map(caution -> new CautionBody(word(caution), sentences.of(caution)))
            .toList());
  }

  private static ReasonBody reason(
      Reason reason, NodeId actor, NodeId candidate, Sentences sentences, Scene scene) {
    var dating = new Dating(scene.phrases(), scene);
    var span = dating.of(reason);
    return new ReasonBody(
        word(reason),
        sentences.of(reason, actor, candidate),
        text(span.since()),
        text(span.until()),
        reason.evidence().stream().map(tie -> tie(tie, dating.known(tie), scene)).toList(),
        scene.citeEvidence(Answers.evidence(reason)));
  }

  private static Tie tie(Link tie, Span span, Scene scene) {
    return new Tie(
        Ref.of(scene, tie.from()),
        tie.kind().name().toLowerCase(Locale.ROOT),
        Ref.of(scene, tie.to()),
        text(span.since()),
        text(span.until()));
  }

  private static @Nullable String text(@Nullable Dated date) {
    return date == null ? null : date.toString();
  }

  /** A record's name as JSON writes words: {@code through_partner}. */
  private static String word(Record alternative) {
    return alternative
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static String word(Object alternative) {
    return word((Record) alternative);
  }

  private static Suggestion.Type type(String word) {
    return Arrays.stream(Suggestion.Type.values())
        .filter(type -> type.key().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("type", word, "Use similar, complementary or bridge."));
  }
}
