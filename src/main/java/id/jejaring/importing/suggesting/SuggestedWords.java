package id.jejaring.importing.suggesting;

import id.jejaring.domain.Claim;
import id.jejaring.domain.ClaimId;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.SourceId;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.Tie;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.Imports;
import id.jejaring.importing.words.Grounds;
import id.jejaring.registry.Registry;
import id.jejaring.store.ImportRecords;
import id.jejaring.store.Records;
import id.jejaring.store.StoreProperties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What an import's suggestions rest on: the words of the list and the KBLI codes, each with what it
 * suggests and for how many. A person accepts or rejects a word wherever it stands in the import,
 * and may take the last answer back. Where several words suggest the same, rejecting one leaves it
 * to the others.
 */
@Component
public final class SuggestedWords {

  private static final List<TieKind> KINDS = List.of(TieKind.OFFERS, TieKind.WORKS_IN);
  private static final int EXAMPLES = 3;
  private static final int TIES_PER_WRITE = 1_000;

  private final Imports imports;
  private final Registry registry;
  private final Records records;
  private final Answers answers;

  SuggestedWords(Imports imports, Registry registry, Records records, StoreProperties properties) {
    this.imports = imports;
    this.registry = registry;
    this.records = records;
    this.answers = new Answers(properties.data());
  }

  /**
   * A word, or a code such as {@code KBLI 13134}, and what it suggests.
   *
   * @param word empty for suggestions of before words were kept
   * @param subsectors where its businesses work, by it
   * @param products what they offer, by it
   * @param things how many businesses, communities or persons
   * @param accepted how many of them a person has accepted
   * @param examples a few of their names
   */
  public record Word(
      String word,
      List<Subsector> subsectors,
      List<String> products,
      int things,
      int accepted,
      List<String> examples) {
    public Word {
      subsectors = List.copyOf(subsectors);
      products = List.copyOf(products);
      examples = List.copyOf(examples);
    }

    /** How many nobody has looked at. */
    public int open() {
      return things - accepted;
    }
  }

  /** Gathers what one word suggests. */
  private static final class Gathering {
    private final Set<Subsector> subsectors = new TreeSet<>();
    private final Set<String> products = new LinkedHashSet<>();
    private final Map<TieKind, int[]> counts = new HashMap<>();
    private final Set<String> examples = new TreeSet<>();

    void add(TieKind kind, Node to, Grounds grounds, ImportRecords.SuggestedTo suggested) {
      Subsector.find(to.id()).ifPresentOrElse(subsectors::add, () -> products.add(to.name()));
      var count = counts.computeIfAbsent(kind, _ -> new int[2]);
      count[0] += suggested.ties();
      count[1] += grounds.isAccepted() ? suggested.ties() : 0;
      examples.addAll(suggested.examples());
    }

    /** A word has one product, so its ties to products are as many as its businesses. */
    Word word(String word) {
      var none = new int[2];
      var count = counts.getOrDefault(TieKind.OFFERS, counts.getOrDefault(TieKind.WORKS_IN, none));
      return new Word(
          word,
          List.copyOf(subsectors),
          List.copyOf(products),
          count[0],
          count[1],
          examples.stream().limit(EXAMPLES).toList());
    }
  }

  /** The words of an import's suggestions that have not been rejected, most first. */
  public List<Word> of(ImportId id, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var words = new LinkedHashMap<String, Gathering>();
    for (var kind : KINDS) {
      for (var suggested : records.ofImports().suggested(source, kind, Grounds.VOICE)) {
        var grounds = Grounds.find(suggested.by()).orElseThrow();
        var said = grounds.words().isEmpty() ? List.of("") : grounds.words();
        for (var word : said) {
          words
              .computeIfAbsent(word, _ -> new Gathering())
              .add(kind, suggested.to(), grounds, suggested);
        }
      }
    }
    var all = new ArrayList<Word>();
    words.forEach((word, gathering) -> all.add(gathering.word(word)));
    all.sort(Comparator.comparingInt((Word each) -> -each.things()).thenComparing(Word::word));
    return all;
  }

  /** Whom a word of an import suggests something for, so many at most, by name. */
  public List<Node> things(ImportId id, String word, Viewer viewer, int limit) {
    var source = imports.get(id, viewer).source();
    var from = new HashSet<NodeId>();
    for (var kind : KINDS) {
      var voices = voices(source, kind, Set.of(word));
      records
          .ofImports()
          .suggestedTies(source, kind, Grounds.VOICE, voices)
          .values()
          .forEach(ends -> from.add(ends.getFirst()));
    }
    return records.nodes(from).values().stream()
        .filter(node -> viewer.sees(node.level(), node.scope()))
        .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
        .limit(limit)
        .toList();
  }

  /**
   * Accepts words: a person confirms what they suggest, wherever they stand in the import.
   *
   * @return how many ties were confirmed
   */
  public int accept(ImportId id, Collection<String> words, Viewer viewer) {
    return answer(id, words, viewer, true);
  }

  /**
   * Rejects words: what they alone suggest is withdrawn, by whichever import; what a sheet, a
   * person or another word says stays.
   *
   * @return how many ties lost a word
   */
  public int reject(ImportId id, Collection<String> words, Viewer viewer) {
    return answer(id, words, viewer, false);
  }

