/**
 * Gathers ties where no sheet holds any: a numbered list of who was there goes round, and the
 * numbers that come back become dated claims.
 */
@NamedInterface("acquaintance")
@NullMarked
package id.jejaring.importing.acquaintance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
