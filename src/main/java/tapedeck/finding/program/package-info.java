/** What a program does wrong, read from the graph of its iterations. */
@NullMarked
package tapedeck.finding.program;

import org.jspecify.annotations.NullMarked;
