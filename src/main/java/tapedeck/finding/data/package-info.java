/** The findings of a table: detectors that look at its profile, a kind a file, and the steps of its preparation that are remedies. */
@NullMarked
package tapedeck.finding.data;

import org.jspecify.annotations.NullMarked;
