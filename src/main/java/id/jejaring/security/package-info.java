/** Decides who may call, from which host and which page. */
@ApplicationModule(allowedDependencies = {"domain", "store"})
@NullMarked
package id.jejaring.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
