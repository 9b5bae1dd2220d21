package id.jejaring.importing.sheet;

import id.jejaring.domain.Dated;
import id.jejaring.domain.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above a sheet's headings, or its name, tell: of the event that it is the attendance
 * list of, and what a file of rejects repeats of the request that its rows came with.
 *
 * @param attendance whether the sheet says it is an attendance list
 * @param place where the event was, as written
 * @param program the program that the event is part of
 * @param region where the things of the sheet are
 * @param kind what its rows are where they do not say so
 * @param names what a name alone means, in a word
 */
public record Occasion(
    boolean attendance,
    @Nullable String event,
    @Nullable Dated date,
    @Nullable String place,
    @Nullable String program,
    @Nullable String region,
    @Nullable NodeKind kind,
    @Nullable String names) {

  private static final Pattern LIST =
      Pattern.compile(
          "(?i)^(daftar hadir|presensi|absensi|daftar peserta|attendance list|attendance|sign in sheet)"
              + "( peserta| kegiatan| acara| tamu)*");
  private static final Pattern EVENT =
      Pattern.compile("(?i)^(nama )?(acara|kegiatan|event|judul)( kegiatan| acara)?$");
  private static final Pattern DATE =
      Pattern.compile("(?i)^(hari|tanggal|tgl|date|waktu|hari tanggal|hari tgl|pelaksanaan)$");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)^(tempat|lokasi|place|venue|kota|location|where|alamat)( kegiatan| acara)?$");
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)^(halaman|jl\\.? |jalan |telp|telepon|fax|email|e-mail|website|www)");
  private static final Set<String> LABELS =
      Set.of("program", "wilayah", "jenis baris", "nama sama");
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)^(sheet|lembar|lembar kerja|data|peserta|daftar hadir|hadir)?\\s*\\d*$");

  /** What the sheet says about it. */
  public static Occasion of(String sheet, List<Row> above, Heading heading) {
    var found = new Found();
    found.attendance = heading.has(Column.SIGNATURE);
    above.forEach(row -> found.read(row));
    var event = found.event != null ? found.event : found.title();
    if (event == null && found.attendance && !NO_NAME.matcher(sheet.strip()).matches()) {
      event = Values.text(sheet);
    }
    return new Occasion(
        found.attendance,
        event,
        found.date,
        found.place,
        found.labels.get("program"),
        found.labels.get("wilayah"),
        Optional.ofNullable(found.labels.get("jenis baris"))
            .flatMap(Vocabulary::nodeKind)
            .orElse(null),
        found.labels.get("nama sama"));
  }

  /** The rows that say all this again. */
  List<String> rows() {
    var rows = new ArrayList<String>();
    if (attendance) {
      rows.add("DAFTAR HADIR");
    }
    add(rows, "Acara", event);
    add(rows, "Tanggal", date);
    add(rows, "Tempat", place);
    add(rows, "Program", program);
    add(rows, "Wilayah", region);
    add(rows, "Jenis baris", kind == null ? null : kind.path());
    add(rows, "Nama sama", names);
    return rows;
  }

  private static void add(List<String> rows, String label, @Nullable Object value) {
    if (value != null) {
      rows.add(label + ": " + value);
    }
  }

  private static final class Found {
    private boolean attendance;
    private boolean listed;
    private @Nullable String event;
    private @Nullable String titleBefore;
    private @Nullable String titleAfter;
    private @Nullable Dated date;
    private @Nullable String place;

    /** The labels that are read as they stand. */
    private final Map<String, String> labels = new HashMap<>();

    void read(Row row) {
      var cells = new ArrayList<String>();
      for (var cell : row.cells()) {
        var text = Values.text(cell);
        if (!text.isEmpty() && !text.equals(":")) {
          cells.add(text);
        }
      }
      if (cells.isEmpty()) {
        return;
      }
      var first = cells.getFirst();
      int colon = first.indexOf(':');
      if (colon > 0 && colon < first.length() - 1) {
        labelled(first.substring(0, colon), first.substring(colon + 1).strip());
      } else if (cells.size() > 1 && isLabel(first)) {
        labelled(first, String.join(" ", cells.subList(1, cells.size())));
      } else {
        free(first);
      }
    }

    private static String bare(String label) {
      return label.replaceAll("[^\\p{L} ]+", " ").replaceAll(" +", " ").strip();
    }

    private static boolean isLabel(String label) {
      var bare = bare(label);
      return LABELS.contains(bare.toLowerCase(Locale.ROOT))
          || EVENT.matcher(bare).matches()
          || DATE.matcher(bare).matches()
          || PLACE.matcher(bare).matches();
    }

    private void labelled(String label, String text) {
      var bare = bare(label);
      var value = text.replaceFirst("^:\\s*", "");
      if (EVENT.matcher(bare).matches()) {
        event = event == null ? value : event;
      } else if (DATE.matcher(bare).matches()) {
        date = date == null ? Dates.find(value).orElse(null) : date;
      } else if (PLACE.matcher(bare).matches()) {
        place = place == null ? value : place;
      } else if (LABELS.contains(bare.toLowerCase(Locale.ROOT))) {
        labels.putIfAbsent(bare.toLowerCase(Locale.ROOT), value);
      } else {
        free(label + ": " + text);
      }
    }

    private void free(String line) {
      var dated = Dates.find(line);
      if (dated.isPresent()) {
        date = date == null ? dated.get() : date;
        return;
      }
      var comma = line.indexOf(',');
      var after = comma < 0 ? dated : Dates.find(line.substring(comma + 1));
      if (after.isPresent() && line.substring(0, comma).strip().length() > 2) {
        date = date == null ? after.get() : date;
        place = place == null ? line.substring(0, comma).strip() : place;
        return;
      }
      var list = LIST.matcher(line);
      if (list.find()) {
        listed = true;
        attendance = true;
        titled(line.substring(list.end()).replaceFirst("^[\\s:–-]+", "").strip());
      } else if (!NO_TITLE.matcher(line).find() && !isLetterhead(line)) {
        titled(line);
      }
    }

    private void titled(String text) {
      if (text.length() <= 2) {
        return;
      }
      if (listed) {
        titleAfter = titleAfter == null ? text : titleAfter;
      } else {
        titleBefore = titleBefore == null ? text : titleBefore;
      }
    }

    /** What follows the words "Daftar Hadir" comes before what stands above them. */
    @Nullable String title() {
      return titleAfter != null ? titleAfter : titleBefore;
    }

    /** Whose paper it is. */
    private static boolean isLetterhead(String line) {
      return Vocabulary.kindOfName(line).filter(kind -> kind == NodeKind.AGENCY).isPresent()
          && !Vocabulary.isGathering(line);
    }
  }
}
