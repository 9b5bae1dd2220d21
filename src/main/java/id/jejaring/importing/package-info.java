/** Turns the rows of a sheet into records, and accounts for every one of them. */
@ApplicationModule(allowedDependencies = {"domain", "store", "registry"})
@NullMarked
package id.jejaring.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
