/**
 * Where each stands in the whole: in pieces, in the thick of it, between others. Knows {@code
 * algorithm}, and no other family.
 */
@NamedInterface("structure")
@NullMarked
package id.jejaring.network.algorithm.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
