/** Pure functions over a snapshot. */
@NamedInterface("algorithm")
@NullMarked
package id.jejaring.network.algorithm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
