/**
 * Recordings of real PyTorch runs: the file, read without trusting it, and the Program that tells a deck what is in it. No
 * JavaFX.
 */
@NullMarked
package tapedeck.recording;

import org.jspecify.annotations.NullMarked;
