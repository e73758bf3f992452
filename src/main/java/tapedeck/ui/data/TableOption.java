package tapedeck.ui.data;

import java.util.List;
import java.util.function.Function;
import tapedeck.text.Limits;
import tapedeck.text.Message;

/**
 * Something that can be set.
 *
 * @param <R> what comes of it: a preparation, or the way a table is written
 */
public sealed interface TableOption<R> {
    /** Returns what is set. */
    Message name();

    /**
     * One of several.
     *
     * @param title how each is called
     */
    record OneOf<T, R>(Message name, List<T> choices, T now, Function<T, Message> title,
            Function<T, R> with) implements TableOption<R> {
        /** Yes or no. */
        static <R> OneOf<Boolean, R> yes(Message name, boolean now, Function<Boolean, R> with) {
            return new OneOf<>(name, List.of(false, true), now,
                    on -> Message.of(on ? "preparing.yes" : "preparing.no"), with);
        }
    }

    /** A number within limits. */
    record Figure<R>(Message name, double now, Limits limits, Function<Number, R> with) implements TableOption<R> {}

    /** A text as it is typed. */
    record Typed<R>(Message name, String now, Function<String, R> with) implements TableOption<R> {}

    /**
     * Columns of those there are.
     *
     * @param none what it means that none is named
     */
    record Columns<R>(Message name, List<String> choices, List<String> now, Message none,
            Function<List<String>, R> with) implements TableOption<R> {}
}
