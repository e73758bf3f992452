/** How options are written: numbers, sizes, moments, parts of a table; what is written otherwise is wrong usage. */
@NullMarked
package tapedeck.cli.option;

import org.jspecify.annotations.NullMarked;
