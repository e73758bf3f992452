package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;
import tapedeck.text.Message;
import tapedeck.ui.table.CellText;
import tapedeck.ui.table.CellTrace;

/**
 * A row on its way from the file to the network.
 *
 * @param row its place in the file, from 0
 * @param place the row of the prepared table that it is, from 0 among those for training or for testing, or -1
 * @param isTest whether it is for testing
 * @param lines its cells, but for those that are left out
 * @param trouble why it does not arrive, or empty
 */
record RowJourney(int row, int place, boolean isTest, List<Line> lines, Optional<Message> trouble) {
    /**
     * A cell and what becomes of it.
     *
     * @param after numbers; empty if it does not arrive
     * @param step the last that changed it, or nothing
     * @param isClass whether it is the target, and what it became the number of a class
     */
    record Line(String column, String before, String after, Optional<Message> step, boolean isTarget,
            boolean isClass) {}

    static RowJourney of(PreparedTable shown, int row) {
        PreparationResult prepared = shown.prepared();
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
        return new RowJourney(row, place, test, lines, trouble);
    }

    private static Line line(PreparedTable shown, Column column, int row, boolean arrives) {
        boolean target = column.name().equals(shown.target());
        CellTrace way = CellTrace.of(shown.prepared(), column.rows(row));
        boolean isClass = target && !shown.prepared().classes().isEmpty();
        return new Line(column.name(), CellText.of(column, row, shown.table().numbers()),
                arrives ? after(way, isClass) : "",
                target ? Optional.of(Message.of("preparing.is-target")) : way.step(), target, isClass);
    }

    private static String after(CellTrace way, boolean isClass) {
        return isClass && way.end().columns().getFirst() instanceof NumberColumn number
                ? String.valueOf((int) number.values()[0])
                : way.written();
    }
}
