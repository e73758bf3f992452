package tapedeck.playground;

import java.util.List;
import java.util.stream.Stream;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.data.BatchCursor;
import tapedeck.data.Dataset;
import tapedeck.optim.Optimizer;
import tapedeck.optim.OptimizerState;
import tapedeck.optim.ParameterGroup;
import tapedeck.programs.network.Network;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Recorder;

/**
 * A network that trains an iteration at a time and can be put back to where it was. The numbers are those of the window: rows and
 * their split of the data's seed, weights and batches of another.
 */
final class PlaygroundTraining {
    private final Workspace workspace = new Workspace();
    private final Generator generator;
    private final Dataset train;
    private final BatchCursor batches;
    private final List<Tensor> parameters;
    private Network network;
    private LiveSettings knobs;
    private Optimizer optimizer;
    private int iteration;

    /**
     * A moment to which the training can go back.
     *
     * @param iteration after which it is
     */
    record Moment(int iteration, LiveSettings knobs, List<NdArray> parameters, OptimizerState state,
            Generator.State generator,
            BatchCursor.Position position) {}

    PlaygroundTraining(NetworkSpec spec, Dataset train, LiveSettings knobs, long seed) {
        this.train = train;
        this.knobs = knobs;
        generator = Generator.manualSeed(seed);
        network = Network.initial(spec, generator);
        parameters = network.layers().stream().flatMap(each -> Stream.of(each.weight(), each.bias())).toList();
        batches = new BatchCursor(train, generator, false);
        optimizer = optimizer();
    }

    private Optimizer optimizer() {
        List<ParameterGroup> groups = network.layers().stream().map(each -> each.group(knobs.rate())).toList();
        return knobs.optimizer().create(groups, knobs.momentum(), 0);
    }

    Network network() {
        return network;
    }

    LiveSettings knobs() {
        return knobs;
    }

    /** The iterations that are done. */
    int iteration() {
        return iteration;
    }

    /** Sets what holds from the next iteration on; another optimizer remembers nothing yet. */
    void set(LiveSettings next) {
        boolean other = next.optimizer() != knobs.optimizer();
        knobs = next;
        network = network.regularised(next.l1(), next.l2());
        if (other) {
            optimizer = optimizer();
        }
        optimizer.groups().forEach(group -> {
            group.setLearningRate(next.rate());
            next.optimizer().configure(group, next.momentum(), 0);
        });
    }

    /** Trains one iteration; returns its loss. */
    double step() {
        double loss;
        try (Workspace.Open _ = workspace.open()) {
            loss = iterate(batches.next(knobs.batch()));
        }
        iteration++;
        return loss;
    }

    private double iterate(Dataset batch) {
        Tensor output = network.forward(new Tensor(batch.inputs()).named("x"));
        Tensor loss = network.loss(output, batch.targets());
        loss.backward();
        optimizer.step();
        optimizer.zeroGrad();
        return loss.item();
    }

    Moment moment() {
        return new Moment(iteration, knobs, values(), optimizer.state(), generator.state(), batches.position());
    }

    void restore(Moment moment) {
        set(moment.knobs);
        put(moment.parameters);
        optimizer.restore(moment.state);
        generator.restore(moment.generator);
        batches.restore(moment.position);
        iteration = moment.iteration;
    }

    /** The numbers of all parameters, copied. */
    List<NdArray> values() {
        return parameters.stream().map(each -> each.data().copy()).toList();
    }

    private void put(List<NdArray> values) {
        try (NoGrad _ = NoGrad.enter()) {
            for (int i = 0; i < values.size(); i++) {
                parameters.get(i).data().assign(values.get(i));
            }
        }
    }

    /** The batch of the next iteration, which is still to come. */
    Dataset nextBatch() {
        Generator.State drawn = generator.state();
        BatchCursor.Position position = batches.position();
        Dataset batch = batches.next(knobs.batch());
        generator.restore(drawn);
        batches.restore(position);
        return batch;
    }

    Dataset train() {
        return train;
    }

    /** The next iteration as it is recorded; it is still to come afterwards. */
    CapturedIteration record() {
        Moment before = moment();
        CapturedIteration captured = new CapturedIteration(iteration + 1L, 1, false);
        Recorder recorder = new Recorder(parameters, captured::append);
        captured.begin(recorder.parameters());
        try (Tape _ = Tape.open(recorder)) {
            iterate(batches.next(knobs.batch()));
            recorder.tell();
        } finally {
            restore(before);
        }
        return captured;
    }

    /** The change of all parameters by the next step, for each unit of the rate. */
    double[] stepPerRate() {
        Moment before = moment();
        double[] from = flat(before.parameters);
        set(knobs.with("rate", 1));
        iterate(batches.next(knobs.batch()));
        double[] to = flat(values());
        restore(before);
        for (int i = 0; i < to.length; i++) {
            to[i] -= from[i];
        }
        return to;
    }

    static double[] flat(List<NdArray> arrays) {
        double[] flat = new double[arrays.stream().mapToInt(NdArray::numel).sum()];
        int at = 0;
        for (NdArray each : arrays) {
            System.arraycopy(each.toArray(), 0, flat, at, each.numel());
            at += each.numel();
        }
        return flat;
    }
}
