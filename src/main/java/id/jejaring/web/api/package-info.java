/** The REST interface: JSON shapes beside the controllers that answer with them. */
@NullMarked
package id.jejaring.web.api;

import org.jspecify.annotations.NullMarked;
