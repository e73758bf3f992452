/**
 * Detectors of what is wrong with a run's numbers, one a file; with its learning rate only where another run, with another rate and
 * all else equal, shows it.
 */
@NullMarked
package tapedeck.finding.numbers;

import org.jspecify.annotations.NullMarked;
