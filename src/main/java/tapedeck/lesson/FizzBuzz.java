package tapedeck.lesson;

import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.data.Classes;
import tapedeck.data.Dataset;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Source;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Step;
import tapedeck.text.Message;

/**
 * The classic first network: two layers of weights, sigmoid twice, half the sum of the squared errors, plain SGD.
 * It learns from the binary digits of a number whether it is divisible by 3, by 5, by both or by neither.
 */
public final class FizzBuzz implements Program {
    /** Neurons of the hidden layer. */
    public static final int HIDDEN_SIZE = 100;
    static final int EPOCHS = 500;
    static final int BATCH_SIZE = 64;
    static final double LEARNING_RATE = 0.1;
    /** Of the rows for training; the others test. */
    public static final double TRAIN_SHARE = 0.9;
    private static final int CLASSES = FizzBuzzNumbers.CLASSES.size();

    private final String id;
    private final Message title;
    private final Source source;

    FizzBuzz(String id, Message title, Source source) {
        this.id = id;
        this.title = title;
        this.source = source;
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
        return new Provenance.Lesson(id, null);
    }

    /** Its rows: binary digits and one-hot classes. */
    public Source source() {
        return source;
    }

    @Override
    public Settings defaults() {
        return new Settings(1, Hyperparameters.of(LEARNING_RATE).withBatchSize(BATCH_SIZE), EPOCHS);
    }

    @Override
    public Predictor predictor(Settings settings) {
        return new FizzBuzzPredictor(source,
                source.rows().split(TRAIN_SHARE, Generator.manualSeed(settings.seed())));
    }

    @Override
    public void run(Run run) {
        long seed = run.settings().seed();
        Generator generator = Generator.manualSeed(seed);
        Dataset.Split split = source.rows().split(TRAIN_SHARE, generator);
        Network network = new Network(generator);

        run.training(network.groups(run.settings().hyperparameters().learningRate()), split.train(),
                generator);
        run.sumsOverRows();
        run.measures(() -> network.scores(split, Math.min(split.train().size(), run.batchSize())));
        while (run.iteration(step -> iteration(network, step))) {
            // until the deck says that it is enough
        }
    }

    private static double iteration(Network network, Step step) {
        Tensor x = new Tensor(step.batch().inputs()).named("x");
        Tensor y = new Tensor(step.batch().targets()).named("y");

        Tensor yHat = network.forward(x);
        Tensor loss = loss(yHat, y);

        loss.backward();

        step.optimizer().step();
        step.optimizer().zeroGrad();
        return loss.item();
    }

    private static Tensor loss(Tensor yHat, Tensor y) {
        try (Scope _ = Scope.enter("loss")) {
            Tensor error = yHat.sub(y).named("error");
            Tensor squared = error.pow(2).named("squared");
            return squared.sum().named("sum").div(2).named("loss");
        }
    }

    static final class Network {
        private final Tensor w1;
        private final Tensor b1;
        private final Tensor w2;
        private final Tensor b2;

        Network(Generator generator) {
            w1 = Tensor.randn(generator, FizzBuzzNumbers.BITS, HIDDEN_SIZE).requiresGrad(true).named("w1");
            b1 = Tensor.zeros(1, HIDDEN_SIZE).requiresGrad(true).named("b1");
            w2 = Tensor.randn(generator, HIDDEN_SIZE, CLASSES).requiresGrad(true).named("w2");
            b2 = Tensor.zeros(1, CLASSES).requiresGrad(true).named("b2");
        }

        /** With parameters to predict with, in the order of the groups. */
        Network(List<NdArray> parameters) {
            w1 = new Tensor(parameters.get(0));
            b1 = new Tensor(parameters.get(1));
            w2 = new Tensor(parameters.get(2));
            b2 = new Tensor(parameters.get(3));
        }

        List<ParameterGroup> groups(double learningRate) {
            return List.of(new ParameterGroup("layer 1", List.of(w1, b1), learningRate),
                    new ParameterGroup("layer 2", List.of(w2, b2), learningRate));
        }

        Tensor hidden(Tensor x) {
            try (Scope _ = Scope.enter("layer 1")) {
                Tensor m1 = x.matmul(w1).named("m1");
                Tensor a1 = m1.add(b1).named("a1");
                return a1.sigmoid().named("h");
            }
        }

        Tensor forward(Tensor x) {
            Tensor h = hidden(x);
            try (Scope _ = Scope.enter("layer 2")) {
                Tensor m2 = h.matmul(w2).named("m2");
                Tensor a2 = m2.add(b2).named("a2");
                return a2.sigmoid().named("y_hat");
            }
        }

        /** @param rowsPerBatch the loss is a sum over rows: what is measured goes with the full batches of this moment */
        Metrics.Scores scores(Dataset.Split split, double rowsPerBatch) {
            try (NoGrad _ = NoGrad.enter()) {
                Tensor train = forward(new Tensor(split.train().inputs()));
                Tensor test = forward(new Tensor(split.test().inputs()));
                return new Metrics.Scores(meanLoss(train, split.train()) * rowsPerBatch,
                        meanLoss(test, split.test()) * rowsPerBatch,
                        Classes.accuracy(train.data(), split.train().targets(), 0.5),
                        Classes.accuracy(test.data(), split.test().targets(), 0.5));
            }
        }

        private static double meanLoss(Tensor yHat, Dataset rows) {
            return loss(yHat, new Tensor(rows.targets())).item() / rows.size();
        }
    }
}
