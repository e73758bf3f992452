package tapedeck.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.data.Dataset;
import tapedeck.optim.Optimizer;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;

/** A run that nobody watches, and that lets a script go to its end. */
public class FreeRun implements Run {
    private static final Step STEP = new Step() {
        @Override
        public Dataset batch() {
            throw new IllegalStateException("a script has its own");
        }

        @Override
        public Optimizer optimizer() {
            throw new IllegalStateException("a script has its own");
        }
    };

    /** The loss of every iteration that ended. */
    public final List<Double> losses = new ArrayList<>();

    @Override
    public Settings settings() {
        return new Settings(0, 0.01, 1);
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void training(List<ParameterGroup> groups, @Nullable Dataset train, Generator... generators) {}

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {}

    @Override
    public void sumsOverRows() {}

    @Override
    public @Nullable Step begin() {
        began();
        return STEP;
    }

    /** An iteration begins. */
    public void began() {}

    @Override
    public boolean end(double loss) {
        losses.add(loss);
        return true;
    }

    @Override
    public void onClose(Runnable release) {}
}
