package tapedeck.data.prepare;

import java.util.List;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * A step of a {@link Preparation} and what was chosen for it. Columns that it names and that are not there are passed over: a
 * step before it may have left them out. An empty list of columns means all that it can work on, but not the target.
 * Immutable, for any thread.
 */
public sealed interface PreparationStep permits ChooseColumns, ReadNumbers, UnifyCategories, DropMissing, FillMissing,
        DropDuplicates, Outliers, RareCategories, Logarithm, Scale, OneHot, Ordinal, BinaryDigits, ShuffleRows, Target {
    /**
     * The name of a step.
     *
     * @param id the word for it in commands and files: {@code fill-missing}
     * @param title for people, in few words
     * @param shortTitle in so few letters that a card has room for them beside its switch
     */
    record Name(String id, Message title, Message shortTitle) {
        static Name of(String id, String title, String shortTitle) {
            return new Name(id, Message.of(title), Message.of(shortTitle));
        }
    }

    /** Returns what it is called, as it is set. */
    Name name();

    /** Its name for people, in few words. */
    default Message title() {
        return name().title();
    }

    /** The names of the columns that it works on, or leaves out; none for all that it can work on, or if it works on rows. */
    default List<String> columns() {
        return List.of();
    }

    /** Returns what was chosen for it, in few words; the columns left out. */
    Message setting();

    /**
     * Learns its numbers, such as means and categories.
     *
     * @param train the rows for training, and no others
     * @param target the name of the target's column
     * @throws StepException if it cannot work on these columns
     */
    FittedStep fit(DataFrame train, String target) throws StepException;
}
