package id.jejaring.security;

import id.jejaring.domain.Viewer;
import org.springframework.stereotype.Component;

/**
 * Tells who asks. In the single-user mode on loopback, which is the only one so far, that is
 * whoever sits at the machine.
 */
@Component
public final class Viewers {

  /** Who makes the current request. */
  public Viewer current() {
    return Viewer.OWNER;
  }
}
