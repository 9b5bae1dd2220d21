/** Reads networks in the formats that other programs for networks write, as sheets. */
@NullMarked
package id.jejaring.importing.exchange;

import org.jspecify.annotations.NullMarked;
