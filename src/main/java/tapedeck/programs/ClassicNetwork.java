package tapedeck.programs;

import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;

/** The parameters of a {@link ClassicSpec}, every step from them to the loss named on the tape. Confined to one thread. */
final class ClassicNetwork {
    private final Tensor w1;
    private final Tensor b1;
    private final Tensor w2;
    private final Tensor b2;

    /** With the numbers that training starts from. */
    ClassicNetwork(ClassicSpec spec, Generator generator) {
        w1 = Tensor.randn(generator, spec.data().inputs(), spec.hidden()).requiresGrad(true).named("w1");
        b1 = Tensor.zeros(1, spec.hidden()).requiresGrad(true).named("b1");
        w2 = Tensor.randn(generator, spec.hidden(), spec.outputs()).requiresGrad(true).named("w2");
        b2 = Tensor.zeros(1, spec.outputs()).requiresGrad(true).named("b2");
    }

    /** With parameters to predict with, in the order of the groups. */
    ClassicNetwork(List<NdArray> parameters) {
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

    static Tensor loss(Tensor yHat, Tensor y) {
        try (Scope _ = Scope.enter("loss")) {
            Tensor error = yHat.sub(y).named("error");
            Tensor squared = error.pow(2).named("squared");
            return squared.sum().named("sum").div(2).named("loss");
        }
    }

    /** @param rowsPerBatch the loss is a sum over rows: what is measured goes with the full batches of this moment */
    Metrics.Scores scores(Dataset.Split split, double rowsPerBatch) {
        try (NoGrad _ = NoGrad.enter()) {
            Tensor train = forward(new Tensor(split.train().inputs()));
            Tensor test = forward(new Tensor(split.test().inputs()));
            return new Metrics.Scores(meanLoss(train, split.train()) * rowsPerBatch,
                    meanLoss(test, split.test()) * rowsPerBatch,
                    ClassNumbers.accuracy(train.data(), split.train().targets(), 0.5),
                    ClassNumbers.accuracy(test.data(), split.test().targets(), 0.5));
        }
    }

    private static double meanLoss(Tensor yHat, Dataset rows) {
        return loss(yHat, new Tensor(rows.targets())).item() / rows.size();
    }
}
