package id.jejaring.importing.suggesting;

import id.jejaring.domain.Field;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.Level;
import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Operation;
import id.jejaring.domain.Provenance;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.RowAccount;
import id.jejaring.domain.Scope;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.domain.Viewer;
import id.jejaring.domain.Write;
import id.jejaring.importing.Imports;
import id.jejaring.importing.recording.Accounts;
import id.jejaring.importing.recording.Ends;
import id.jejaring.importing.words.Grounds;
import id.jejaring.importing.words.WordFiles;
import id.jejaring.importing.words.WordList;
import id.jejaring.registry.Registry;
import id.jejaring.store.Records;
import id.jejaring.store.StoreProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an import holds that no word of the list matches: it stays unknown, is counted as such, and
 * its words are named by how often they stand there, so that a person adds those that mean
 * something to the word list of this installation.
 */
@Component
public final class UnknownWords {

  private static final int EXAMPLES = 3;
  private static final int MOST = 60;
  private static final int SHORTEST = 3;

  /** Words of address, of selling and of place, which say nothing about what somebody makes. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("dan di ke dari yang untuk dengan atau dll aneka berbagai macam menjual jual jualan"
                  + " berjualan penjual penjualan pedagang dagang perdagangan usaha warung toko kios"
                  + " kedai rumah jasa menyediakan membuat buat pembuatan produksi memproduksi bu"
                  + " ibu pak bapak mbak mas mbok mbah bang kang haji pasar kota kabupaten desa"
                  + " kelurahan kecamatan jalan barang serta lainnya umkm the and umum pribadi"
                  + " perorangan sendiri secara online baru jaya berkah makmur sri siti solo")
              .split(" ", -1));

  private static final int THINGS_PER_WRITE = 500;

  private final Imports imports;
  private final Registry registry;
  private final Records records;
  private final WordFiles files;

  UnknownWords(Imports imports, Registry registry, Records records, StoreProperties properties) {
    this.imports = imports;
    this.registry = registry;
    this.records = records;
    this.files = new WordFiles(properties.data());
  }

  /**
   * What is unknown of an import.
   *
   * @param things how many businesses, communities and persons its rows speak of
   * @param unknown how many of them have neither subsector nor product nor a sector of their own
   * @param words the words of those, most first, so many at most
   */
  public record Unknown(int things, int unknown, List<Word> words) {
    public Unknown {
      words = List.copyOf(words);
    }
  }

