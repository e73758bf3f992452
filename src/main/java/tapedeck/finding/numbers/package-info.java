/** What is wrong with a run's numbers, one detector a file. */
@NullMarked
package tapedeck.finding.numbers;

import org.jspecify.annotations.NullMarked;
