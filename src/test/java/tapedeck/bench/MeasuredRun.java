package tapedeck.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.deck.training.GovernedRun;
import tapedeck.deck.training.OpenIteration;
import tapedeck.deck.training.SizeCourse;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.program.Step;

/**
 * A run that nobody sees, the sizes of whose layers are measured as a deck does it, in turns with none that are not: in each
 * iteration, or when it is due.
 */
final class MeasuredRun extends GovernedRun {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TURN = 250;

    private final Workspace workspace = new Workspace();
    private final SizeCourse course = new SizeCourse(List.of(), System::nanoTime, true);
    private final boolean each;
    private final long from;
    private final long to;
    private final double[] nanos = new double[2];
    private long iteration;
    private long begun;
    private @Nullable OpenIteration open;

    private MeasuredRun(Settings settings, boolean each, long from, long to) {
        super(new Trainer(settings));
        this.each = each;
        this.from = from;
        this.to = to;
    }

    /**
     * What an iteration from {@code from} to {@code to} takes of the processor, in microseconds: not measured, and measured.
     *
     * @param each whether each is, in its turns; else those that are due
     */
    static double[] micros(Program program, Settings settings, boolean each, long from, long to) throws Exception {
        MeasuredRun run = new MeasuredRun(settings, each, from, to);
        program.run(run);
        double turns = (to - from) / 2.0;
        return new double[]{run.nanos[0] / turns / 1e3, run.nanos[1] / turns / 1e3};
    }

    private int turn() {
        return (int) (iteration / TURN % 2);
    }

    @Override
    public @Nullable Step begin() {
        if (iteration == to) {
            return null;
        }
        if (iteration % TURN == 0) {
            begun = THREADS.getCurrentThreadCpuTime();
        }
        trainer().begin(iteration + 1);
        boolean measures = turn() == 1 && (each || course.isDue(iteration + 1));
        open = OpenIteration.free(workspace, measures ? course.begin() : null);
        return trainer();
    }

    @Override
    public boolean end(double loss) {
        if (open != null) {
            open.end(false);
        }
        course.take(iteration + 1);
        course.end(true);
        if (iteration % TURN == TURN - 1 && iteration >= from) {
            nanos[turn()] += THREADS.getCurrentThreadCpuTime() - begun;
        }
        iteration++;
        return iteration < to;
    }

    @Override
    protected long iteration() {
        return iteration + 1;
    }

    @Override
    protected void governed() {
        // it begins as the Program made it
    }

    @Override
    public void measures(Supplier<Metrics.Scores> measurement) {
        // the sizes are enough
    }

    @Override
    public void onClose(Runnable release) {
        // nobody closes it
    }
}
