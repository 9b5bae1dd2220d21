package id.jejaring.web.gatherings;

import id.jejaring.convening.Meetings;
import id.jejaring.convening.Round;
import id.jejaring.convening.Terms;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Source;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.World;
import id.jejaring.importing.Imports;
import id.jejaring.web.Evidence;
import id.jejaring.web.Scene;
import id.jejaring.web.Scenes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Plans rounds for the people of an event, of an import, or of a list that is sent. */
@Component
final class Gatherings {

  private static final int LONGEST = 5_000;

  private final Meetings meetings;
  private final Imports imports;
  private final Scenes scenes;

  Gatherings(Meetings meetings, Imports imports, Scenes scenes) {
    this.meetings = meetings;
    this.imports = imports;
    this.scenes = scenes;
  }

  /** Of one of the events or imports. */
  Gathered of(String of, String id, Terms terms, Locale locale) {
    return of.equals("events") ? ofEvent(id, terms, locale) : ofImport(id, terms, locale);
  }

  Gathered ofEvent(String id, Terms terms, Locale locale) {
    var event = NodeId.of(id);
    var about = scenes.about(event, locale);
    var scene = scenes.fresh(about.world(), locale);
    var round = meetings.at(event, scene.view(), terms);
    return new Gathered(
        scene.name(event),
        "/events/" + event + "/meetings",
        "/nodes/" + event,
        event,
        lists(event, round, scene),
        0,
        scene,
        round);
  }

  /** The sheets that say who came. */
  private static Set<SourceId> lists(NodeId event, Round round, Scene scene) {
    var came =
        round.people().stream()
            .map(Round.Seat::guest)
            .flatMap(guest -> Stream.concat(Stream.of(guest.node()), guest.standsFor().stream()))
            .map(guest -> new Evidence(guest, TieKind.TOOK_PART_IN, event))
            .toList();
    return scene.sources(scene.claims(came)).values().stream()
        .filter(source -> source.kind() == Source.Kind.SHEET)
        .map(Source::id)
        .collect(Collectors.toSet());
  }

  Gathered ofImport(String id, Terms terms, Locale locale) {
    var scene = scenes.fresh(World.SOURCED, locale);
    var sheet = imports.get(ImportId.of(id), scene.viewer());
    var people = imports.participants(sheet.id(), scene.viewer());
    var round = meetings.among(people, scene.view(), terms);
    return new Gathered(
        Headings.of(sheet.fileName(), people, round, scene),
        "/imports/" + sheet.id() + "/meetings",
        "/imports/" + sheet.id(),
        null,
        Set.of(sheet.source()),
        sheet.waiting(),
        scene,
        round);
  }

  /** Of a list; in the world that its first node belongs to. */
  Gathered ofNodes(List<String> nodes, Terms terms, Locale locale) {
    if (nodes.isEmpty() || nodes.size() > LONGEST) {
      throw Refusal.invalid(
          "nodes",
          nodes.size() + " ids",
          "Send the ids of 2 to %d nodes, such as the businesses of a list.".formatted(LONGEST));
    }
    var ids = nodes.stream().map(NodeId::of).toList();
    var scene = scene(ids, locale);
    return new Gathered(
        "", null, null, null, Set.of(), 0, scene, meetings.among(ids, scene.view(), terms));
  }

  private Scene scene(List<NodeId> ids, Locale locale) {
    var sourced = scenes.fresh(World.SOURCED, locale);
    return ids.stream().anyMatch(id -> sourced.view().find(id) >= 0)
        ? sourced
        : scenes.fresh(World.PRACTICE, locale);
  }
}
