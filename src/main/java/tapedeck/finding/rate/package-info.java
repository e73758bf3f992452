/** What is wrong with a run's learning rate: said only where another run, with another rate and all else equal, shows it. */
@NullMarked
package tapedeck.finding.rate;

import org.jspecify.annotations.NullMarked;
