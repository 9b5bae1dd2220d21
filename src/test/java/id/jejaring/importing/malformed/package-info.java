/** Files that are broken, hostile or merely odd, made from small recipes, for tests. */
@NullMarked
package id.jejaring.importing.malformed;

import org.jspecify.annotations.NullMarked;
