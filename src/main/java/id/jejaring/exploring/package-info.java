/** Shows an actor's surroundings, and the ways from one actor to another. */
@ApplicationModule(
    allowedDependencies = {"domain", "network", "network :: algorithm", "network :: proximity"})
@NullMarked
package id.jejaring.exploring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
