/** A run without a window in which all detectors look. */
@NullMarked
package tapedeck.finding.checkup;

import org.jspecify.annotations.NullMarked;
