/** Tells other programs what changed: signed, in order, again and again until it is taken. */
@NullMarked
package id.jejaring.web.hooks;

import org.jspecify.annotations.NullMarked;
