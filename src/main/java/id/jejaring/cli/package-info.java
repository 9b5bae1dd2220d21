/** The launcher's commands: a client of the REST API. */
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package id.jejaring.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
