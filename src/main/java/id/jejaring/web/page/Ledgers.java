package id.jejaring.web.page;

import id.jejaring.domain.Claim;
import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.OperationId;
import id.jejaring.domain.Stance;
import id.jejaring.domain.TieId;
import id.jejaring.registry.Chronicle;
import id.jejaring.registry.Confidence;
import id.jejaring.registry.Registry;
import id.jejaring.web.Happenings;
import id.jejaring.web.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up what is said of a node or a tie, and what happened to it. */
@Component
final class Ledgers {

  private static final int ENTRIES = 20;

  private final Registry registry;
  private final Chronicle chronicle;
  private final RecentChanges changes;

  Ledgers(Registry registry, Chronicle chronicle, RecentChanges changes) {
    this.changes = changes;
    this.registry = registry;
    this.chronicle = chronicle;
  }

  LedgerPage of(Node node, Scene scene, @Nullable OperationId before) {
    var claims = registry.claimsOf(node.id(), scene.viewer());
    var groups = new TreeMap<Field, List<LedgerPage.Line>>();
    for (var claim : claims.reversed()) {
      if (claim.subject() instanceof Claim.OfField(var _, var field, var value)) {
        var confidence =
            value.isEmpty() || field.shape() == Field.Shape.LIST
                ? null
                : Confidence.ofValue(claims, field, value, scene.sources(claims), Instant.now());
        groups.computeIfAbsent(field, _ -> new ArrayList<>()).add(line(claim, confidence, scene));
      }
    }
    var href = "/nodes/" + node.id() + "/ledger";
    var page = chronicle.ofNode(node.id(), before, ENTRIES, scene.viewer());
    return new LedgerPage(
        Scene.named(node),
        href,
        Cards.href(node.id(), node.kind()),
        Scene.named(node),
        null,
        List.of(new Choice(node.id().toString(), node.name())),
        groups.entrySet().stream()
            .map(group ->
                new LedgerPage.Group(scene.phrases().field(group.getKey()), group.getValue()))
            .toList(),
        entries(page, scene),
        older(href, page));
  }

  LedgerPage of(TieId id, Scene scene, @Nullable OperationId before) {
    var claimed = registry.get(id, scene.viewer());
    var tie = claimed.tie();
    scene.load(List.of(tie.from(), tie.to()));
    var confidence =
        Confidence.ofTie(claimed.claims(), scene.sources(claimed.claims()), Instant.now());
    var read =
        scene
            .phrases()
            .say(
                "history.tie",
                scene.name(tie.from()),
                scene.phrases().tie(tie.kind(), true),
                scene.name(tie.to()));
    var href = "/ties/" + id;
    var page = chronicle.ofTie(id, before, ENTRIES, scene.viewer());
    return new LedgerPage(
        read,
        href,
        Cards.href(tie.from(), scene.get(tie.from()).kind()),
        scene.name(tie.from()),
        said(confidence, scene),
        List.of(choice(tie.from(), scene), choice(tie.to(), scene)),
        List.of(
            new LedgerPage.Group(
                read,
                claimed.claims().reversed().stream()
                    .map(claim -> line(claim, null, scene))
                    .toList())),
        entries(page, scene),
        older(href, page));
  }

  /** What is told at one end of a tie that is no longer on record. */
  LedgerPage.Gone gone(OperationId by, TieId tie, NodeId at, NodeId other, Scene scene) {
    scene.load(List.of(at, other));
    return new LedgerPage.Gone(
        scene.phrases().say("ledger.gone", scene.get(at).name(), scene.get(other).name()),
        "/changes/" + by + "/undo",
        "/ties/" + tie);
  }

  private static Choice choice(NodeId id, Scene scene) {
    return new Choice(id.toString(), scene.name(id));
  }

  private static LedgerPage.Line line(Claim claim, @Nullable Confidence confidence, Scene scene) {
    var phrases = scene.phrases();
    return new LedgerPage.Line(
        claim.id().toString(),
        value(claim, scene),
        String.join(", ", scene.cite(List.of(claim))),
        phrases.moment(claim.at()),
        confidence == null ? null : said(confidence, scene),
        claim.anew(),
        claim.isDisputed(),
        claim.stances().stream().anyMatch(stance -> stance.by().equals(scene.viewer().name())),
        claim.stances().stream().map(stance -> stance(stance, scene)).toList());
  }

  private static String value(Claim claim, Scene scene) {
    return claim.subject() instanceof Claim.OfField(var _, var field, var value) && !value.isEmpty()
        ? scene.phrases().value(field, value)
        : claim.subject() instanceof Claim.OfField
            ? scene.phrases().say("history.nothing")
            : Happenings.said(claim, scene);
  }

  private static String stance(Stance stance, Scene scene) {
    var side = stance.side();
    var who = scene.phrases().who(stance.by());
    var by = side == null ? who : scene.name(side) + " (" + who + ")";
    var said = scene.phrases().say("ledger." + stance.verdict().key(), by);
    return stance.why() == null ? said : said + ": " + stance.why();
  }

  private static String said(Confidence confidence, Scene scene) {
    var word = confidence.word().name().toLowerCase(Locale.ROOT);
    return scene
        .phrases()
        .say(
            "ledger.confidence",
            scene.phrases().say("confidence." + word),
            scene.phrases().number(confidence.value(), 2));
  }

  private List<RecentChanges.Entry> entries(Chronicle.Page page, Scene scene) {
    return changes.of(page.items(), scene);
  }

  private static @Nullable String older(String href, Chronicle.Page page) {
    var next = page.next();
    return next == null ? null : href + "?before=" + next + "#history";
  }
}
