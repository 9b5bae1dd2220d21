/** Reads sheets as streams: rows out of files, headings and values out of rows. */
@NamedInterface("sheet")
@NullMarked
package id.jejaring.importing.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
