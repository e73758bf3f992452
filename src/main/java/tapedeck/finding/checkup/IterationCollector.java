package tapedeck.finding.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.IterationListener;
import tapedeck.finding.Evidence;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LayerStatistics;
import tapedeck.finding.LossReader;
import tapedeck.finding.LossReading;
import tapedeck.finding.ScriptText;
import tapedeck.finding.detectors.DropoutWhileMeasuring;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RunReadings;

/** Has iterations of a deck captured as it runs, and keeps what was seen. Written on the deck's thread, read when it has ended. */
final class IterationCollector implements IterationListener {
    /** Of what was captured; the first iterations are kept whatever they take, then the latest that fit. */
    private static final long BYTES = 64L << 20;
    private static final int FIRST = 2;
    /** An iteration that takes no more is looked into even where it is not sampled, in a short run. */
    private static final long SMALL = 8L << 20;
    private static final int JUDGED = 20_000;

    private final long iterations;
    private final boolean samples;
    private final RunSettings settings;
    private final List<IterationGraph> captured = new ArrayList<>();
    private final List<LayerStatistics> readings = new ArrayList<>();
    private final List<LossReading> lossReadings = new ArrayList<>();
    private final List<Changes.Rate> rates = new ArrayList<>();
    private final List<Evidence.Dropped> dropped = new ArrayList<>();
    private final ComparableLosses comparable = new ComparableLosses();
    private boolean backward;
    /** The course of the loss of the iteration that runs, see {@link tapedeck.program.Run#backward}. */
    private int course;
    private double rate = Double.NaN;
    private @Nullable IterationGraph latest;
    /** What {@link #captured} takes. */
    private long bytes;
    private boolean small = true;
    private volatile @Nullable Deck deck;

    /** @param iterations after which the run is ended */
    IterationCollector(RunSettings settings, long iterations) {
        this(settings, iterations, false);
    }

    /** One for a run that nobody ends: it looks only into samples of its iterations, so that it costs next to nothing. */
    static IterationCollector ofSamples(RunSettings settings) {
        return new IterationCollector(settings, Long.MAX_VALUE, true);
    }

    private IterationCollector(RunSettings settings, long iterations, boolean samples) {
        this.settings = settings;
        this.iterations = iterations;
        this.samples = samples;
    }

    /** Begins with a deck that was made with this listener, and has not begun. */
    void at(Deck made) {
        deck = made;
        settings.set(made, 1);
        made.look();
        made.measure();
    }

    @Override
    public void backward(IntSupplier of) {
        backward = true;
        course = of.getAsInt();
    }

    @Override
    public void ended(long iteration, double loss) {
        comparable.add(iteration, course);
        Deck running = deck;
        if (running == null) {
            return;
        }
        see(running);
        if (iteration >= iterations) {
            running.cancel();
            return;
        }
        settings.set(running, iteration + 1);
        if (takes(running, iteration + 1) || (!samples && small && iteration < LossReader.WHOLE)) {
            running.look();
        }
    }

    @Override
    public boolean wantsBetweenIterations() {
        return !samples && lossReadings.size() < JUDGED;
    }

    @Override
    public void betweenIterations(CapturedIteration between) {
        IterationGraph graph = IterationGraph.of(between);
        lossReadings.addAll(LossReader.of(graph));
        Deck running = deck;
        if (running != null) {
            addDropped(running, graph);
        }
    }

    private void addDropped(Deck running, IterationGraph graph) {
        if (dropped.size() < 2) { // one of each kind
            DropoutWhileMeasuring.dropped(graph, ScriptText.of(running.program().script())).stream()
                    .filter(each -> dropped.stream().noneMatch(other -> other.always() == each.always()))
                    .forEach(dropped::add);
        }
    }

    /** Takes what the deck has shown last, if it was not seen yet. */
    private void see(Deck running) {
        CapturedIteration shown = running.state().playhead().captured();
        if (shown == null || shown.iteration() < 1
                || (latest != null && shown.iteration() <= latest.iteration())) {
            return;
        }
        IterationGraph graph = IterationGraph.of(shown);
        latest = graph;
        rated(shown.iteration(), running.state().settings().inForce().learningRate());
        small &= shown.bytes() <= SMALL;
        addDropped(running, graph);
        if (lossReadings.size() < JUDGED) {
            lossReadings.addAll(LossReader.of(graph));
        }
        if (takes(running, shown.iteration())) {
            keep(graph);
        }
    }

    /**
     * Returns whether an iteration is looked into: after something was set by hand as after the start; of a recording, which has few, each
     * one that it has.
     */
    private boolean takes(Deck running, long iteration) {
        return running.program() instanceof RecordedProgram || Sampling.takes(iteration)
                || Sampling.takes(iteration - Math.max(0, settings.lastSet() - 1));
    }

    private void rated(long iteration, double now) {
        if (!Double.isNaN(rate) && now != rate) {
            rates.add(new Changes.Rate(iteration, rate, now));
        }
        rate = now;
    }

    private void keep(IterationGraph graph) {
        captured.add(graph);
        readings.add(LayerStatistics.of(graph.captured()));
        bytes += graph.captured().bytes();
        while (captured.size() > FIRST + 1 && bytes > BYTES) {
            bytes -= captured.remove(FIRST).captured().bytes();
        }
    }

    /** A recording has a loss of each iteration that went backward; Programs of the engine's own do not tell of their passes. */
    private boolean wentBackward(Deck over) {
        return backward || (over.program() instanceof RecordedProgram
                ? over.losses().points() > 0
                : captured.stream().anyMatch(each -> !each.roots().isEmpty()));
    }

    /** All that was seen of the run, which has ended; of the last iteration, too, if somebody looked into it. */
    Evidence evidence(Deck over) {
        see(over);
        if (latest != null && (captured.isEmpty() || captured.getLast() != latest)) {
            keep(latest);
        }
        RunReadings recorded = RunReadings.of(over.program());
        return new Evidence(over.program(), captured, readings, over.losses(), over.state(),
                recorded == null ? lossReadings : RecordedReadings.losses(recorded, lossReadings), rates, List.of(),
                recorded == null ? dropped : RecordedReadings.dropped(recorded), wentBackward(over), comparable.last());
    }
}
