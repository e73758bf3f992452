package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.data.prepare.FittedStep;
import tapedeck.data.prepare.Prepared;
import tapedeck.data.prepare.StepReport;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.table.CellText;

/**
 * A row on its way from the file to the network.
 *
 * @param row its place in the file, from 0
 * @param place the row of the prepared table that it is, from 0 among those for training or for testing, or -1
 * @param isTest whether it is for testing
 * @param lines its cells, but for those that are left out
 * @param trouble why it does not arrive, or empty
 */
record Journey(int row, int place, boolean isTest, List<Line> lines, Optional<Message> trouble) {
    private static final int DIGITS = 4;
    private static final int SHOWN = 6;

    /**
     * A cell and what becomes of it.
     *
     * @param after numbers; empty if it does not arrive
     * @param step the last that changed it, or nothing
     * @param isClass whether it is the target, and what it became the number of a class
     */
    record Line(String column, String before, String after, Optional<Message> step, boolean isTarget,
            boolean isClass) {}

    static Journey of(PreparedTable shown, int row) {
        Prepared prepared = shown.prepared();
        boolean test = prepared.assigned().test()[row];
        int place = -1;
        int seen = 0;
        for (int each = 0; each < prepared.table().size() && place < 0; each++) {
            if (prepared.table().test()[each] == test) {
                place = prepared.table().origin()[each] == row ? seen : -1;
                seen++;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Column column : shown.raw().columns()) {
            if (!shown.unused().contains(column.name())) {
                lines.add(line(shown, column, row, place >= 0));
            }
        }
        Optional<Message> trouble = place >= 0
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(prepared.way(row).trouble())
                        .orElse(Message.of("preparing.way.gone")));
        return new Journey(row, place, test, lines, trouble);
    }

    private static Line line(PreparedTable shown, Column column, int row, boolean arrives) {
        boolean target = column.name().equals(shown.target());
        DataFrame frame = DataFrame.of(List.of(column.rows(row)));
        Optional<Message> by = Optional.empty();
        for (StepReport report : shown.prepared().reports()) {
            FittedStep fitted = report.fitted();
            boolean own = fitted != null && (target || !(report.step() instanceof Target));
            DataFrame after = own && fitted != null ? fitted.apply(frame) : frame;
            if (after.size() > 0 && !after.equals(frame)) {
                by = Optional.of(report.step().title());
                frame = after;
            }
        }
        return new Line(column.name(), CellText.of(column, row, shown.table().numbers()),
                arrives ? after(shown, frame, target) : "",
                target ? Optional.of(Message.of("preparing.is-target")) : by,
                target, target && !shown.prepared().classes().isEmpty());
    }

    private static String after(PreparedTable shown, DataFrame frame, boolean target) {
        List<String> classes = shown.prepared().classes();
        if (target && !classes.isEmpty() && frame.columns().getFirst() instanceof NumberColumn number) {
            return String.valueOf((int) number.values()[0]);
        }
        List<String> cells = frame.columns().stream().map(Journey::written).toList();
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
