package id.jejaring.importing;

import id.jejaring.domain.HomeZone;
import id.jejaring.domain.ImportId;
import id.jejaring.importing.drafting.Identity;
import id.jejaring.importing.drafting.Options;
import id.jejaring.importing.drafting.Part;
import id.jejaring.importing.sheet.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import says. Files with the same bytes, read in the same way for the same person, are one
 * source: sent again they say nothing new, and what they say stays until the last of them is taken
 * back.
 *
 * @param digest of the bytes and of how they are read: SHA-256 in hexadecimal digits
 * @param first the import by which the source is named
 */
record Content(String digest, ImportId first) {

  /** In one order in every process: that of maps is not. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** All but the bytes that decides what an import says. */
  private record Reading(String title, String by, Options options, List<Part> sheets) {}

  /** What an import says that has been planned, as another one perhaps has before. */
  static Content of(Journal journal, Journal.Entry planned) throws IOException {
    var digest = digest(journal.file(planned.id()), planned);
    var own = new Content(digest, planned.id());
    var before = journal.saying(digest);
    return before.isEmpty() ? own : new Content(digest, before.getFirst().first());
  }

  /** What an import that only repeats another tells of that; empty for every other. */
  static Optional<String> repeating(Journal journal, Journal.Entry entry) {
    return journal.ofSource(entry).stream()
        .findFirst()
        .filter(first -> entry.state() == Import.State.DONE && !first.id().equals(entry.id()))
        .map(first -> repeating(first, entry.options().language()));
  }

  private static String repeating(Journal.Entry first, Locale language) {
    return Reason.SAME_CONTENT.in(
        language,
        first.fileName(),
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .localizedBy(language)
            .format(first.at().atZone(HomeZone.get())));
  }

  private static String digest(Path file, Journal.Entry planned) throws IOException {
    var reading =
        new Reading(
            Identity.title(planned.fileName()),
            planned.viewer().name(),
            planned.options().in(Options.NONE.language()),
            planned.sheets());
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of()
          .formatHex(in.getMessageDigest().digest(JSON.writeValueAsBytes(reading)));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
