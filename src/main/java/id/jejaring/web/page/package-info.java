/** The pages: rendered here, complete without a script, in Indonesian and English. */
@NullMarked
package id.jejaring.web.page;

import org.jspecify.annotations.NullMarked;