  private int answer(ImportId id, Collection<String> words, Viewer viewer, boolean accepted) {
    var source = imports.get(id, viewer).source();
    var asked = new HashSet<>(words);
    var count = new int[1];
    imports.whenDone(
        id,
        () -> {
          var ties = ties(source, asked);
          var before = new ArrayList<Answers.Before>();
          var operations = new ArrayList<List<Operation>>();
          for (var tie : ties) {
            var claims = suggesting(tie);
            var change =
                accepted ? confirming(tie, claims, source, viewer) : without(tie, claims, asked);
            if (!change.isEmpty()) {
              before.add(Answers.Before.of(tie.tie(), claims));
              operations.add(change);
            }
          }
          count[0] = before.size();
          if (!before.isEmpty()) {
            answers.add(
                id,
                new Answers.Answer(
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    viewer.name(),
                    accepted,
                    List.copyOf(new TreeSet<>(asked)),
                    before));
            write(operations, viewer);
          }
        });
    return count[0];
  }

  /** The last answer of an import that has not been taken back. */
  public Optional<Answers.Answer> last(ImportId id, Viewer viewer) {
    imports.get(id, viewer);
    return answers.last(id);
  }

  /**
   * Takes the last answer back: every tie is suggested as it was before.
   *
   * @return how many ties
   */
  public int undo(ImportId id, Viewer viewer) {
    imports.get(id, viewer);
    var answer =
        answers
            .last(id)
            .orElseThrow(() ->
                Refusal.invalid(
                    "answer",
                    "undo",
                    "Accept or reject a word first.",
                    "Belum ada jawaban untuk diurungkan. Terima atau tolak sebuah kata dulu."));
    imports.whenDone(
        id,
        () -> {
          var ids = answer.before().stream().map(before -> before.tie().id()).toList();
          var now = records.claimsOfTies(ids);
          write(
              answer.before().stream()
                  .map(before -> before.restore(now.getOrDefault(before.tie().id(), List.of())))
                  .toList(),
              viewer);
          answers.removeLast(id);
        });
    return answer.before().size();
  }

  private record Claimed(Tie tie, List<Claim> claims) {}

  /** The ties of an import that one of these words suggests, with their claims. */
  private List<Claimed> ties(SourceId source, Set<String> words) {
    var found = new ArrayList<Claimed>();
    for (var kind : KINDS) {
      var ends =
          records
              .ofImports()
              .suggestedTies(source, kind, Grounds.VOICE, voices(source, kind, words));
      var claims = records.claimsOfTies(ends.keySet());
      for (var tie : records.tiesBetween(new HashSet<>(ends.values()))) {
        if (ends.containsKey(tie.id())) {
          found.add(new Claimed(tie, claims.getOrDefault(tie.id(), List.of())));
        }
      }
    }
    return found;
  }

  private Set<String> voices(SourceId source, TieKind kind, Set<String> words) {
    return records.ofImports().suggested(source, kind, Grounds.VOICE).stream()
        .map(ImportRecords.SuggestedTo::by)
        .filter(by -> {
          var grounds = Grounds.find(by).orElseThrow();
          return grounds.words().isEmpty()
              ? words.contains("")
              : grounds.words().stream().anyMatch(words::contains);
        })
        .collect(Collectors.toSet());
  }

  private static List<Claim> suggesting(Claimed tie) {
    return tie.claims().stream()
        .filter(claim -> Grounds.find(claim.provenance().by()).isPresent())
        .toList();
  }

  private static List<Operation> confirming(
      Claimed tie, List<Claim> claims, SourceId source, Viewer viewer) {
    var ours = claims.stream().filter(claim -> claim.provenance().source().equals(source)).toList();
    if (ours.isEmpty() || ours.stream().anyMatch(claim -> grounds(claim).isAccepted())) {
      return List.of();
    }
    var claim = ours.getLast();
    return List.of(claiming(tie.tie(), claim, grounds(claim).accepted(viewer.name())));
  }

  private static List<Operation> without(Claimed tie, List<Claim> claims, Set<String> words) {
    var operations = new ArrayList<Operation>();
    var gone = new ArrayList<ClaimId>();
    for (var claim : claims) {
      var grounds = grounds(claim);
      var rest = grounds;
      for (var word : words) {
        rest = rest.without(word);
      }
      if (rest.words().isEmpty()) {
        gone.add(claim.id());
      } else if (!rest.equals(grounds)) {
        operations.add(claiming(tie.tie(), claim, rest));
        gone.add(claim.id());
      }
    }
    if (!gone.isEmpty()) {
      operations.add(new Operation.Withdraw(gone));
    }
    return operations;
  }

  private static Operation claiming(Tie tie, Claim claim, Grounds grounds) {
    return new Operation.ClaimTie(
        tie.id(),
        Span.OPEN,
        0,
        Map.of(),
        new Provenance(claim.provenance().source(), claim.row(), grounds.toString()));
  }

  private static Grounds grounds(Claim claim) {
    return Grounds.find(claim.provenance().by()).orElseThrow();
  }

  private void write(List<List<Operation>> ofTies, Viewer viewer) {
    for (int from = 0; from < ofTies.size(); from += TIES_PER_WRITE) {
      var part = ofTies.subList(from, Math.min(ofTies.size(), from + TIES_PER_WRITE));
      registry.write(Write.of(viewer.name(), part.stream().flatMap(List::stream).toList()));
    }
  }
}