  /** A word that stands with so many unknown things. */
  public record Word(String word, int things, List<String> examples) {
    public Word {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What a new word would do in an import.
   *
   * @param standing where it stands
   * @param suggested for which of those it would suggest its product; the others have a longer
   *     phrase, or words that say something else
   * @param unknown which of those are unknown now
   * @param now what it means today, where it is in the list already
   */
  public record Preview(
      String word,
      int standing,
      int suggested,
      int unknown,
      Optional<String> now,
      List<String> examples) {
    public Preview {
      examples = List.copyOf(examples);
    }
  }

  /** A product of the list, to choose from. */
  public record Choice(String key, String name, @Nullable Subsector subsector) {}

  /** What a person adds: a word, and the product it means. */
  public record Addition(String word, Choice product) {}

  /** What is unknown of an import, and the words of it. */
  public Unknown of(ImportId id, Viewer viewer) {
    var things = things(id, viewer);
    var unknown = unknown(things);
    var list = files.list();
    var counts = new HashMap<String, List<String>>();
    for (var thing : unknown) {
      for (var word : new LinkedHashSet<>(WordList.words(text(thing)))) {
        if (says(word) && !list.knows(word)) {
          counts.computeIfAbsent(word, _ -> new ArrayList<>()).add(thing.name());
        }
      }
    }
    var words = new ArrayList<Word>();
    counts.forEach((word, names) ->
        words.add(new Word(word, names.size(), names.stream().sorted().limit(EXAMPLES).toList())));
    words.sort(Comparator.comparingInt((Word each) -> -each.things()).thenComparing(Word::word));
    return new Unknown(things.size(), unknown.size(), words.stream().limit(MOST).toList());
  }

  private static boolean says(String word) {
    return word.length() >= SHORTEST
        && !EMPTY_WORDS.contains(word)
        && word.chars().noneMatch(Character::isDigit);
  }

  private List<Node> things(ImportId id, Viewer viewer) {
    return records.nodes(imports.touched(id, viewer)).values().stream()
        .filter(node -> node.kind().isActor() && node.kind() != NodeKind.AGENCY)
        .filter(node -> node.kind() != NodeKind.PERSON || line(node) != null)
        .filter(node -> viewer.sees(node.level(), node.scope()))
        .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
        .toList();
  }

  private List<Node> unknown(List<Node> things) {
    var placed = records.ofImports().placed(things.stream().map(Node::id).toList());
    return things.stream().filter(node -> !placed.contains(node.id())).toList();
  }

  private static @Nullable String line(Node node) {
    return node.fields().get(Field.LINE_OF_BUSINESS);
  }

  private static String text(Node node) {
    var line = line(node);
    return node.kind() == NodeKind.PERSON
        ? String.valueOf(line)
        : line == null ? node.name() : node.name() + " \n " + line;
  }

  private static List<WordList.Found> find(WordList list, Node node) {
    var line = line(node);
    return list.find(node.kind() == NodeKind.PERSON ? "" : node.name(), line == null ? "" : line);
  }

  /** The products of the list. */
  public List<Choice> products() {
    return files.list().products().stream()
        .map(product -> new Choice(product.key(), product.indonesian(), product.subsector()))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  /** The words that were added here. */
  public List<Addition> own() {
    return files.own().stream()
        .map(phrase ->
            new Addition(
                phrase.text(),
                new Choice(
                    phrase.product().key(),
                    phrase.product().indonesian(),
                    phrase.product().subsector())))
        .toList();
  }

  /**
   * What a word would do in an import, if it meant this product; nothing is kept.
   *
   * @param product a product's key, or the name of a new one
   * @param subsector of a new product: a number or name, or {@code outside}
   */
  public Preview preview(
      ImportId id, String word, String product, @Nullable String subsector, Viewer viewer) {
    var things = things(id, viewer);
    var phrase = phrase(word, product, subsector);
    var unknown = new LinkedHashSet<NodeId>();
    unknown(things).forEach(node -> unknown.add(node.id()));
    var list = files.with(phrase);
    int standing = 0;
    var suggested = new ArrayList<Node>();
    for (var thing : things) {
      standing +=
          (" " + String.join(" ", WordList.words(text(thing))) + " ")
                  .contains(" " + phrase.text() + " ")
              ? 1
              : 0;
      if (find(list, thing).stream().anyMatch(found -> found.phrases().contains(phrase.text()))) {
        suggested.add(thing);
      }
    }
    return new Preview(
        phrase.text(),
        standing,
        suggested.size(),
        (int) suggested.stream().filter(node -> unknown.contains(node.id())).count(),
        files.list().of(phrase.text()).stream().map(WordList.Product::indonesian).findFirst(),
        suggested.stream().map(Node::name).limit(EXAMPLES).toList());
  }

  /**
   * Adds a word to the list of this installation, for every import from now on.
   *
   * @return the word as it was understood
   */
  public String add(String word, String product, @Nullable String subsector) {
    var phrase = phrase(word, product, subsector);
    files.add(phrase);
    return phrase.text();
  }

  /**
   * Suggests what a word of the list means for the things of an import in which it stands, where
   * nobody says so yet.
   *
   * @return for how many
   */
  public int suggest(ImportId id, String word, Viewer viewer) {
    var source = imports.get(id, viewer).source();
    var list = files.list();
    var suggested = new ArrayList<List<Operation>>();
    imports.whenDone(
        id,
        () -> {
          var things = things(id, viewer);
          var unplaced = new HashSet<NodeId>();
          unknown(things).forEach(node -> unplaced.add(node.id()));
          var rows = rows(id);
          for (var thing : things) {
            var from =
                new Provenance(
                    source, rows.get(thing.id()), Grounds.open(List.of(word)).toString());
            find(list, thing).stream()
                .filter(found -> found.phrases().contains(word))
                .map(WordList.Found::product)
                .map(product -> ties(thing, product, unplaced.contains(thing.id()), from))
                .forEach(suggested::add);
          }
          write(suggested, viewer);
        });
    return suggested.size();
  }

  private List<Operation> ties(
      Node thing, WordList.Product product, boolean isUnplaced, Provenance from) {
    var operations = new ArrayList<Operation>();
    if (records.findNode(product.id()).isEmpty()) {
      operations.add(
          new Operation.AddNode(
              product.id(),
              NodeKind.CAPABILITY,
              null,
              Map.of(Field.NAME, product.indonesian()),
              Level.PUBLIC,
              Scope.NONE,
              from));
    }
    tie(TieKind.OFFERS, thing, product.id(), from).ifPresent(operations::add);
    var subsector = product.subsector();
    if (isUnplaced && subsector != null) {
      tie(TieKind.WORKS_IN, thing, subsector.id(), from).ifPresent(operations::add);
    }
    return operations;
  }

  private Optional<Operation> tie(TieKind kind, Node thing, NodeId to, Provenance from) {
    if (!records.tiesBetween(List.of(List.of(thing.id(), to))).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Operation.AddTie(
            new Ends(kind, thing.id(), to, Span.OPEN).id(),
            kind,
            thing.id(),
            to,
            Span.OPEN,
            0,
            Map.of(),
            thing.level(),
            thing.scope(),
            from));
  }

  private Map<NodeId, String> rows(ImportId id) {
    var rows = new HashMap<NodeId, String>();
    new Accounts(records.ofImports())
        .each(
            id,
            EnumSet.allOf(RowAccount.Outcome.class),
            row ->
                row.nodes()
                    .forEach(node ->
                        rows.putIfAbsent(
                            node,
                            row.sheet().isEmpty()
                                ? "" + row.row()
                                : row.sheet() + ":" + row.row())));
    return rows;
  }

  private void write(List<List<Operation>> ofThings, Viewer viewer) {
    var made = new HashSet<NodeId>();
    for (int from = 0; from < ofThings.size(); from += THINGS_PER_WRITE) {
      var part = ofThings.subList(from, Math.min(ofThings.size(), from + THINGS_PER_WRITE));
      var operations =
          part.stream()
              .flatMap(List::stream)
              .filter(each -> !(each instanceof Operation.AddNode node) || made.add(node.id()))
              .toList();
      if (!operations.isEmpty()) {
        registry.write(Write.of(viewer.name(), operations));
      }
    }
  }

  /** Takes a word that was added here out again; refuses one that was not. */
  public void remove(String word) {
    if (!files.remove(word)) {
      throw Refusal.notFound("added word", word);
    }
  }

  private WordList.Phrase phrase(String word, String product, @Nullable String subsector) {
    var text = String.join(" ", WordList.words(word));
    if (text.isEmpty() || text.length() > WordFiles.LONGEST) {
      throw Refusal.invalid(
          "word",
          word,
          "Give a word or a few, of letters and digits.",
          "\"%s\" bukan kata. Isi satu atau beberapa kata dari huruf atau angka.".formatted(word));
    }
    return new WordList.Phrase(text, product(product, subsector), true, true, WordList.Rule.NONE);
  }

  private WordList.Product product(String name, @Nullable String subsector) {
    var list = files.list();
    var known = list.product(name).or(() -> list.of(name).stream().findFirst());
    if (known.isPresent()) {
      return known.get();
    }
    var key = String.join("-", WordList.words(name)).toLowerCase(Locale.ROOT);
    if (!key.matches(WordFiles.KEY) || name.strip().length() > WordFiles.LONGEST) {
      throw Refusal.invalid(
          "product",
          name,
          "Choose a product, or name a new one in letters and digits.",
          "Produk \"%s\" tidak bisa dipakai. Pilih produk, atau namai yang baru.".formatted(name));
    }
    var said = subsector == null ? "" : subsector.strip();
    var found = Subsector.find(said);
    if (found.isEmpty() && !said.equals("outside")) {
      throw Refusal.invalid(
          "subsector",
          said,
          "Choose one of the 17 subsectors for the new product, or outside.",
          "Produk \"%s\" belum ada di daftar. Pilih subsektornya, atau \"di luar 17 subsektor\"."
              .formatted(name));
    }
    return new WordList.Product(key, name.strip(), "", found.orElse(null));
  }
}
