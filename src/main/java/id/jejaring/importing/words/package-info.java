/**
 * What words and codes say of whoever stands beside them: the word list, the business
 * classification, and how a claim tells that it rests on them. Knows {@code domain} and {@code
 * importing.sheet}; reads its own files, and no store.
 */
@NullMarked
package id.jejaring.importing.words;

import org.jspecify.annotations.NullMarked;
