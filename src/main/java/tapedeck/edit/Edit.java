package tapedeck.edit;

import java.util.function.Consumer;
import tapedeck.text.Message;

/**
 * A change that the user made, and its inverse. Both may be done again and again, in turns; each leaves all as it was
 * before the other.
 *
 * @param subject what is changed, compared by {@code equals}: when it is gone its edits go too
 * @param label what was done, in a few words
 * @param apply does it
 * @param revert takes it back
 */
public record Edit(Object subject, Message label, Runnable apply, Runnable revert) {
    /** Sets something that was {@code before} to {@code after}. */
    public static <T> Edit ofValue(Object subject, Message label, Consumer<? super T> setter, T before, T after) {
        return new Edit(subject, label, () -> setter.accept(after), () -> setter.accept(before));
    }

    /** Both as one: from before {@code first}, which set the same value, to after this. */
    Edit since(Edit first) {
        return new Edit(subject, label, apply, first.revert);
    }
}
