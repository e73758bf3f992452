/** The detectors: what a program does wrong, what is wrong with the rows it learns from, what its numbers show, a kind a file. */
@NullMarked
package tapedeck.finding.detectors;

import org.jspecify.annotations.NullMarked;
