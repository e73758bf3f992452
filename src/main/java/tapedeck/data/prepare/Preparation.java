package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.RowGroups;

/**
 * The chain from a table to the numbers of a network: rows are assigned to training and testing, then come the steps in their
 * order, then the target; all other columns are inputs. Immutable, for any thread.
 *
 * @param steps those that are off stay in their place
 * @param target ends the chain
 * @param split is made before the first step, wherever it is shown
 */
public record Preparation(List<Entry> steps, Target target, SplitChoice split) {
    /** A step and whether it is on. */
    public record Entry(PreparationStep step, boolean isOn) {}

    public Preparation {
        steps = List.copyOf(steps);
    }

    /** All steps on. */
    public static Preparation of(Target target, PreparationStep... steps) {
        return new Preparation(List.of(steps).stream().map(step -> new Entry(step, true)).toList(), target,
                SplitChoice.USUAL);
    }

    /** The names of the columns that its steps leave out. */
    public Set<String> leftOut() {
        return steps.stream().filter(Entry::isOn).map(Entry::step).filter(ChooseColumns.class::isInstance)
                .flatMap(step -> ((ChooseColumns) step).leftOut().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Preparation changed(UnaryOperator<List<Entry>> change) {
        return new Preparation(change.apply(new ArrayList<>(steps)), target, split);
    }

    /** With one more step, on, at {@code index}, from 0 to their number. */
    public Preparation added(int index, PreparationStep step) {
        return changed(all -> {
            all.add(index, new Entry(step, true));
            return all;
        });
    }

    /** Without step {@code index}. */
    public Preparation removed(int index) {
        return changed(all -> {
            all.remove(index);
            return all;
        });
    }

    /** Step {@code from} at the place {@code to}. */
    public Preparation moved(int from, int to) {
        return changed(all -> {
            all.add(to, all.remove(from));
            return all;
        });
    }

    /** Step {@code index} off if it was on, and on if it was off. */
    public Preparation toggled(int index) {
        return changed(all -> {
            all.set(index, new Entry(all.get(index).step(), !all.get(index).isOn()));
            return all;
        });
    }

    /** Another step in the place of step {@code index}, on or off as that. */
    public Preparation replaced(int index, PreparationStep step) {
        return changed(all -> {
            all.set(index, new Entry(step, all.get(index).isOn()));
            return all;
        });
    }

    /** With another target. */
    public Preparation withTarget(Target other) {
        return new Preparation(steps, other, split);
    }

    /** With another split. */
    public Preparation withSplit(SplitChoice other) {
        return new Preparation(steps, target, other);
    }

    /**
     * Prepares a table as it was read: columns of text. Never fails; what is wrong stands in the result. May be slow.
     *
     * @throws CancellationException if the thread is interrupted; it still is then
     */
    public PreparationResult run(DataFrame raw) {
        return run(raw, null);
    }

    /**
     * As {@link #run(DataFrame)}; what is the same as in {@code earlier}, up to the first step that differs, is taken from
     * there.
     */
    public PreparationResult run(DataFrame raw, @Nullable PreparationResult earlier) {
        RowGroups same = earlier != null && earlier.raw().equals(raw) ? earlier.same() : RowGroups.of(raw);
        DataFrame assigned = earlier != null && earlier.isAssignedAs(raw, this)
                ? earlier.assigned()
                : split.assign(raw, same, target);
        List<StepReport> reports = new ArrayList<>(earlier == null ? List.of() : earlier.reportsFor(raw, this));
        DataFrame frame = reports.isEmpty() ? assigned : reports.getLast().after();
        for (Entry entry : steps.subList(reports.size(), steps.size())) {
            stopIfInterrupted();
            StepReport report = StepReport.of(entry.step(), entry.isOn(), frame, target.column());
            reports.add(report);
            frame = report.after();
        }
        reports.add(StepReport.of(target, true, frame, target.column()));
        return new PreparationResult(this, raw, same, assigned, reports);
    }

    /** Asked now and then by what takes long. */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
