/** Holds the whole network in memory, follows the change log, and hands out snapshots. */
@ApplicationModule(allowedDependencies = {"domain", "store"})
@NullMarked
package id.jejaring.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
