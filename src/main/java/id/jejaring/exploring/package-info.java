/** Shows an actor's surroundings. */
@ApplicationModule(allowedDependencies = {"domain", "network", "network :: algorithm"})
@NullMarked
package id.jejaring.exploring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
