package id.jejaring.web.api;

import id.jejaring.registry.Checkup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether what is stored is consistent. */
@RestController
@Tag(name = "Checks")
class ChecksController {

  private final Checkup checkup;

  ChecksController(Checkup checkup) {
    this.checkup = checkup;
  }

  /** One check: no row is well. */
  record CheckBody(String name, boolean good, List<Map<String, Object>> rows) {}

  /** All checks, and whether all are well. */
  record ChecksBody(boolean good, List<CheckBody> checks) {}

  @GetMapping("/api/checks")
  @Operation(
      summary = "Checks the store",
      description = "Runs every consistency check now; scans the whole store several times.")
  ChecksBody run() {
    var checks =
        checkup.run().stream()
            .map(found -> new CheckBody(found.check(), found.rows().isEmpty(), found.rows()))
            .toList();
    return new ChecksBody(checks.stream().allMatch(CheckBody::good), checks);
  }
}
