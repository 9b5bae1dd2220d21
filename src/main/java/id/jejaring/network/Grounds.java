package id.jejaring.network;

import id.jejaring.domain.NodeKind;
import id.jejaring.domain.TieKind;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds what has no other ground than a program: see {@link View#without}, which defines it. The
 * view shows all kinds of tie at all times.
 */
final class Grounds {

  private static final List<TieKind> JOINT = List.of(TieKind.MADE, TieKind.PARTY_TO);

  private final View view;
  private final BitSet gone = new BitSet();
  private final Map<Integer, Map<Integer, Integer>> came = new HashMap<>();
  private final Map<Integer, Map<Integer, Ground>> others = new HashMap<>();
  private final Map<Long, Time> pairs = new HashMap<>();

  private Grounds(View view) {
    this.view = view;
  }

  /** The days {@code [from, to)}, as in {@link Days}. */
  record Time(int from, int to) {
    static final Time NEVER = new Time(0, 0);

    boolean contains(int day) {
      return from <= day && day < to;
    }
  }

  /** Since when two actors have been tied by work, and by any other tie that joins them. */
  private record Ground(int work, int otherwise) {
    static final Ground NONE = new Ground(Days.OPEN_UNTIL, Days.OPEN_UNTIL);

    Ground and(Ground more) {
      return new Ground(Math.min(work, more.work), Math.min(otherwise, more.otherwise));
    }
  }

  static Grounds of(View view, int program) {
    var grounds = new Grounds(view);
    grounds.takeParts(program);
    var participants = grounds.participants();
    participants.stream().forEach(node -> grounds.takeTies(node, participants));
    var joint = new BitSet();
    participants.stream()
        .forEach(node -> each(view.kinds(JOINT).walk().out(node), walk -> joint.set(walk.node())));
    joint.stream().filter(grounds::isAllOfIt).boxed().toList().forEach(grounds.gone::set);
    return grounds;
  }

  Without without(Without more) {
    pairs.values().removeIf(time -> time.equals(Time.NEVER));
    return new Without(gone, pairs, more == Without.NOTHING ? null : more);
  }

  /** The least set that has the program, and what is part of something in it and nothing else. */
  private void takeParts(int program) {
    var waiting = new ArrayDeque<Integer>();
    gone.set(program);
    waiting.add(program);
    while (!waiting.isEmpty()) {
      var walk = view.kinds(TieKind.PART_OF).walk().in(waiting.remove());
      while (walk.next()) {
        if (!gone.get(walk.node()) && goes(walk.node())) {
          gone.set(walk.node());
          waiting.add(walk.node());
        }
      }
    }
  }

  /** Whether it is a program or event, and part of no program that stays. */
  private boolean goes(int node) {
    if (!view.sees(node, NodeKind.PROGRAM) && !view.sees(node, NodeKind.EVENT)) {
      return false;
    }
    var walk = view.kinds(TieKind.PART_OF).walk().out(node);
    while (walk.next()) {
      if (view.sees(walk.node(), NodeKind.PROGRAM) && !gone.get(walk.node())) {
        return false;
      }
    }
    return true;
  }

  private BitSet participants() {
    var participants = new BitSet();
    gone.stream()
        .filter(node -> view.sees(node, NodeKind.EVENT))
        .forEach(event ->
            each(
                view.kinds(TieKind.TOOK_PART_IN).walk().in(event),
                walk -> participants.set(walk.node())));
    return participants;
  }

  private void takeTies(int actor, BitSet participants) {
    each(
        view.walk().from(actor),
        walk -> {
          if (walk.kind().isWork() && participants.get(walk.node())) {
            time(actor, walk.node());
          }
        });
  }

  /** Whether any two of its actors share a project or agreement because of the program alone. */
  private boolean isAllOfIt(int joint) {
    var days = new HashMap<Integer, Integer>();
    each(
        view.kinds(JOINT).walk().in(joint),
        walk -> days.merge(walk.node(), since(walk, joint), Math::min));
    var actors = List.copyOf(days.entrySet());
    for (var one : actors) {
      for (var other : actors) {
        var day = Math.max(one.getValue(), other.getValue());
        if (!one.equals(other) && !time(one.getKey(), other.getKey()).contains(day)) {
          return false;
        }
      }
    }
    return actors.size() > 1;
  }

  /** When whatever begins between two actors has no other ground. */
  private Time time(int one, int other) {
    return pairs.computeIfAbsent(Without.pair(one, other), _ -> timeOf(one, other));
  }

  private Time timeOf(int one, int other) {
    var mine = came(one);
    var met = Days.OPEN_UNTIL;
    var elsewhere = Days.OPEN_UNTIL;
    for (var theirs : came(other).entrySet()) {
      var at = theirs.getKey();
      if (mine.containsKey(at)) {
        var day = Math.max(theirs.getValue(), mine.getOrDefault(at, 0));
        if (!gone.get(at)) {
          elsewhere = Math.min(elsewhere, day);
        } else if (day != Days.OPEN_SINCE) {
          met = Math.min(met, day);
        }
      }
    }
    if (met >= elsewhere) {
      return Time.NEVER;
    }
    var before = Math.min(elsewhere, otherwise(one, other, met));
    return met < before ? new Time(met, before) : Time.NEVER;
  }

  /** The first day on which a tie or joint work is another ground than having met on that day. */
  private int otherwise(int one, int other, int met) {
    var ground = grounds(one).getOrDefault(other, Ground.NONE);
    var first = new int[] {ground.otherwise()};
    if (ground.work() < met) {
      first[0] = Math.min(first[0], ground.work());
    }
    var joint = new HashMap<Integer, Integer>();
    each(
        view.kinds(JOINT).walk().out(one),
        walk -> joint.merge(walk.node(), since(walk, walk.node()), Math::min));
    each(
        view.kinds(JOINT).walk().out(other),
        walk -> {
          var day = Math.max(joint.getOrDefault(walk.node(), met), since(walk, walk.node()));
          if (day < met) {
            first[0] = Math.min(first[0], day);
          }
        });
    return first[0];
  }

  /** Whom an actor is tied with, and since when; read once, however many pairs it is in. */
  private Map<Integer, Ground> grounds(int actor) {
    return others.computeIfAbsent(
        actor,
        _ -> {
          var grounds = new HashMap<Integer, Ground>();
          each(
              view.walk().from(actor),
              walk -> {
                if (walk.kind().isWork()) {
                  var work = new Ground(walk.since(), Days.OPEN_UNTIL);
                  grounds.merge(walk.node(), work, Ground::and);
                } else if (walk.kind() != TieKind.KEPT_APART) {
                  var otherwise = new Ground(Days.OPEN_UNTIL, walk.since());
                  grounds.merge(walk.node(), otherwise, Ground::and);
                }
              });
          return grounds;
        });
  }

  /** The events, communities and venues of an actor, and since when. */
  private Map<Integer, Integer> came(int actor) {
    return came.computeIfAbsent(
        actor,
        _ -> {
          var days = new HashMap<Integer, Integer>();
          each(
              view.walk().out(actor),
              walk -> {
                if (walk.kind().isAffiliation()) {
                  days.merge(walk.node(), since(walk, walk.node()), Math::min);
                }
              });
          return days;
        });
  }

  /** The tie's own day, and where it has none, that of the event, project or agreement. */
  private int since(Walk walk, int at) {
    return walk.since() == Days.OPEN_SINCE ? view.snapshot().since(at) : walk.since();
  }

  private static void each(Walk walk, Consumer<Walk> action) {
    while (walk.next()) {
      action.accept(walk);
    }
  }
}
