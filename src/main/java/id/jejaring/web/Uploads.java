package id.jejaring.web;

import id.jejaring.domain.ImportId;
import id.jejaring.domain.Refusal;
import id.jejaring.domain.Viewer;
import id.jejaring.importing.drafting.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands an uploaded sheet over, and leaves no copy of its own behind. */
public final class Uploads {

  private Uploads() {}

  /** Where the rejected rows of a sheet are; the sheet of a CSV file has no name. */
  public static String rejects(ImportId id, String sheet) {
    var address = UriComponentsBuilder.fromPath("/api/imports/" + id + "/rejects.csv");
    return sheet.isEmpty()
        ? address.toUriString()
        : address.queryParam("sheet", "{sheet}").encode().buildAndExpand(sheet).toUriString();
  }

  /** What becomes of an upload; {@code imports::start} and {@code check::begin} are such. */
  public interface Taking {
    ImportId take(String fileName, Path upload, Options options, Viewer viewer);
  }

  /** Begins the import of an uploaded sheet. */
  public static ImportId begin(Taking taking, MultipartFile file, Options options, Viewer viewer) {
    return with(file, (copy, name) -> taking.take(name, copy, options, viewer));
  }

  /** What is done with the copy of an upload, and its name, before the copy goes. */
  @FunctionalInterface
  public interface Use<T> {
    T of(Path copy, String name) throws IOException;
  }

  /** Does something with an uploaded file. */
  public static <T> T with(MultipartFile file, Use<T> use) {
    var name = file.getOriginalFilename();
    if (file.isEmpty() || name == null || name.isBlank()) {
      throw Refusal.invalid(
          "file",
          "",
          "Choose a CSV or .xlsx file that has rows.",
          "Berkasnya belum dipilih atau kosong. Pilih berkas CSV atau .xlsx yang ada barisnya.");
    }
    try {
      var copy = Files.createTempFile("jejaring-upload-", ".sheet");
      try {
        file.transferTo(copy);
        return use.of(copy, name);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new Refusal.Unavailable(
          "The file could not be kept. Free some disk space, then send it again.", e);
    }
  }

  /** The copy of an uploaded file, and its name. */
  public record Copy(Path file, String name) {}

  /** Does something with several uploaded files, in their order. */
  public static <T> T withAll(List<MultipartFile> files, UseAll<T> use) {
    return withAll(files, List.of(), use);
  }

  /** What is done with the copies of uploads before they go. */
  @FunctionalInterface
  public interface UseAll<T> {
    T of(List<Copy> copies) throws IOException;
  }

  private static <T> T withAll(List<MultipartFile> files, List<Copy> copies, UseAll<T> use) {
    return with(
        files.get(copies.size()),
        (file, name) -> {
          var more = Stream.concat(copies.stream(), Stream.of(new Copy(file, name))).toList();
          return more.size() == files.size() ? use.of(more) : withAll(files, more, use);
        });
  }

  private static final int LONGEST_NAME = 60;

  /**
   * Begins the import of a list pasted as text; its first line that is no item names it, so that
   * the same list pasted again is the same sheet.
   */
  public static ImportId pasted(Taking taking, String text, Options options, Viewer viewer) {
    try {
      var copy = Files.createTempFile("jejaring-pasted-", ".txt");
      try {
        Files.writeString(copy, text);
        return taking.take(titleOf(text) + ".txt", copy, options, viewer);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new Refusal.Unavailable(
          "The text could not be kept. Free some disk space, then send it again.", e);
    }
  }

  /**
   * The first line above the list. Two lists without one are not of one title, lest equal names in
   * them be taken for the same people; the same list again is.
   */
  private static String titleOf(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("^\\[?[\\d/., :]{8,25}\\]?\\s*-?\\s*[^:\\t;]{1,60}:\\s", ""))
        .filter(line -> !line.strip().matches("[*_~ ]*\\d{1,4} ?[.)].*"))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} ._-]", " ").replaceAll("\\s+", " ").strip())
        .filter(line -> line.matches(".*\\p{L}.*"))
        .findFirst()
        .map(line -> line.substring(0, Math.min(LONGEST_NAME, line.length())).strip())
        .orElseGet(() -> "tempelan " + Integer.toHexString(text.strip().hashCode()));
  }
}
