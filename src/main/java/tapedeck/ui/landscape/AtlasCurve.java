package tapedeck.ui.landscape;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.deck.atlas.AtlasResult;
import tapedeck.deck.atlas.AtlasRun;
import tapedeck.deck.atlas.RunStart;

/**
 * One run of an atlas again, with its losses. Nobody writes to them.
 *
 * @param start of it
 * @param losses of its iterations
 * @param weights that it began with, where those are not the program's own
 * @param result what came of it
 */
record AtlasCurve(RunStart start, List<Double> losses, List<NdArray> weights, AtlasResult result) {
    /** The run that is asked for. */
    record Job(RunStart start, int iterations) {}

    /** Runs it. Slow. */
    static AtlasCurve of(Job job) throws Exception {
        try (AtlasRun run = new AtlasRun(job.start, job.iterations)) {
            run.run();
            return new AtlasCurve(job.start, Arrays.stream(run.losses()).boxed().toList(), run.loaded(),
                    run.result());
        }
    }
}
