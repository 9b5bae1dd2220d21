/**
 * Who is near whom: what is worked out from one actor, or a few, and costs by what lies around
 * them. Knows the network and {@code algorithm}, and no other family.
 */
@NamedInterface("proximity")
@NullMarked
package id.jejaring.network.algorithm.proximity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
