/**
 * How far something gets that is passed on by chance, and from whom it gets farthest. Knows {@code
 * algorithm}, and no other family.
 */
@NamedInterface("spread")
@NullMarked
package id.jejaring.network.algorithm.spread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
