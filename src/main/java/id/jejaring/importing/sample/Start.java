package id.jejaring.importing.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the sample while the program starts, before anything listens, so that whoever is answered
 * is answered from it. {@code jejaring.sample} is {@code true} (the default), {@code false} for
 * places, subsectors and products only, or {@code none}.
 */
@Component
final class Start implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Start.class);

  private final Sample sample;
  private final Sample.Extent extent;
  private volatile boolean running;

  Start(Sample sample, @Value("${jejaring.sample:true}") String extent) {
    this.sample = sample;
    this.extent =
        switch (extent) {
          case "none" -> Sample.Extent.NONE;
          case "false" -> Sample.Extent.REFERENCE;
          default -> Sample.Extent.SOURCED;
        };
  }

  @Override
  public void start() {
    var began = System.nanoTime();
    var steps = sample.load(extent);
    if (steps > 0) {
      log.info(
          "Loaded the sample: {} steps in {} ms", steps, (System.nanoTime() - began) / 1_000_000);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First of all: before the network follows the store and before the server listens. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
