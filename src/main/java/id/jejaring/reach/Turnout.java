package id.jejaring.reach;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.BitSet;

/** Who took part, in which events, within a period. */
final class Turnout {

  private final View view;
  private final Period period;
  private final BitSet events = new BitSet();
  private final BitSet programs = new BitSet();
  private final BitSet participants = new BitSet();
  private int eventsWithoutParticipants;
  private int undated;

  private Turnout(View view, Period period) {
    this.view = view;
    this.period = period;
  }

  /** The turnout of a program, event, agency, community or venue, by what the view shows. */
  static Turnout of(View view, int node, Period period) {
    var turnout = new Turnout(view, period);
    turnout.addAll(node);
    turnout.events.stream().forEach(turnout::countEvent);
    return turnout;
  }

  int[] participants() {
    return participants.stream().toArray();
  }

  int events() {
    return events.cardinality();
  }

  int eventsWithoutParticipants() {
    return eventsWithoutParticipants;
  }

  int undated() {
    return undated;
  }

  private void addAll(int node) {
    switch (view.snapshot().kind(node)) {
      case EVENT -> addEvent(node);
      case PROGRAM -> addProgram(node);
      case AGENCY -> {
        for (var walk = view.kinds(TieKind.RUNS).walk().out(node); walk.next(); ) {
          addRun(walk.node());
        }
      }
      case COMMUNITY -> addActors(view.kinds(TieKind.MEMBER_OF).walk().in(node));
      case VENUE -> {
        addActors(view.kinds(TieKind.TENANT_OF).walk().in(node));
        for (var walk = view.kinds(TieKind.HELD_AT).walk().in(node); walk.next(); ) {
          addEvent(walk.node());
        }
      }
      case BUSINESS, PERSON, SUBSECTOR, PLACE, PROJECT, AGREEMENT, PLAN, CLUSTER, CAPABILITY ->
          throw Refusal.invalid(
              "program",
              view.snapshot().id(node),
              "Ask for a program, an event, an agency, a community or a venue.");
    }
  }

  private void addRun(int node) {
    if (view.sees(node, NodeKind.EVENT)) {
      addEvent(node);
    } else if (view.sees(node, NodeKind.PROGRAM)) {
      addProgram(node);
    }
  }

  private void addProgram(int program) {
    if (programs.get(program)) {
      return;
    }
    programs.set(program);
    for (var walk = view.kinds(TieKind.PART_OF).walk().in(program); walk.next(); ) {
      addRun(walk.node());
    }
  }

  private void addEvent(int event) {
    if (period.meets(view.snapshot().since(event), view.snapshot().until(event), view)) {
      events.set(event);
    }
  }

  private void countEvent(int event) {
    if (!addActors(view.kinds(TieKind.TOOK_PART_IN).walk().in(event))) {
      eventsWithoutParticipants++;
    }
  }

  private boolean addActors(Walk walk) {
    var any = false;
    while (walk.next()) {
      if (view.seesActor(walk.node())) {
        any = true;
        participants.set(walk.node());
        if (walk.since() == Days.OPEN_SINCE && walk.until() == Days.OPEN_UNTIL) {
          undated++;
        }
      }
    }
    return any;
  }
}
