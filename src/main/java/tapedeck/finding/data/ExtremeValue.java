package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.List;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.NumberSummary;
import tapedeck.text.Message;

/** A number so far away from all others, measured by how far those lie from each other, that it is more likely a slip. */
final class ExtremeValue implements ColumnDetector {
    /** In standard deviations of the others. What is merely skewed, such as incomes, stays below. */
    private static final double FAR = 20;
    /** The others must be that many different ones, or their spread says nothing. */
    private static final int LEAST_DISTINCT = 10;

    @Override
    public List<DataFinding> look(ColumnProfile column, ColumnCells cells) {
        NumberSummary summary = column.numbers();
        if (column.kind() != ColumnKind.NUMBER || summary == null || column.distinct() <= LEAST_DISTINCT) {
            return List.of();
        }
        List<DataFinding> found = new ArrayList<>();
        for (int code = 0; code < cells.values().size(); code++) {
            double x = cells.number(code);
            if (Double.isFinite(x) && (x == summary.min() || x == summary.max())) {
                double off = off(cells, code);
                if (off > FAR) {
                    String value = cells.values().get(code);
                    found.add(DataFinding.ofRows(DataFindingKind.EXTREME, cells, List.of(code), List.of(value),
                            Message.of("finding.data.extreme", "column", column.name(), "value", value, "off",
                                    Math.round(off), "median", summary.median())));
                }
            }
        }
        return found;
    }

    /** How many standard deviations of the others a number lies from their mean. */
    private static double off(ColumnCells cells, int extreme) {
        double n = 0;
        double mean = 0;
        double squares = 0;
        for (int code = 0; code < cells.values().size(); code++) {
            double x = cells.number(code);
            if (code != extreme && Double.isFinite(x)) {
                double count = cells.count(code);
                double away = x - mean;
                n += count;
                mean += away * count / n;
                squares += count * away * (x - mean);
            }
        }
        double std = Math.sqrt(squares / (n - 1));
        return std > 0 ? Math.abs(cells.number(extreme) - mean) / std : 0;
    }
}
