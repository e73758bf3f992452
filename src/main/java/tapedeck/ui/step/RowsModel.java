package tapedeck.ui.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.surface.RowGradients;
import tapedeck.surface.RowGradients.Row;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The model of the rows of a batch. Without Nodes. */
final class RowsModel {
    private static final int MOST = 12;
    private static final int DIGITS = 2;
    private static final double PERCENT = 100;

    private RowsModel() {}

    /**
     * A row, as it is told.
     *
     * @param name of the row
     * @param origin by which it is picked in its table, from 0; null where it is of none
     * @param share of the step, in percent
     * @param times how long its gradient is, in lengths of the mean row's
     * @param cosine with the gradient of all
     * @param huber its share with Huber's loss, in percent; empty where there is none
     * @param bar the share of the length of the longest bar, below 0 for a row that pulls the other way
     */
    record Line(Message name, @Nullable Integer origin, String share, String times, String cosine, String huber,
            double bar) {}

    /** The rows that give most, by the size of their share, the largest first. */
    static List<Line> lines(RowShares seen) {
        List<Row> rows = seen.own().rows();
        double mean = rows.stream().mapToDouble(Row::norm).average().orElse(0);
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.share())).thenComparingInt(Row::row))
                .limit(MOST).toList();
        double longest = sorted.isEmpty() ? 0 : Math.abs(sorted.getFirst().share());
        return sorted.stream().map(row -> new Line(name(seen, row.row()),
                seen.isOfTable() ? seen.origins().get(row.row()) : null, percent(row.share()),
                Numbers.of(row.norm() / mean, DIGITS) + "×", Numbers.of(row.cosine(), DIGITS),
                seen.huber() == null ? "" : percent(seen.huber().rows().get(row.row()).share()),
                row.share() / longest)).toList();
    }

    private static Message name(RowShares seen, int row) {
        if (seen.origins().isEmpty()) {
            return Message.of("step.row.batch", "row", row + 1);
        }
        return Message.of(seen.isOfTable() ? "step.row.table" : "step.row.train", "row", seen.origins().get(row) + 1);
    }

    private static String percent(double share) {
        return Numbers.of(PERCENT * share, DIGITS) + " %";
    }

    /** The row that gives most, and what would be without it; how much the rows differ; and what that is worth. */
    static Message summary(RowShares seen) {
        RowGradients own = seen.own();
        List<Message> all = new ArrayList<>();
        if (own.isMixed()) {
            all.add(Message.of("step.rows.mixed"));
        }
        Row most = own.rows().stream().max(Comparator.comparingDouble(row -> Math.abs(row.share()))).orElse(null);
        if (most != null && own.norm() > 0) {
            all.add(Message.of("step.rows.most", "name", name(seen, most.row()), "share", percent(most.share()),
                    "even", percent(1.0 / own.rows().size()), "without",
                    Numbers.of(most.without() / own.norm(), DIGITS)));
        }
        RowGradients.Noise noise = own.noise();
        if (own.rows().size() > 1 && Double.isFinite(noise.trace())) {
            all.add(Double.isInfinite(noise.batchSize())
                    ? Message.of("step.rows.drowned", "trace", Numbers.of(noise.trace(), DIGITS))
                    : Message.of("step.rows.noise", "trace", Numbers.of(noise.trace(), DIGITS), "square",
                            Numbers.of(noise.square(), DIGITS), "size",
                            Numbers.of(Math.max(1, noise.batchSize()), DIGITS)));
        }
        return Message.sentences(all);
    }
}
