/** Detectors of what is wrong with the data that a program learns from, and with how much it learns of them. */
@NullMarked
package tapedeck.finding.data;

import org.jspecify.annotations.NullMarked;
