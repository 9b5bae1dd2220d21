package id.jejaring.importing.drafting;

import id.jejaring.domain.Node;
import id.jejaring.domain.NodeId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.layout.Layouts;
import id.jejaring.importing.layout.Lexicon;
import id.jejaring.importing.words.WordList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sheet are read by: the places, the word list, what people have said of columns
 * before, and what is known by name. Reading a file and drafting its rows needs nothing else, and
 * no store.
 */
public record References(Layouts layouts, Places places, WordList words, Known known) {

  /** What is known already. */
  public interface Known {

    /** The node of this kind that an id, or a name borne by only one, means; else a refusal. */
    Node get(String text, NodeKind kind, Viewer viewer);
  }

  /** What cells are recognised by. */
  public Lexicon lexicon() {
    return lexicon(places, words);
  }

  /** What cells are recognised by, with these places and words. */
  public static Lexicon lexicon(Places places, WordList words) {
    return new Lexicon(
        text ->
            text.length() < 60
                && (places.find(text) instanceof Places.Found
                    || places.find(text) instanceof Places.Ambiguous),
        text -> !words.of("", text).isEmpty());
  }

  /** Turns the rows of a sheet into drafts. */
  public Drafting drafting(Options options, Viewer viewer, Part part) {
    return new Drafting(
        new Drafting.Setting(
            part.sheet(),
            part.heading(),
            options.ofKind(part.kind()),
            gathering(part, options, viewer),
            places,
            words,
            part.again()));
  }

  /** The event that a sheet is the attendance list of, with what is there already looked up. */
  private Drafting.@Nullable Gathering gathering(Part part, Options options, Viewer viewer) {
    if (!part.attendance()) {
      return null;
    }
    var program =
        options.program() == null ? null : known.get(options.program(), NodeKind.PROGRAM, viewer);
    var event =
        part.event() == null || id(part.event()).isEmpty()
            ? null
            : known.get(part.event(), NodeKind.EVENT, viewer);
    var place = part.place() == null ? null : place(part.place());
    return new Drafting.Gathering(
        part.event() != null ? part.event() : program == null ? null : program.name(),
        part.date(),
        place,
        place == null ? null : new Draft.There(place.id(), NodeKind.PLACE),
        program == null ? null : new Draft.There(program.id(), NodeKind.PROGRAM),
        event);
  }

  /** The place that a text means: by its id, its name, or as the end of an address. */
  public Places.@Nullable Place place(String text) {
    var byId = id(text).flatMap(places::find);
    if (byId.isPresent()) {
      return byId.get();
    }
    return places.find(text) instanceof Places.Found(var place)
        ? place
        : places.inAddress(text).orElse(null);
  }

  /** The id that a text is. */
  public static Optional<NodeId> id(String text) {
    try {
      return Optional.of(NodeId.of(text));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }
}
