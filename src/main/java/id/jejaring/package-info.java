/** Jejaring: who works with whom, how we know, and what follows from it. */
@NullMarked
package id.jejaring;

import org.jspecify.annotations.NullMarked;
