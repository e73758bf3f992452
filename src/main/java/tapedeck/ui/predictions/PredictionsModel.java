package tapedeck.ui.predictions;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Field;
import tapedeck.program.Predictor;
import tapedeck.program.Span;

/**
 * Asks a {@link Predictor} what the pane shows. Immutable, pure, and slow for large networks: for any thread but the
 * window's.
 */
public final class PredictionsModel {
    /** Cells along a side of a neuron's picture. */
    static final int NEURON_CELLS = 20;

    private static final int FINEST = 96;
    private static final int COARSEST = 32;
    /** Multiplications spent on the regions: about a tenth of a second. */
    private static final double BUDGET = 2e8;
    private static final int CURVE_POINTS = 241;

    private final Predictor predictor;
    private final int inputs;
    private final @Nullable Span x;
    private final @Nullable Span y;
    private final @Nullable TableParts table;

    /** For one run: the predictor knows its rows. */
    public PredictionsModel(Predictor predictor) {
        this.predictor = predictor;
        inputs = predictor.split().train().inputs().shape().size(1);
        boolean ofTable = predictor.source() instanceof TableSource;
        x = inputs > 2 ? null : ofTable ? Span.of(predictor.split(), 0) : Span.around(predictor.split());
        y = inputs != 2 ? null : ofTable ? Span.of(predictor.split(), 1) : x;
        table = predictor.source() instanceof TableSource source ? new TableParts(predictor, source) : null;
    }

    /**
     * Returns what is predicted.
     *
     * @param parameters as they were after {@code iteration}; nobody may change them while this runs
     */
    public PredictionResult at(long iteration, List<NdArray> parameters) {
        PredictedRows train = rows(parameters, predictor.split().train());
        PredictedRows test = rows(parameters, predictor.split().test());
        Source source = predictor.source();
        Dataset gallery = source.gallery();
        List<String> names = IntStream.range(0, gallery.size())
                .mapToObj(row -> source.describe(gallery.inputs(), row)).toList();
        List<NdArray> neurons = x != null && y != null
                ? predictor.hidden(parameters, Field.inputs(x, y, NEURON_CELLS))
                : List.of();
        return new PredictionResult(iteration, source.task(), source.classes(), source.neutralClass(), train, test,
                field(parameters), curve(parameters), rows(parameters, gallery), names, neurons,
                table == null ? null : table.rated(parameters, train, test));
    }

    private PredictedRows rows(List<NdArray> parameters, Dataset rows) {
        return new PredictedRows(predictor.source().task(), rows, predictor.predict(parameters, rows.inputs()));
    }

    private @Nullable Field field(List<NdArray> parameters) {
        if (x == null || y == null) {
            return null;
        }
        int numbers = parameters.stream().mapToInt(NdArray::numel).sum();
        int cells = (int) Math.clamp(Math.sqrt(BUDGET / Math.max(1, numbers)), COARSEST, FINEST);
        return new Field(x, y, cells, predictor.predict(parameters, Field.inputs(x, y, cells)));
    }

    private @Nullable PredictedCurve curve(List<NdArray> parameters) {
        return inputs == 1 && x != null && predictor.source().task() == Task.REGRESSION
                ? new PredictedCurve(x, predictor.predict(parameters, PredictedCurve.inputs(x, CURVE_POINTS)))
                : null;
    }
}
