/** Says how far a program travels. */
@ApplicationModule(
    allowedDependencies = {"domain", "network", "network :: algorithm", "network :: proximity"})
@NullMarked
package id.jejaring.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
