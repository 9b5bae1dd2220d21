/** Which groups hold together. Knows {@code algorithm}, and no other family. */
@NamedInterface("community")
@NullMarked
package id.jejaring.network.algorithm.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
