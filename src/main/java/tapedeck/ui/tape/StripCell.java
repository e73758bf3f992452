package tapedeck.ui.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Selection.TensorSelected;

/**
 * A step of the iteration.
 *
 * @param kind what happens
 * @param text what it is called
 * @param spoken the same in a few words more
 * @param column among the Functions, or among the updates
 * @param lane 0 for forward and updates, 1 for the first backward pass, and so on
 * @param from the playhead when it begins
 * @param place the playhead when it is done
 * @param subject what it is about, or null
 * @param tensor the tensor it makes or changes, or -1
 */
record StripCell(Kind kind, Message text, Message spoken, int column, int lane, int from, int place,
        @Nullable Selection subject, long tensor) {
    /** The kind of event in a step. */
    enum Kind {
        /** A Function is recorded. */
        FORWARD,
        /** A Function could not be made. */
        FAILED,
        /** A backward pass is given its seed. */
        SEED,
        /** Backward passes a Function. */
        BACKWARD,
        /** Gradients are clipped, or a parameter changes. */
        UPDATE,
        /** Gradients are set to None, and the iteration ends. */
        END;

        /** Returns whether its column is one of the Functions'. */
        boolean isFunction() {
            return this == FORWARD || this == FAILED || this == BACKWARD;
        }

        /** Returns whether its column is one of the updates'. */
        boolean isUpdate() {
            return this == UPDATE || this == END;
        }
    }

    /** Returns whether it has to do with what is picked. */
    boolean isAbout(@Nullable Selection picked) {
        return picked != null
                && (picked.equals(subject) || (picked instanceof TensorSelected(long id) && id == tensor));
    }
}
