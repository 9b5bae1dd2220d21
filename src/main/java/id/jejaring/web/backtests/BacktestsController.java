package id.jejaring.web.backtests;

import id.jejaring.recommending.backtest.Job;
import id.jejaring.security.Viewers;
import id.jejaring.web.Frame;
import id.jejaring.web.Phrasebook;
import id.jejaring.web.Scenes;
import id.jejaring.web.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How good the suggestions would have been: asked for, followed, given up. */
@RestController
@RequestMapping("/api/backtests")
@Tag(name = "Backtests", description = "How good the suggestions would have been")
class BacktestsController {

  private static final String SEED = "1";

  private final Judgements judgements;
  private final Scenes scenes;
  private final Viewers viewers;
  private final Phrasebook phrasebook;

  BacktestsController(
      Judgements judgements, Scenes scenes, Viewers viewers, Phrasebook phrasebook) {
    this.judgements = judgements;
    this.scenes = scenes;
    this.viewers = viewers;
    this.phrasebook = phrasebook;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Judges by lists of who worked with whom",
      description =
          "The first file has the columns From, To, Date (a date, a year, or a whole number that"
              + " only orders); more files say what is known of actors (Actor, Attribute…) and who"
              + " was where (Actor, Event, Date). Answers at once with the backtest's address; ask"
              + " it until its state is done, refused, cancelled or failed.",
      responses = @ApiResponse(responseCode = "202", description = "Begun; see Location."))
  ResponseEntity<BacktestBody> ofLists(
      @RequestParam List<MultipartFile> file,
      @Parameter(
              description =
                  "The last date, year or number that is known; what came later is hidden.")
          @RequestParam(defaultValue = "")
          String until,
      @Parameter(description = "Of what is drawn by lot; the same one gives the same answer.")
          @RequestParam(defaultValue = SEED)
          long seed,
      Locale locale) {
    var phrases = phrasebook.in(locale);
    var viewer = viewers.current();
    return accepted(
        Uploads.withAll(
            file,
            copies ->
                judgements.ofLists(
                    copies.stream().map(of -> new Lists.Named(of.file(), of.name())).toList(),
                    until,
                    seed,
                    viewer,
                    phrases)),
        locale);
  }

  @PostMapping
  @Operation(
      summary = "Judges by the network itself, as the viewer sees it",
      responses = @ApiResponse(responseCode = "202", description = "Begun; see Location."))
  ResponseEntity<BacktestBody> ofNetwork(
      @Parameter(description = "The last date or year that is known; default: a fifth came later.")
          @RequestParam(defaultValue = "")
          String until,
      @RequestParam(defaultValue = SEED) long seed,
      @Parameter(description = "practice: the practice data.") @RequestParam(required = false)
          @Nullable String world,
      Locale locale) {
    var scene = scenes.of(Frame.world(world), locale);
    return accepted(judgements.ofNetwork(scene, until, seed), locale);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far a backtest is, and what it found")
  BacktestBody get(@PathVariable String id, Locale locale) {
    return body(judgements.get(id, viewers.current()), locale);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Gives a backtest up, or forgets what it found",
      responses = @ApiResponse(responseCode = "204", description = "Given up."))
  void cancel(@PathVariable String id) {
    judgements.cancel(id, viewers.current());
  }

  private ResponseEntity<BacktestBody> accepted(Job job, Locale locale) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/backtests/" + job.id()))
        .body(body(job, locale));
  }

  private BacktestBody body(Job job, Locale locale) {
    var asked = judgements.asked(job);
    return new Bodies(scenes.of(asked.world(), locale)).of(job, asked);
  }
}
