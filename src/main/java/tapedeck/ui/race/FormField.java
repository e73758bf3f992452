package tapedeck.ui.race;

import java.util.Optional;
import java.util.function.Consumer;
import tapedeck.text.Message;

/**
 * One thing that a form asks.
 *
 * @param <F> the form
 */
@FunctionalInterface
interface FormField<F> {
    /** Reads what was typed: why it is refused, or empty, and then {@code then} is given the form with it. */
    Optional<Message> read(F form, String text, Consumer<? super F> then);
}
