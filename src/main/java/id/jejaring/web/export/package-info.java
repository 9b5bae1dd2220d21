/** The network as a file, and single things as other programs describe them. */
@NullMarked
package id.jejaring.web.export;

import org.jspecify.annotations.NullMarked;
