package tapedeck.data.prepare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * The report of what a step did to a table.
 *
 * @param step this one
 * @param isOn whether it is on; else {@code after} is {@code before}
 * @param before what it was given
 * @param after what it made of that; the same if it could not
 * @param fitted null if it is off, or could not be fitted
 * @param error why it could not, else null
 * @param instead the same step, set so that it does what it would not do unasked; else null
 * @param changes what is different
 */
public record StepReport(PreparationStep step, boolean isOn, DataFrame before, DataFrame after,
        @Nullable FittedStep fitted, @Nullable Message error, @Nullable PreparationStep instead,
        TableChanges changes) {
    static StepReport of(PreparationStep step, boolean isOn, DataFrame before, String target) {
        if (!isOn) {
            return new StepReport(step, false, before, before, null, null, null, TableChanges.NONE);
        }
        try {
            FittedStep fitted = step.fit(before.part(false), target);
            DataFrame after = fitted.apply(before);
            return new StepReport(step, true, before, after, fitted, null, null,
                    TableChanges.of(fitted, before, after));
        } catch (StepException e) {
            return new StepReport(step, true, before, before, null, e.message(), e.instead(), TableChanges.NONE);
        }
    }

    /** Returns what it learned from the rows for training, a sentence each. */
    public List<Message> learned() {
        return fitted == null ? List.of() : fitted.learned();
    }

    /** Returns what there is to say about the rows it was given, such as a category that only testing has; with the error. */
    public List<Message> remarks() {
        return fitted == null ? Optional.ofNullable(error).stream().toList() : fitted.remarks(before);
    }
}
