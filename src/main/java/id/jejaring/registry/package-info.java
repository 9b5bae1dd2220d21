/** Records nodes, ties, claims and figures, and finds them by name; the only writer. */
@ApplicationModule(allowedDependencies = {"domain", "store"})
@NullMarked
package id.jejaring.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
