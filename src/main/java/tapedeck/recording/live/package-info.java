/** PyTorch programs that run now, elsewhere, and are told and steered as they run. */
@NullMarked
package tapedeck.recording.live;

import org.jspecify.annotations.NullMarked;
