package tapedeck.ui.predictions;

import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.predictions.PredictedTable.Place;

/** Rows, and what is predicted of them, in words. */
public final class RowTexts {
    private static final int DIGITS = 4;
    private static final int DECIMALS = 2;

    private RowTexts() {}

    /** How many rows of one class are predicted as another. */
    public static Message of(PredictedTable table, ConfusionCell cell, int count, boolean train) {
        return Message.of(train ? "predictions.cell-train" : "predictions.cell-test", "count", count, "actual",
                table.source().classes().get(cell.actual()), "predicted",
                table.source().classes().get(cell.predicted()));
    }

    /** How many rows there are in all. */
    static Message all(int count, boolean train) {
        return Message.of(train ? "predictions.worst-train" : "predictions.worst-test", "count", count);
    }

    /** A row in one sentence. */
    public static Message of(PredictedTable table, Place place) {
        RatedRows rows = table.part(place.train());
        int row = place.row();
        return Message.of("predictions.row-spoken", "row", rows.origin(row) + 1, "true", right(table, rows, row),
                "predicted", said(table, rows, row), "loss", loss(rows, row));
    }

    /** Returns what is right. */
    static Object right(PredictedTable table, RatedRows rows, int row) {
        return table.isOfClasses()
                ? table.source().classes().get(rows.actual(row))
                : Numbers.of(rows.right(row), DIGITS);
    }

    /** Returns what is predicted: a class and how sure that is, or a number. */
    static Object said(PredictedTable table, RatedRows rows, int row) {
        if (!table.isOfClasses()) {
            return Numbers.of(rows.said(row), DIGITS);
        }
        int said = rows.predicted(row);
        return said == PredictedRows.NO_CLASS
                ? "nan"
                : Message.of("predictions.share", "class", table.source().classes().get(said), "confidence",
                        Numbers.fixed(rows.confidence(row), DECIMALS));
    }

    static String loss(RatedRows rows, int row) {
        return Numbers.of(rows.loss(row), DIGITS);
    }
}
