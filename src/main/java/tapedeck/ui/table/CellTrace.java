package tapedeck.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.data.prepare.FittedStep;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The trace of a single cell of a table as it is prepared. Immutable, for any thread.
 *
 * @param end what it is at the end: one row of some columns
 * @param step the last that changed it, or nothing
 * @param remarks what there is to say of it on the way, such as a category that training does not have
 * @param isNoNumber whether there is a text where the steps want a number
 */
public record CellTrace(DataFrame end, Optional<Message> step, List<Message> remarks, boolean isNoNumber) {
    private static final int DIGITS = 4;
    private static final int SHOWN = 6;

    /**
     * The way of a cell.
     *
     * @param cell a column of one row
     */
    public static CellTrace of(PreparationResult prepared, Column cell) {
        boolean target = cell.name().equals(prepared.preparation().target().column());
        DataFrame frame = DataFrame.of(List.of(cell));
        Optional<Message> by = Optional.empty();
        List<Message> remarks = new ArrayList<>();
        boolean isNoNumber = false;
        for (StepReport report : prepared.reports()) {
            FittedStep fitted = report.fitted();
            if (fitted == null || (!target && report.step() instanceof Target)) {
                continue;
            }
            remarks.addAll(fitted.remarks(frame));
            DataFrame after = fitted.apply(frame);
            if (after.size() > 0 && !after.equals(frame)) {
                isNoNumber |= isLost(frame, after);
                by = Optional.of(report.step().title());
                frame = after;
            }
        }
        return new CellTrace(frame, by, List.copyOf(remarks), isNoNumber);
    }

    private static boolean isLost(DataFrame before, DataFrame after) {
        return before.columns().size() == 1 && !before.columns().getFirst().isMissing(0)
                && after.columns().size() == 1 && after.columns().getFirst() instanceof NumberColumn number
                && number.isMissing(0);
    }

    /** Returns what it is at the end, in few characters. */
    public String written() {
        List<String> cells = end.columns().stream().map(CellTrace::written).toList();
        if (cells.size() <= SHOWN) {
            return String.join(" ", cells);
        }
        int one = cells.indexOf("1");
        return one < 0 ? String.join(" ", cells.subList(0, SHOWN)) + " …" : "… 1 …";
    }

    private static String written(Column column) {
        return column instanceof NumberColumn number
                ? Numbers.of(number.values()[0], DIGITS)
                : column.text(0);
    }
}
