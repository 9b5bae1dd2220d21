/** The words: what there is, how it is tied, who says so, and what may be refused. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.jejaring.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
