package tapedeck.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;

/**
 * The playground as a page in a browser speaks to it: in and out go numbers, arrays of them and strings alone. A network of some
 * features of points in the plane, its training with all that can be changed meanwhile, and what there is to see of it. For one
 * thread.
 */
public final class Playground {
    /** The picture reaches a little beyond the rows. */
    private static final double MARGIN = 1.06;

    private final PlaygroundSettings settings;
    private final Workspace workspace = new Workspace();
    private final Dataset.Split rows;
    private final Dataset.Split points;
    private final PlaygroundTraining training;
    private final LossHistory history;
    private final LossLandscape landscape;
    private final double span;
    private @Nullable RecordedIteration recorded;

    /**
     * A run before its first iteration.
     *
     * @param settings {@code name=value;…}: data, rows, noise, train, dataseed, features, hidden, activation, optimizer, rate,
     *        momentum, batch, l1, l2, seed; what is not named is as on the start page
     * @throws IllegalArgumentException in one line, if a name or a value is none
     */
    public Playground(String settings) {
        this.settings = PlaygroundSettings.read(settings);
        rows = this.settings.network().split();
        points = this.settings.source().pointSplit(this.settings.network().trainShare());
        training = new PlaygroundTraining(this.settings.network(), rows.train(), this.settings.knobs(),
                this.settings.seed());
        history = new LossHistory(training);
        landscape = new LossLandscape(this.settings.network(), training);
        span = MARGIN * DoubleStream.concat(Arrays.stream(points.train().inputs().toArray()),
                Arrays.stream(points.test().inputs().toArray())).map(Math::abs).max().orElse(1);
    }

    /** Trains so many iterations, fewer if the loss is no finite number any more; returns how many are done in all. */
    public int train(int iterations) {
        for (int i = 0; i < iterations && isFinite(); i++) {
            history.step();
        }
        return training.iteration();
    }

    /** Returns whether the last loss is a finite number. */
    public boolean isFinite() {
        int now = training.iteration();
        return now == 0 || Double.isFinite(history.losses(now - 1)[0]);
    }

    /** The iterations that are done. */
    public int iteration() {
        return training.iteration();
    }

    /** The iterations whose losses are known, which may be more after a way back. */
    public int lastIteration() {
        return history.last();
    }

    /** Goes to an iteration that was trained. What came after it is forgotten only when it trains on from there. */
    public void rewind(int iteration) {
        history.go(iteration);
    }

    /** The losses of the iterations after {@code from}, each of its batch. */
    public double[] trainLosses(int from) {
        return history.losses(from);
    }

    /** Now, of all rows: the loss of those for training, of those for testing, and the share of each of the right class, NaN for a number. */
    public double[] scores() {
        double[] train = scores(rows.train());
        double[] test = scores(rows.test());
        return new double[]{train[0], test[0], train[1], test[1]};
    }

    private double[] scores(Dataset of) {
        return ofOutput(of, output -> new double[]{loss(output, of), share(output, of)});
    }

    /** Something that is read from what the network says now of rows, without a tape. */
    private <T> T ofOutput(Dataset of, Function<NdArray, T> read) {
        try (Workspace.Open _ = workspace.open(); NoGrad _ = NoGrad.enter()) {
            return read.apply(training.network().forward(new Tensor(of.inputs())).data());
        }
    }

    private double loss(NdArray output, Dataset of) {
        return training.network().dataLoss(output, of.targets());
    }

    private double share(NdArray output, Dataset of) {
        return settings.source().task() == Task.REGRESSION
                ? Double.NaN
                : ClassNumbers.accuracy(output, of.targets(), 0);
    }

    /** The loss of the rows for testing. */
    public double testLoss() {
        return ofOutput(rows.test(), output -> loss(output, rows.test()));
    }

    /** The share of the rows for testing whose class is right; NaN for a number. */
    public double accuracy() {
        return ofOutput(rows.test(), output -> share(output, rows.test()));
    }

    /** Changes rate, momentum, batch, l1 or l2 for the next iteration. */
    public void set(String name, double value) {
        history.set(training.knobs().with(name, value));
    }

    /** Goes on with another optimizer. */
    public void optimizer(String name) {
        history.set(training.knobs().withOptimizer(name));
    }

