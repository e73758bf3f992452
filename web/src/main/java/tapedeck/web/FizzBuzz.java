package tapedeck.web;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tensor;
import tapedeck.data.BatchCursor;
import tapedeck.data.Dataset;
import tapedeck.optim.SGD;

/** The program FizzBuzz, 10-100-4, by which a browser shows that it computes as the JVM, and how fast. */
final class FizzBuzz {
    private static final int NUMBERS = 1024;
    private static final int DIGITS = 10;
    private static final int HIDDEN = 100;
    private static final int CLASSES = 4;
    private static final int BATCH = 64;
    private static final double TRAIN_SHARE = 0.9;
    private static final double RATE = 0.1;

    private final Workspace workspace = new Workspace();
    private final Tensor w1;
    private final Tensor b1 = Tensor.zeros(1, HIDDEN).requiresGrad(true);
    private final Tensor w2;
    private final Tensor b2 = Tensor.zeros(1, CLASSES).requiresGrad(true);
    private final SGD optimizer;
    private final BatchCursor batches;

    FizzBuzz(long seed) {
        Generator generator = Generator.manualSeed(seed);
        int[] order = generator.randperm(NUMBERS);
        Dataset train = numbers().rows(Arrays.copyOf(order, (int) Math.round(TRAIN_SHARE * NUMBERS)));
        w1 = Tensor.randn(generator, DIGITS, HIDDEN).requiresGrad(true);
        w2 = Tensor.randn(generator, HIDDEN, CLASSES).requiresGrad(true);
        optimizer = new SGD(List.of(w1, b1, w2, b2), RATE);
        batches = new BatchCursor(train, generator, false);
    }

    private static Dataset numbers() {
        NdArray inputs = NdArray.zeros(Shape.of(NUMBERS, DIGITS));
        NdArray targets = NdArray.zeros(Shape.of(NUMBERS, CLASSES));
        for (int n = 0; n < NUMBERS; n++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                inputs.values()[n * DIGITS + digit] = n >> digit & 1;
            }
            targets.values()[n * CLASSES + (n % 3 == 0 ? 1 : 0) + (n % 5 == 0 ? 2 : 0)] = 1;
        }
        return new Dataset(inputs, targets);
    }

    /** The losses of the next iterations. */
    double[] train(int iterations) {
        double[] losses = new double[iterations];
        for (int i = 0; i < iterations; i++) {
            try (Workspace.Open _ = workspace.open()) {
                losses[i] = step();
            }
        }
        return losses;
    }

    private double step() {
        Dataset batch = batches.next(BATCH);
        Tensor yHat = new Tensor(batch.inputs()).matmul(w1).add(b1).sigmoid().matmul(w2).add(b2).sigmoid();
        Tensor loss = yHat.sub(new Tensor(batch.targets())).pow(2).sum().div(2);
        loss.backward();
        optimizer.step();
        optimizer.zeroGrad();
        return loss.item();
    }
}
