package id.jejaring.importing.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 300 rows of umkm-solo, labelled by a person who read name and line of business and had not seen
 * what the program says. The rows themselves are not part of the project: only their numbers, a
 * hash that notices a changed file, and the labels.
 *
 * <p>Chosen by a rule: among the rows with a line of business the 216, among those without the 84
 * whose SHA-256 of {@code umkm-solo 300:NUMBER} comes first; so many as stand in the file for one
 * row in 37.
 */
final class LabelledRows {

  private static final int WITH_LINE = 216;
  private static final int WITHOUT_LINE = 84;

  /** What a row is. */
  enum Side {
    /** Of the subsectors named. */
    CREATIVE,
    /** Surely of none. */
    OUTSIDE,
    /** Two readers may differ: perhaps of the subsectors named. */
    ARGUABLE,
    /** Name and line of business do not tell. */
    UNTOLD
  }

  /**
   * A row with its label.
   *
   * @param is the subsectors it surely is of
   * @param may those it may be said to be of
   */
  record Labelled(
      int number, String name, String line, Side side, Set<Integer> is, Set<Integer> may) {}

  private LabelledRows() {}

  static List<Labelled> read() throws IOException {
    var file = Files.readAllLines(UmkmSolo.FILE);
    var labelled = new ArrayList<Labelled>();
    for (var line : labels()) {
      var label = line.split(";", -1);
      int number = Integer.parseInt(label[0]);
      var row = file.get(number - 1).split(";", -1);
      if (!hash(row[0] + ";" + row[1]).startsWith(label[1])) {
        throw new IllegalStateException(
            "Row %d of %s is another one than was labelled".formatted(number, UmkmSolo.FILE));
      }
      var side =
          switch (label[2]) {
            case "outside" -> Side.OUTSIDE;
            case "?" -> Side.ARGUABLE;
            case "-" -> Side.UNTOLD;
            default -> Side.CREATIVE;
          };
      labelled.add(
          new Labelled(
              number,
              row[0],
              row[1],
              side,
              side == Side.CREATIVE ? numbers(label[2]) : Set.of(),
              numbers(label[3])));
    }
    return labelled;
  }

  private static Set<Integer> numbers(String cell) {
    return cell.isEmpty()
        ? Set.of()
        : Stream.of(cell.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static List<String> labels() throws IOException {
    try (var resource = LabelledRows.class.getResourceAsStream("/words/umkm-solo-300.csv")) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .toList();
    }
  }

  /** The numbers of the rows that the rule chooses from the file. */
  static List<Integer> chosen() throws IOException {
    var with = new ArrayList<Integer>();
    var without = new ArrayList<Integer>();
    var file = Files.readAllLines(UmkmSolo.FILE);
    for (int number = 2; number <= 11_155; number++) {
      var row = file.get(number - 1).split(";", -1);
      (row[1].isBlank() ? without : with).add(number);
    }
    return Stream.concat(first(with, WITH_LINE), first(without, WITHOUT_LINE)).sorted().toList();
  }

  private static Stream<Integer> first(List<Integer> rows, int many) {
    return rows.stream()
        .sorted(Comparator.comparing(number -> hash("umkm-solo 300:" + number)))
        .limit(many);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
