/** What the columns of a sheet hold: guessed, stated by a person, remembered for the next time. */
@NullMarked
package id.jejaring.importing.layout;

import org.jspecify.annotations.NullMarked;
