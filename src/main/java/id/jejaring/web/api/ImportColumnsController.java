package id.jejaring.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejaring.domain.ImportId;
import id.jejaring.domain.NodeKind;
import id.jejaring.domain.Refusal;
import id.jejaring.importing.ColumnCheck;
import id.jejaring.importing.Columns;
import id.jejaring.security.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the columns of a sheet hold: guessed, looked at, said otherwise. */
@RestController
@RequestMapping("/api/imports/{id}")
@Tag(name = "Imports")
class ImportColumnsController {

  private final ColumnCheck check;
  private final Viewers viewers;

  ImportColumnsController(ColumnCheck check, Viewers viewers) {
    this.check = check;
    this.viewers = viewers;
  }

  /** The columns of all sheets. */
  record ColumnsBody(
      @Schema(description = "Whether the import waits for somebody to say so.") boolean waiting,
      List<SheetBody> sheets,
      @Schema(description = "What a column can hold.") List<String> choices) {}

  /** The columns of one sheet. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SheetBody(
      @Schema(description = "Its name; empty for a CSV file.") String sheet,
      boolean used,
      @Schema(description = "The row of headings, 0 for none.") int heading,
      @Schema(description = "What its rows are where they do not say so.") @Nullable String kind,
      @Schema(description = "The file of which this layout was said before.")
          @Nullable String knownFrom,
      List<ColumnBody> columns) {

    static SheetBody of(Columns.OfSheet sheet) {
      var kind = sheet.kind();
      return new SheetBody(
          sheet.sheet(),
          sheet.used(),
          sheet.row(),
          kind == null ? null : kind.path(),
          sheet.knownFrom(),
          sheet.columns().stream()
              .map(each ->
                  new ColumnBody(
                      each.place() + 1,
                      each.title(),
                      each.column(),
                      each.sureness(),
                      each.examples()))
              .toList());
    }
  }

  /** One column. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ColumnBody(
      @Schema(description = "From 1.") int place,
      String title,
      @Schema(description = "What it holds; absent where it is not used.") @Nullable String column,
      @Schema(description = "said, sure, likely, guessed or unknown.") String sureness,
      List<String> examples) {}

  /** What somebody says of the columns; sheets left out are read as guessed. */
  record SaidBody(List<SaidSheet> sheets) {}

  /** What somebody says of one sheet; columns left out are not used. */
  record SaidSheet(
      @Nullable String sheet,
      @Nullable Boolean used,
      int heading,
      @Nullable String kind,
      List<SaidColumn> columns) {

    Columns.Said said() {
      var said = new HashMap<Integer, String>();
      columns.stream()
          .filter(each -> each.column() != null)
          .forEach(each -> said.put(each.place() - 1, String.valueOf(each.column())));
      return new Columns.Said(
          sheet == null ? "" : sheet,
          used == null || used,
          heading,
          kind == null || kind.isBlank() ? null : NodeKind.of(kind),
          said);
    }
  }

  /** What one column holds; null where it is not used. */
  record SaidColumn(int place, @Nullable String column) {}

  @GetMapping("/columns")
  @Operation(summary = "What the columns of an import's sheets hold, as guessed or said")
  ColumnsBody columns(
      @PathVariable String id,
      @Parameter(description = "Read as if the headings stood in this row of every sheet; 0: none.")
          @RequestParam(required = false)
          @Nullable Integer heading) {
    if (heading != null && heading < 0) {
      throw Refusal.invalid("heading", heading, "Give the number of a row, 0 for none.");
    }
    var columns = check.of(ImportId.of(id), viewers.current(), Map.of());
    if (heading != null) {
      var rows =
          columns.sheets().stream()
              .collect(Collectors.toMap(Columns.OfSheet::sheet, _ -> heading, (one, _) -> one));
      columns = check.of(ImportId.of(id), viewers.current(), rows);
    }
    return new ColumnsBody(
        columns.waiting(),
        columns.sheets().stream().map(SheetBody::of).toList(),
        Columns.choices());
  }

  @PutMapping("/columns")
  @Operation(
      summary = "Says what the columns hold; the import that waited for it begins",
      responses = @ApiResponse(responseCode = "202", description = "Begun; see Location."))
  ResponseEntity<Void> say(@PathVariable String id, @RequestBody SaidBody said) {
    check.confirm(
        ImportId.of(id), viewers.current(), said.sheets().stream().map(SaidSheet::said).toList());
    return ResponseEntity.accepted().location(URI.create("/api/imports/" + id)).build();
  }

  @PostMapping("/again")
  @Operation(
      summary = "Takes an import back and has its columns looked at anew",
      responses =
          @ApiResponse(responseCode = "202", description = "The new import waits; see Location."))
  ResponseEntity<Void> again(@PathVariable String id) {
    var anew = check.again(ImportId.of(id), viewers.current());
    return ResponseEntity.accepted().location(URI.create("/api/imports/" + anew)).build();
  }
}
