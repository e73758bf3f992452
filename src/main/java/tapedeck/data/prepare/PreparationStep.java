package tapedeck.data.prepare;

import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * A step of a {@link Preparation} and what was chosen for it. Columns that it names and that are not there are passed over: a
 * step before it may have left them out. An empty list of columns means all that it can work on, but not the target.
 * Immutable, for any thread.
 */
public sealed interface PreparationStep permits ChooseColumns, ReadNumbers, UnifyCategories, DropMissing, FillMissing,
        DropDuplicates, Outliers, RareCategories, Log1pStep, Scale, OneHot, Ordinal, BinaryDigits, ShuffleRows, Target {
    /** The word that names it in commands: {@code fill-missing}. */
    String id();

    /** Its name for people, in few words. */
    Message title();

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
