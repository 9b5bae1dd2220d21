/** Plans a gathering: who is introduced to whom, and who sits where. */
@ApplicationModule(
    allowedDependencies = {"domain", "network", "network :: algorithm", "recommending"})
@NullMarked
package id.jejaring.convening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
