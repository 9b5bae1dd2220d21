package id.jejaring.registry;

import id.jejaring.store.Checks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks that what is stored is consistent with the claims it comes from. Thread-safe. */
@Component
public final class Checkup {

  private final Checks checks;

  Checkup(Checks checks) {
    this.checks = checks;
  }

  /**
   * What one check found.
   *
   * @param rows the first rows that should not be there; none is well
   */
  public record Finding(String check, List<Map<String, Object>> rows) {
    public Finding {
      rows = List.copyOf(rows);
    }
  }

  /** Runs every check; costs several scans of the store. */
  public List<Finding> run() {
    var failed = checks.run();
    return checks.names().stream()
        .map(name -> new Finding(name, failed.getOrDefault(name, List.of())))
        .toList();
  }
}
