package tapedeck.ui.start;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.programs.SmallSpirals;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.tape.Series;
import tapedeck.ui.link.LoopingRun;
import tapedeck.ui.neurons.NetworkDrawing;
import tapedeck.ui.neurons.NetworkMaps;
import tapedeck.ui.work.Newest;

/**
 * The run of the start page's hero, and the picture of its network, which is computed in the background. There is a run only while
 * the page is shown, and it goes on only while somebody looks. No Nodes. On the FX thread only.
 */
final class HeroModel implements AutoCloseable {
    /** At which it learns before one's eyes. */
    static final double RATE = 0.02;
    /** Those of the first weights whose run shows how the spirals come apart. */
    private static final List<Long> SEEDS = List.of(3L, 4L, 2L);
    /** Iterations in a second. */
    private static final double PACE = 24;
    private static final double CALM_PACE = 6;
    /** Cells along the side of a neuron's map, and of the output's. */
    private static final int NEURON = 20;
    private static final int OUTPUT = 48;

    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate", RATE);
    private final BooleanProperty dragged = new SimpleBooleanProperty(this, "dragged");
    private final boolean calm;
    private @Nullable Newest<List<NdArray>, NetworkDrawing> worker;
    private @Nullable LoopingRun run;
    private List<NdArray> asked = List.of();
    private @Nullable NetworkDrawing drawing;

    /** @param calm whether it goes slowly, for who wants less motion */
    HeroModel(boolean calm) {
        this.calm = calm;
        rate.addListener((_, _, now) -> {
            dragged.set(true);
            if (run != null) {
                run.setRate(now.doubleValue());
            }
        });
    }

    /** The learning rate, from the next iteration on. */
    DoubleProperty rateProperty() {
        return rate;
    }

    /** Returns whether the rate was ever changed. */
    BooleanProperty draggedProperty() {
        return dragged;
    }

    /**
     * Begins a run, ends it, holds it or goes on with it.
     *
     * @param shown whether the page is: else there is no run
     * @param watched whether somebody may look: else it holds, once there is a picture
     */
    void show(boolean shown, boolean watched) {
        if (!shown) {
            close();
            return;
        }
        if (run == null) {
            begin();
        }
        if (run != null && (watched || drawing == null)) {
            run.play();
        } else if (run != null) {
            run.hold();
        }
    }

    private void begin() {
        NetworkProgram program = entry(SEEDS.getFirst()).program();
        NetworkMaps maps = new NetworkMaps(program.predictor(program.defaults()), NEURON, OUTPUT);
        worker = new Newest<>("hero", (parameters, _) -> maps.at(parameters));
        run = new LoopingRun(seed -> entry(seed).program(), SEEDS, rate.get(), calm ? CALM_PACE : PACE);
        asked = List.of();
    }

    /** Returns what runs, to be opened: from its first weights, at the rate that is set. */
    SmallSpirals entry() {
        return entry(run == null ? SEEDS.getFirst() : run.seed());
    }

    private SmallSpirals entry(long seed) {
        return new SmallSpirals(rate.get(), seed);
    }

    /** Takes what is new, and returns whether there is another picture. {@code now} in nanoseconds. */
    @SuppressWarnings("ReferenceEquality") // a capture's arrays are its own, so the first of them tells which it is
    boolean pulse(long now) {
        if (run == null || worker == null) {
            return false;
        }
        run.pulse(now);
        List<NdArray> latest = run.parameters();
        if (!latest.isEmpty() && (asked.isEmpty() || asked.getFirst() != latest.getFirst())) {
            asked = latest;
            worker.submit(latest);
        }
        Newest.Done<List<NdArray>, NetworkDrawing> done = worker.poll();
        if (done == null || done.result() == null) {
            return false;
        }
        drawing = done.result();
        return true;
    }

    /** The picture of the network now; null before the first. */
    @Nullable
    NetworkDrawing drawing() {
        return drawing;
    }

    /** The losses of the run; empty where there is none. */
    Series.View losses() {
        return run == null ? new Series().view() : run.losses();
    }

    /** The run; null while the page is not shown. */
    @Nullable
    LoopingRun run() {
        return run;
    }

    /** Ends the run; {@link #show} begins another. */
    @Override
    public void close() {
        if (run != null && worker != null) {
            run.close();
            worker.close();
        }
        run = null;
        worker = null;
        drawing = null;
    }
}
