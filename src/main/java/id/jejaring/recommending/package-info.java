/** Says who would make good partners, and why. */
@ApplicationModule(
    allowedDependencies = {"domain", "network", "network :: algorithm", "network :: proximity"})
@NullMarked
package id.jejaring.recommending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
