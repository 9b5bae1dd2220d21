package id.jejaring.importing.drafting;

import id.jejaring.domain.Dated;
import id.jejaring.domain.Detail;
import id.jejaring.domain.Field;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Span;
import id.jejaring.domain.Subsector;
import id.jejaring.domain.TieKind;
import id.jejaring.importing.sheet.Column;
import id.jejaring.importing.sheet.Reason;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads rows about projects and who made them: films, shows, collections. A project is known by
 * title, year and directors; everyone named made it in its year.
 */
final class ProjectLists {

  private ProjectLists() {}

  static void read(Drafting.Rough rough) {
    var title = rough.reading.text(Column.TITLE);
    if (title.isEmpty()) {
      rough.reading.problem(Reason.NO_NAME);
    }
    var year = rough.reading.date(Column.YEAR).or(() -> rough.reading.date(Column.DATE));
    var directors = rough.reading.names(Column.DIRECTORS);
    var members = rough.reading.names(Column.MEMBERS);
    if (title.isEmpty()) {
      return; // all that is wrong with it has been said
    }
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.NAME, title.get());
    year.map(Dated::toString).ifPresent(date -> fields.put(Field.SINCE, date));
    rough.reading.text(Column.DESCRIPTION).ifPresent(text -> fields.put(Field.DESCRIPTION, text));
    var genre = rough.reading.names(Column.GENRE);
    if (!genre.isEmpty()) {
      fields.put(Field.TAGS, String.join("\n", genre));
    }
    // of one title only there may be many: such a project is known within its file's title
    var exact =
        year.isEmpty() && directors.isEmpty()
            ? null
            : Identity.plain(title.get())
                + "|"
                + year.map(Dated::toString).orElse("-")
                + "|"
                + Identity.plain(String.join(" + ", directors));
    var project =
        rough.add(
            new Draft.Thing(
                NodeKind.PROJECT, title.get(), fields, null, exact, null, Draft.Use.SUBJECT));
    if (isFilm(rough)) {
      rough.link(
          Draft.Link.of(
              TieKind.WORKS_IN, project, new Draft.There(Subsector.FILM.id(), NodeKind.SUBSECTOR)));
    }
    var span = year.map(Span::during).orElse(Span.OPEN);
    roles(directors, members)
        .forEach((name, role) ->
            rough.link(
                new Draft.Link(
                    TieKind.MADE,
                    rough.named(NodeKind.PERSON, name, Draft.Use.NAMED),
                    project,
                    span,
                    0,
                    Map.of(Detail.ROLE, role))));
  }

  /** Whoever directs is named as director, though the cast may name them again. */
  private static Map<String, String> roles(List<String> directors, List<String> members) {
    var roles = new LinkedHashMap<String, String>();
    directors.forEach(name -> roles.put(name, "director"));
    members.forEach(name -> roles.putIfAbsent(name, "member"));
    return roles;
  }

  private static boolean isFilm(Drafting.Rough rough) {
    var heading = rough.setting().heading();
    return heading.titles().stream()
        .map(title -> title.toLowerCase(Locale.ROOT))
        .anyMatch(title -> title.matches(".*(actors?|pemeran|sutradara|directors?|film).*"));
  }
}
