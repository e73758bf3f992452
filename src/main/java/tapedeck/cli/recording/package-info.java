/** Commands for PyTorch programs that run elsewhere and are recorded there. */
@NullMarked
package tapedeck.cli.recording;

import org.jspecify.annotations.NullMarked;
