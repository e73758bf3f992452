package tapedeck.nn;

import java.util.Optional;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;

/**
 * PyTorch's warning when a loss broadcasts its target: usually a mistake that quietly computes something else. A
 * loss writes it to the {@link System.Logger} of this class' name, but not thousands of times a second while
 * training runs free and nobody listens to the tape; who wants to show it where it happens asks {@link #warning}.
 */
public final class Broadcasts {
    private static final System.Logger LOG = System.getLogger(Broadcasts.class.getName());

    private Broadcasts() {}

    /** PyTorch's warning for a loss of these shapes, if it warns. */
    public static Optional<String> warning(Shape input, Shape target) {
        return input.equals(target)
                ? Optional.empty()
                : Optional.of("Using a target size (torch.Size(" + target
                        + ")) that is different to the input size (torch.Size(" + input
                        + ")). This will likely lead to incorrect results due to broadcasting. "
                        + "Please ensure they have the same size.");
    }

    static void warn(Shape input, Shape target) {
        if (Workspace.isOpen() && Tape.listener() == null) {
            return;
        }
        warning(input, target).ifPresent(text -> LOG.log(System.Logger.Level.WARNING, text));
    }
}
