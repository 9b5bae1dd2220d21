package id.jejaring.importing.malformed;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All of them. */
public final class MalformedFiles {

  private static final List<Supplier<List<Malformed>>> FAMILIES =
      List.of(
          MalformedCsv::all,
          MalformedWorkbooks::all,
          MalformedGraphs::all,
          MalformedJson::all,
          MalformedPairs::all,
          MalformedLists::all);

  private MalformedFiles() {}

  /** Every file, family by family; what is in it is made when it is asked for. */
  public static List<Malformed> all() {
    return FAMILIES.stream().map(Supplier::get).flatMap(List::stream).toList();
  }

  /** Every so manieth file of each family, but for the first few. */
  public static List<Malformed> some(int step, int from) {
    return FAMILIES.stream()
        .map(Supplier::get)
        .flatMap(
            family -> Stream.iterate(from, i -> i < family.size(), i -> i + step).map(family::get))
        .toList();
  }
}
