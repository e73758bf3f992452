package tapedeck.programs.network;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Task;
import tapedeck.program.Metrics;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.text.Message;

/**
 * Trains the network of a {@link NetworkSpec}. Rows and their split depend on the spec alone; weights and batches on
 * the seed of the settings. The loss of an iteration includes regularisation; what is measured is the loss of the
 * rows alone. For regression there is no accuracy: it is NaN.
 */
public final class NetworkProgram implements Program {
    private final String id;
    private final Message title;
    private final NetworkSpec spec;
    private final Settings defaults;
    private final Provenance provenance;
    private Dataset.@Nullable Split split;

    /** A lesson's network; {@code defaults} is what it is started with unless somebody says otherwise. */
    public static NetworkProgram ofLesson(String id, Message title, NetworkSpec spec, Settings defaults) {
        return new NetworkProgram(id, title, spec, defaults, new Provenance.Lesson(id, spec));
    }

    /** A network that was drawn, in the place of a lesson's; otherwise as above. */
    public static NetworkProgram drawn(String id, Message title, NetworkSpec spec, Settings defaults) {
        return new NetworkProgram(id, title, spec, defaults, new Provenance.Network(spec));
    }

    /** A network that learns from a table. */
    public static NetworkProgram ofTable(Path file, Message title, NetworkSpec spec, Settings defaults) {
        return new NetworkProgram(name(file), title, spec, defaults, new Provenance.Table(file, spec));
    }

    /** Of a file without what it ends in. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private NetworkProgram(String id, Message title, NetworkSpec spec, Settings defaults, Provenance provenance) {
        this.id = id;
        this.title = title;
        this.spec = spec;
        this.defaults = defaults;
        this.provenance = provenance;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Settings defaults() {
        return defaults;
    }

    @Override
    public Predictor predictor(Settings settings) {
        return new NetworkPredictor(spec, split());
    }

    /** The rows, made or read when they are first wanted and held: every run, replay and predictor has the same. */
    private synchronized Dataset.Split split() {
        Dataset.Split held = split;
        if (held == null) {
            held = spec.split();
            split = held;
        }
        return held;
    }

    @Override
    public void run(Run run) {
        Dataset.Split split = split();
        Generator generator = Generator.manualSeed(run.settings().seed());
        Network network = Network.initial(spec, generator);
        double rate = run.settings().hyperparameters().learningRate();
        run.training(network.layers().stream().map(layer -> layer.group(rate)).toList(), split.train(),
                generator);
        run.measures(() -> scores(network, split));
        while (run.iteration(step -> iteration(network, step))) {
            // until the deck says that it is enough
        }
    }

    private static double iteration(Network network, Step step) {
        Tensor output = network.forward(new Tensor(step.batch().inputs()).named("x"));
        Tensor loss = network.loss(output, step.batch().targets());
        loss.backward();
        step.optimizer().step();
        step.optimizer().zeroGrad();
        return loss.item();
    }

    private Metrics.Scores scores(Network network, Dataset.Split split) {
        NdArray train = output(network, split.train());
        NdArray test = output(network, split.test());
        return new Metrics.Scores(network.dataLoss(train, split.train().targets()),
                network.dataLoss(test, split.test().targets()), accuracy(train, split.train()),
                accuracy(test, split.test()));
    }

    private static NdArray output(Network network, Dataset rows) {
        try (NoGrad _ = NoGrad.enter()) {
            return network.forward(new Tensor(rows.inputs())).data();
        }
    }

    /** The share of rows of the right class; NaN for regression. */
    private double accuracy(NdArray output, Dataset rows) {
        return spec.data().task() == Task.REGRESSION
                ? Double.NaN
                : ClassNumbers.accuracy(output, rows.targets(), spec.loss() == LossKind.BCE_WITH_LOGITS ? 0 : 0.5);
    }
}
