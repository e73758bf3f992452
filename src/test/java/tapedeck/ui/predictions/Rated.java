package tapedeck.ui.predictions;

import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.programs.Trained;

/** What a network predicts of its table. */
public final class Rated {
    private Rated() {}

    /** After so many iterations. */
    public static PredictedTable lesson(String id, long iterations) throws Exception {
        Trained trained = Trained.lesson(id, iterations);
        TableSource source = (TableSource) trained.predictor().source();
        Dataset.Split split = trained.predictor().split();
        return new TableParts(trained.predictor(), source).rated(trained.parameters(),
                rows(trained, source.task(), split.train()), rows(trained, source.task(), split.test()));
    }

    private static PredictedRows rows(Trained trained, Task task, Dataset rows) {
        return new PredictedRows(task, rows, trained.predictor().predict(trained.parameters(), rows.inputs()));
    }
}
