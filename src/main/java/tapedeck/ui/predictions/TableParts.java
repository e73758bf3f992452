package tapedeck.ui.predictions;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
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
        train = origins(predictor.split().train());
        test = origins(predictor.split().test());
    }

    private int[] origins(Dataset rows) {
        return IntStream.range(0, rows.size()).map(row -> source.origin(rows.inputs(), row)).toArray();
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
