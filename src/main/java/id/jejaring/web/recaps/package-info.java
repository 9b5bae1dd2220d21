/** What an import gives back at once, in words. */
@NullMarked
package id.jejaring.web.recaps;

import org.jspecify.annotations.NullMarked;
