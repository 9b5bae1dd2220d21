/** How good the suggestions would have been: of the network itself, and of lists that are sent. */
@NullMarked
package id.jejaring.web.backtests;

import org.jspecify.annotations.NullMarked;
