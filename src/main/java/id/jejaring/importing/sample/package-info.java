/**
 * What the program starts with: places, subsectors, sourced facts, and practice data on request.
 */
@NamedInterface("sample")
@NullMarked
package id.jejaring.importing.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
