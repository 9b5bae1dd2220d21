/** Pure functions over a view of a snapshot. */
@NamedInterface("algorithm")
@NullMarked
package id.jejaring.network.algorithm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
