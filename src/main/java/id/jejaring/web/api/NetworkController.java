package id.jejaring.web.api;

import id.jejaring.registry.Fingerprints;
import id.jejaring.web.Frame;
import id.jejaring.web.Scenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The network as a whole: how much it holds, and a digest of that. */
@RestController
@Tag(name = "Network", description = "The network as a whole")
class NetworkController {

  private final Fingerprints fingerprints;
  private final Scenes scenes;

  NetworkController(Fingerprints fingerprints, Scenes scenes) {
    this.fingerprints = fingerprints;
    this.scenes = scenes;
  }

  /** How much there is, as far as the asker may see it. */
  record NetworkBody(
      long nodes,
      long ties,
      @Schema(description = "Claims that stand.") long claims,
      @Schema(description = "64 hexadecimal digits: the same for the same nodes, ties and claims.")
          String digest) {}

  @GetMapping("/api/network")
  @Operation(
      summary = "How much the network holds, and its digest",
      description =
          "As far as the asker may see it. Revisions and times of recording do not count, nor do"
              + " declared figures: after an undo the digest is what it was before. Scans the"
              + " store; 503 while imports keep writing.")
  NetworkBody show(@RequestParam(required = false) @Nullable String world, Locale locale) {
    var asked = Frame.world(world);
    var found = fingerprints.of(scenes.of(asked, locale).viewer(), asked);
    return new NetworkBody(found.nodes(), found.ties(), found.claims(), found.digest());
  }
}
