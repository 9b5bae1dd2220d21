package id.jejaring.network.algorithm;

import id.jejaring.domain.TieKind;
import id.jejaring.network.Days;
import id.jejaring.network.Row;
import id.jejaring.network.View;
import id.jejaring.network.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who is tied with whom, and how much: by ties of work between actors, and by joint work.
 *
 * <p>A tie of work (see {@link id.jejaring.domain.Tie#isWork()}) weighs its strength over 3, or 1
 * where nobody said, times its {@link Decay}; several ties between the same two add up. Two of the
 * n actors of one project or agreement are tied by joint work that weighs 1/(n-1), times the decay
 * at the greater of their two ages in it; several projects add up. (Where one actor has several
 * ties to a project, the youngest counts.) What the view hides is not among the n.
 *
 * <p>Give a view {@link View#withPast()} to let what has ended count, decayed. Not for several
 * threads.
 */
public final class Work {

  private static final List<TieKind> WORK =
      List.of(TieKind.KNOWS, TieKind.COLLABORATES_WITH, TieKind.SUPPLIES, TieKind.SUPPORTS);
  private static final List<TieKind> JOINT = List.of(TieKind.MADE, TieKind.PARTY_TO);

  private final View view;
  private final Decay decay;
  private final Budget budget;
  private final Walk ties;
  private final Row row;
  private final Walk joint;
  private final Walk members;
  private final boolean isJoint;
  private final Weights ages = new Weights();
  private double[] faded = new double[16];
  private int[] ends = new int[16];
  private double[] weights = new double[16];
  private double[] ended = new double[0];
  private boolean keepsAges;
  private int size;
  private double total;

  /** Of no meaning: kept so that the looks of {@link #fetch} are made. */
  @SuppressWarnings("UnusedVariable")
  private int fetched;

  /** Work as the view shows it. */
  public Work(View view, Decay decay) {
    this(view, decay, new Budget(Budget.UNLIMITED));
  }

  /** The same; each tie that is looked at is taken from the budget. */
  public Work(View view, Decay decay, Budget budget) {
    this.view = view;
    this.decay = decay;
    this.budget = budget;
    ties = view.kinds(WORK).walk();
    row = view.kinds(WORK).row();
    joint = view.kinds(JOINT).walk();
    isJoint = view.walksAny(JOINT);
    members = view.kinds(JOINT).walk();
  }

  /**
   * Keeps the age of each tie that is looked at, to be read by {@link #age(int)}: of work without
   * decay, to be decayed in several ways.
   */
  public Work withAges() {
    keepsAges = true;
    return this;
  }

  /** Everyone tied with an actor, with the weight. O(its ties + the members of its projects). */
  public Weights from(int actor) {
    var weights = new Weights();
    addTo(weights, actor);
    return weights;
  }

  /** What ties two actors: each tie of work, and for each shared project the two ties to it. */
  public List<Step> between(int one, int other) {
    var steps = new ArrayList<Step>();
    ties.from(one);
    while (ties.next()) {
      if (ties.node() == other && ties.isWork()) {
        steps.add(Step.of(one, ties));
      }
    }
    joint.out(one);
    while (joint.next()) {
      var project = joint.node();
      members.out(other);
      while (members.next()) {
        if (members.node() == project) {
          steps.add(Step.of(one, joint));
          steps.add(Step.of(other, members));
        }
      }
    }
    return List.copyOf(steps);
  }

  /** Adds everyone tied with an actor to some sums, with the weight. */
  public void addTo(Weights sums, int actor) {
    look(actor);
    for (int at = 0; at < size; at++) {
      sums.add(ends[at], weights[at]);
    }
  }

  /** Has on its way from memory what {@link #look} will read of each of these, one by one. */
  public void fetch(Weights actors) {
    int sum = 0;
    for (int at = 0; at < actors.size(); at++) {
      sum += row.fetch(actors.node(at));
    }
    fetched = sum;
  }

  /**
   * Looks at everyone tied with an actor, to be read by {@link #end} and {@link #weight}; whoever
   * is tied more than once comes more than once. Where the budget is not enough for its ties there
   * are none; where it is not for its projects, some.
   */
  public int look(int actor) {
    size = 0;
    total = 0;
    if (!view.seesActor(actor)) {
      return 0;
    }
    int length = row.read(actor, budget.left());
    if (!budget.take(length)) {
      return 0;
    }
    makeRoom(length);
    int today = view.day();
    int found = 0;
    double sum = 0;
    for (int at = 0; at < length; at++) {
      if (!row.isExplored(at) && row.isActor(at)) {
        double weight = row.weight(at) * faded(Math.max(0, today - row.until(at)));
        ends[found] = row.node(at);
        weights[found++] = weight;
        sum += weight;
      }
    }
    size = found;
    total = sum;
    if (keepsAges) {
      keepAges(length);
    }
    addJointWork(actor);
    return size;
  }

  /** A loop of its own: the one over weights is the innermost of many an answer. */
  private void keepAges(int length) {
    if (ended.length < ends.length) {
      ended = new double[ends.length];
    }
    int found = 0;
    for (int at = 0; at < length; at++) {
      if (!row.isExplored(at) && row.isActor(at)) {
        ended[found++] = Decay.ageOfWork(row.until(at), view.day());
      }
    }
  }

  private void addJointWork(int actor) {
    if (!isJoint) {
      return;
    }
    joint.out(actor);
    var project = -1;
    var age = 0.0;
    while (joint.next() && budget.take(1)) {
      if (joint.node() != project) {
        addProject(actor, project, age);
        project = joint.node();
        age = Double.POSITIVE_INFINITY;
      }
      age = Math.min(age, age(view, joint, project));
    }
    addProject(actor, project, age);
  }

  /** Who is the n-th of those looked at. */
  public int end(int at) {
    return ends[at];
  }

  /** How much it is tied. */
  public double weight(int at) {
    return weights[at];
  }

  /** How many years ago it ended, where ages are kept; 0 while it holds. */
  public double age(int at) {
    return ended[at];
  }

  /** The sum of all that was looked at. */
  public double total() {
    return total;
  }

  private void add(int other, double weight) {
    makeRoom(size + 1);
    ends[size] = other;
    weights[size++] = weight;
    total += weight;
  }

  private void makeRoom(int length) {
    if (length > ends.length) {
      ends = Arrays.copyOf(ends, 2 * length);
      weights = Arrays.copyOf(weights, 2 * length);
    }
  }

  /**
   * What a tie of work counts for that ended so many days ago; worked out once for each day. One
   * that has not ended counts in full: it is looked up as well, since whether a tie has ended is
   * what no processor can foresee.
   */
  private double faded(int days) {
    if (days >= faded.length) {
      faded = Arrays.copyOf(faded, Math.max(days + 1, 2 * faded.length));
    }
    if (faded[days] == 0) {
      faded[days] = days == 0 ? 1 : decay.after(Decay.ageOfWork(view.day() - days, view.day()));
    }
    return faded[days];
  }

  private void addProject(int actor, int project, double ownAge) {
    if (project < 0) {
      return;
    }
    ages.clear();
    members.in(project);
    while (members.next() && budget.take(1)) {
      ages.keepLeast(members.node(), age(view, members, project));
    }
    for (int at = 0; at < ages.size(); at++) {
      if (ages.node(at) != actor) {
        var age = Math.max(ownAge, ages.weight(at));
        add(ages.node(at), decay.after(age) / (ages.size() - 1));
        if (keepsAges) {
          keepAge(age);
        }
      }
    }
  }

  private void keepAge(double age) {
    if (ended.length < size) {
      ended = Arrays.copyOf(ended, ends.length);
    }
    ended[size - 1] = age;
  }

  /** The age of somebody's part in a project, an agreement, an event, by the day of a view. */
  public static double age(View view, Walk tie, int at) {
    var since = tie.since();
    var until = tie.until();
    if (since == Days.OPEN_SINCE && until == Days.OPEN_UNTIL) {
      since = view.snapshot().since(at);
      until = view.snapshot().until(at);
    }
    return Decay.ageOfJointWork(since, until, view.day());
  }
}
