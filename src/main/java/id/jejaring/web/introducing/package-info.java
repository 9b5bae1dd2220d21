/** Introductions: the ways to somebody, the letter that asks, and what came of it. */
@NullMarked
package id.jejaring.web.introducing;

import org.jspecify.annotations.NullMarked;
