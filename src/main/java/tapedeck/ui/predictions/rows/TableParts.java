package tapedeck.ui.predictions.rows;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Predictor;

/** The rows of a table as a network gets them, and where they are in the file. Immutable by agreement, for any thread. */
public final class TableParts {
    private final Predictor predictor;
    private final TableSource source;
    private final int[] train;
    private final int[] test;

    /** Of what learns that table. */
    public TableParts(Predictor predictor, TableSource source) {
        this.predictor = predictor;
        this.source = source;
        train = origins(source, false);
        test = origins(source, true);
    }

    private static int[] origins(TableSource source, boolean test) {
        int[] all = source.prepared().table().origin();
        return Arrays.stream(source.prepared().places(test)).map(place -> all[place]).toArray();
    }

    /** With what is predicted of them. Slow. */
    public PredictedTable rated(List<NdArray> parameters, PredictedRows trained, PredictedRows tested) {
        return new PredictedTable(source, predictor, parameters, rated(parameters, trained, train),
                rated(parameters, tested, test));
    }

    private RatedRows rated(List<NdArray> parameters, PredictedRows rows, int[] origins) {
        double[] losses = predictor.losses(parameters, rows.rows());
        return rows.task() == Task.CLASSIFICATION
                ? RatedRows.classes(rows, origins, losses)
                : RatedRows.numbers(rows, origins, losses, source.prepared());
    }
}