    /** The rate of the next iteration. */
    public double rate() {
        return training.knobs().rate();
    }

    /** An iteration, and the rate that holds after it, in turn. */
    public double[] rates() {
        return history.rates();
    }

    /** The half side of the square that is drawn, around 0. */
    public double span() {
        return span;
    }

    /** Returns whether a number is learned, not a class. */
    public boolean isRegression() {
        return settings.source().task() == Task.REGRESSION;
    }

    /** The rows: x, y and target, or class, of each in turn. */
    public double[] points(boolean test) {
        Dataset of = test ? points.test() : points.train();
        double[] all = new double[3 * of.size()];
        for (int row = 0; row < of.size(); row++) {
            all[3 * row] = of.inputs().get(row, 0);
            all[3 * row + 1] = of.inputs().get(row, 1);
            all[3 * row + 2] = isRegression() ? of.targets().get(row, 0) : of.targets().get(row, 1);
        }
        return all;
    }

    /** How many features, units of each hidden layer and outputs there are. */
    public double[] widths() {
        return settings.network().widths().stream().mapToDouble(Integer::intValue).toArray();
    }

    /**
     * The answers of each feature, each hidden unit and the output in the square, of so many cells along a side: unit by unit, each
     * row by row from the top.
     */
    public double[] neurons(int resolution) {
        try (Workspace.Open _ = workspace.open(); NoGrad _ = NoGrad.enter()) {
            NdArray inputs = grid(resolution);
            List<Tensor> columns = new ArrayList<>(List.of(new Tensor(inputs)));
            Tensor output = training.network().forward(columns.getFirst(), columns);
            columns.add(output);
            int cells = resolution * resolution;
            double[] all = new double[cells * columns.stream().mapToInt(each -> each.shape().size(1)).sum()];
            int at = 0;
            for (Tensor column : columns) {
                int units = column.shape().size(1);
                double[] values = column.data().toArray();
                for (int unit = 0; unit < units; unit++) {
                    for (int cell = 0; cell < cells; cell++) {
                        all[at++] = values[cell * units + unit];
                    }
                }
            }
            return all;
        }
    }

    /** The answer of the output alone in the square: a logit, or a number. */
    public double[] output(int resolution) {
        try (Workspace.Open _ = workspace.open(); NoGrad _ = NoGrad.enter()) {
            return training.network().forward(new Tensor(grid(resolution))).data().toArray();
        }
    }

    private NdArray grid(int cells) {
        NdArray plane = NdArray.empty(Shape.of(cells * cells, 2));
        for (int i = 0; i < cells * cells; i++) {
            plane.values()[2 * i] = middle(i % cells, cells);
            plane.values()[2 * i + 1] = -middle(i / cells, cells);
        }
        return settings.source().inputs(plane);
    }

    private double middle(int part, int parts) {
        return span * ((2.0 * part + 1) / parts - 1);
    }

    /** All parameters: of each layer the weights, (in, out) row by row, then the biases. */
    public double[] weights() {
        return PlaygroundTraining.flat(training.values());
    }

    /** The gradients of all parameters in the next iteration, in the order of {@link #weights}. */
    public double[] gradients() {
        return landscape.gradient();
    }

    /** The loss where the next step would land, see {@link LossLandscape#valley}. */
    public double[] valley(int points) {
        return landscape.valley(points);
    }

    /** The rate beyond which descent runs away, 2/λ of all rows for training; NaN where there is none. */
    public double curvature() {
        return landscape.limit();
    }

    /** Begins a picture of the loss in a plane, see {@link LossLandscape#begin}. */
    public double[] planeBegin(int resolution) {
        return landscape.begin(resolution, history.way());
    }

    /** A row of it, from the top. */
    public double[] planeRow(int row) {
        return landscape.row(row);
    }

    /** The next iteration, Function by Function, as JSON; it is still to come afterwards. */
    public String record() {
        RecordedIteration next = new RecordedIteration(training.record());
        recorded = next;
        return next.json();
    }

    /** The numbers of an array of what was recorded last. */
    public double[] recordedNumbers(int index) {
        return Objects.requireNonNull(recorded).arrays().get(index).toArray();
    }
}
