/** Writes networks in the formats that other programs for networks read, and this one again. */
@NamedInterface("export")
@NullMarked
package id.jejaring.importing.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
