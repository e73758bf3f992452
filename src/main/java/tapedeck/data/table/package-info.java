/** Tables as they are found: columns of text or numbers, read from a file, their dialect guessed. */
@NullMarked
package tapedeck.data.table;

import org.jspecify.annotations.NullMarked;
