package tapedeck.optim;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Tensor;
import tapedeck.nn.AvgPool2d;
import tapedeck.nn.BCELoss;
import tapedeck.nn.BCEWithLogitsLoss;
import tapedeck.nn.BatchNorm1d;
import tapedeck.nn.BatchNorm2d;
import tapedeck.nn.Conv2d;
import tapedeck.nn.CrossEntropyLoss;
import tapedeck.nn.Dropout;
import tapedeck.nn.ELU;
import tapedeck.nn.Embedding;
import tapedeck.nn.Flatten;
import tapedeck.nn.GELU;
import tapedeck.nn.Init;
import tapedeck.nn.L1Loss;
import tapedeck.nn.LayerNorm;
import tapedeck.nn.LeakyReLU;
import tapedeck.nn.Linear;
import tapedeck.nn.LogSoftmax;
import tapedeck.nn.MSELoss;
import tapedeck.nn.MaxPool2d;
import tapedeck.nn.Module;
import tapedeck.nn.NLLLoss;
import tapedeck.nn.ReLU;
import tapedeck.nn.Reduction;
import tapedeck.nn.Sequential;
import tapedeck.nn.SiLU;
import tapedeck.nn.Sigmoid;
import tapedeck.nn.SmoothL1Loss;
import tapedeck.nn.Softmax;
import tapedeck.nn.Softplus;
import tapedeck.nn.Tanh;

/** The small networks of {@code training_fixtures.py}, under the same names, from the same seeds. */
record Runs(Module model, Tensor input, UnaryOperator<Tensor> loss, Optimizer optimizer,
        @Nullable LRScheduler schedule, Consumer<List<Tensor>> clip) {
    private static final int[] CLASSES = {0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0};
    private static final double[] WORDS = {0, 3, 1, 2, 3, 3, 0, 1, 4, 2, 1, 0, 4, 4, 2, 3};

    private static Tensor uniform(int seed, int... shape) {
        return new Tensor(Generator.manualSeed(seed).rand(Shape.of(shape)));
    }

    static Runs named(String name) {
        Module model = model(name, Generator.manualSeed(7));
        Optimizer optimizer = optimizer(name, model.parameters());
        return new Runs(model, input(name), loss(name), optimizer, schedule(name, optimizer), clip(name));
    }

    private static Tensor input(String name) {
        return switch (name) {
            case "Conv2d MaxPool2d", "Conv2d AvgPool2d", "BatchNorm2d" -> uniform(3, 6, 2, 6, 6);
            case "Embedding" -> Tensor.of(WORDS);
            default -> uniform(1, 16, 3);
        };
    }

    private static Linear linear(int in, int out, Generator g) {
        return new Linear(in, out, true, g, Init.Draw.FLOAT64);
    }

    private static Conv2d conv(int stride, int padding, boolean biased, Generator g) {
        return new Conv2d(2, 3, 3, stride, padding, biased, g, Init.Draw.FLOAT64);
    }

    private static Module model(String name, Generator g) {
        return switch (name) {
            case "Dropout" ->
                new Sequential(linear(3, 8, g), new Tanh(), new Dropout(0.3, g), linear(8, 2, g));
            case "LayerNorm" -> new Sequential(linear(3, 8, g), new LayerNorm(8), new Tanh(), linear(8, 2, g));
            case "BatchNorm1d" -> new Sequential(linear(3, 8, g), new BatchNorm1d(8), new Tanh(), linear(8, 2, g));
            case "Conv2d MaxPool2d" -> new Sequential(conv(1, 0, true, g), new ReLU(), new MaxPool2d(2), new Flatten(),
                    linear(12, 2, g));
            case "Conv2d AvgPool2d" -> new Sequential(conv(2, 1, false, g), new Tanh(), new AvgPool2d(2, 1, 0),
                    new Flatten(), linear(12, 2, g));
            case "BatchNorm2d" -> new Sequential(conv(1, 0, true, g), new BatchNorm2d(3), new ReLU(),
                    new MaxPool2d(3, 2, 1), new Flatten(), linear(12, 2, g));
            case "Embedding" ->
                new Sequential(new Embedding(5, 8, g, Init.Draw.FLOAT64), new Tanh(), linear(8, 2, g));
            default -> new Sequential(linear(3, 8, g), activation(name), linear(8, 2, g));
        };
    }

    private static Module activation(String name) {
        return switch (name) {
            case "ReLU" -> new ReLU();
            case "Sigmoid" -> new Sigmoid();
            case "GELU" -> new GELU();
            case "SiLU" -> new SiLU();
            case "Softplus" -> new Softplus();
            case "LeakyReLU" -> new LeakyReLU(0.1);
            case "ELU" -> new ELU(0.7);
            case "Softmax" -> new Softmax(-1);
            case "LogSoftmax" -> new LogSoftmax(-1);
            default -> new Tanh();
        };
    }

    private static UnaryOperator<Tensor> loss(String name) {
        Tensor all = uniform(2, 16, 2);
        Tensor y = name.contains("2d") ? new Tensor(Views.narrow(all.data(), 0, 0, 6)) : all;
        Reduction reduction = name.endsWith(" sum") ? Reduction.SUM : Reduction.MEAN;
        return switch (name) {
            case "L1Loss mean", "L1Loss sum" -> out -> new L1Loss(reduction).forward(out, y);
            case "SmoothL1Loss mean", "SmoothL1Loss sum" -> out -> new SmoothL1Loss(reduction).forward(out, y);
            case "BCEWithLogitsLoss mean", "BCEWithLogitsLoss sum" ->
                out -> new BCEWithLogitsLoss(reduction).forward(out, y);
            case "BCELoss mean" -> out -> new BCELoss().forward(out.sigmoid(), y);
            case "NLLLoss mean" -> out -> new NLLLoss().forward(out.logSoftmax(1), CLASSES);
            case "CrossEntropyLoss mean" -> out -> new CrossEntropyLoss().forward(out, CLASSES);
            case "CrossEntropyLoss smoothing" ->
                out -> new CrossEntropyLoss(Reduction.MEAN, 0.1).forward(out, CLASSES);
            case "CrossEntropyLoss probabilities" -> out -> new CrossEntropyLoss().forward(out, probabilities(y));
            default -> out -> new MSELoss(reduction).forward(out, y);
        };
    }

    private static Tensor probabilities(Tensor y) {
        NdArray result = NdArray.zeros(Shape.of(16, 2));
        for (int i = 0; i < 16; i++) {
            double p = y.data().get(i, 0);
            result.values()[2 * i] = p;
            result.values()[2 * i + 1] = 1 - p;
        }
        return new Tensor(result);
    }

    private static ParameterGroup group(List<Tensor> parameters, double rate) {
        return new ParameterGroup(parameters, rate);
    }

    private static List<ParameterGroup> one(List<Tensor> parameters, double rate,
            Function<ParameterGroup, ParameterGroup> options) {
        return List.of(options.apply(group(parameters, rate)));
    }

    private static Optimizer optimizer(String name, List<Tensor> p) {
        return switch (name) {
            case "SGD" -> new SGD(p, 0.1);
            case "SGD dampening" -> new SGD(one(p, 0.05, g -> g.with(Option.MOMENTUM, 0.9).with(Option.DAMPENING, 0.3)
                    .with(Option.WEIGHT_DECAY, 0.01)));
            case "SGD nesterov" -> new SGD(one(p, 0.05, g -> g.with(Option.MOMENTUM, 0.9).with(Option.NESTEROV, 1)
                    .with(Option.WEIGHT_DECAY, 0.001)));
            case "SGD decay" -> new SGD(one(p, 0.05, g -> g.with(Option.WEIGHT_DECAY, 0.02)));
            case "SGD groups" -> new SGD(List.of(group(p.subList(0, 2), 0.1),
                    group(p.subList(2, 4), 0.01).with(Option.MOMENTUM, 0.5)));
            case "Adagrad" -> new Adagrad(p, 0.01);
            case "Adagrad decay" -> new Adagrad(one(p, 0.05, g -> g.with(Option.LR_DECAY, 0.01)
                    .with(Option.WEIGHT_DECAY, 0.01).with(Option.INITIAL_ACCUMULATOR_VALUE, 0.1)
                    .with(Option.EPS, 1e-6)));
            case "RMSprop" -> new RMSprop(p, 0.0002);
            case "RMSprop centered" -> new RMSprop(one(p, 0.0005, g -> g.with(Option.ALPHA, 0.9).with(Option.EPS, 1e-2)
                    .with(Option.CENTERED, 1).with(Option.MOMENTUM, 0.5).with(Option.WEIGHT_DECAY, 0.01)));
            case "Adam" -> new Adam(p, 0.005);
            case "OneCycleLR Adam" -> new Adam(p, 0.01);
            case "Adam amsgrad" -> new Adam(one(p, 0.005, g -> g.with(Option.BETA1, 0.8).with(Option.BETA2, 0.95)
                    .with(Option.EPS, 1e-6).with(Option.WEIGHT_DECAY, 0.01).with(Option.AMSGRAD, 1)));
            case "AdamW" -> new AdamW(p, 0.005);
            case "AdamW groups" -> new AdamW(List.of(group(p.subList(0, 2), 0.005).with(Option.WEIGHT_DECAY, 0.1),
                    group(p.subList(2, 4), 0.001).with(Option.WEIGHT_DECAY, 0.3)));
            case "SGD momentum", "StepLR", "ExponentialLR", "CosineAnnealingLR", "OneCycleLR", "LinearLR" ->
                new SGD(one(p, 0.05, g -> g.with(Option.MOMENTUM, 0.9)));
            case "BatchNorm2d" -> new SGD(p, 0.001);
            default -> new SGD(p, name.endsWith(" sum") ? 0.002 : 0.05);
        };
    }

    private static @Nullable LRScheduler schedule(String name, Optimizer optimizer) {
        return switch (name) {
            case "StepLR" -> new StepLR(optimizer, 200, 0.5);
            case "ExponentialLR" -> new ExponentialLR(optimizer, 0.998);
            case "CosineAnnealingLR" -> new CosineAnnealingLR(optimizer, 300, 0.001);
            case "OneCycleLR" -> new OneCycleLR(optimizer, 0.1, 1000);
            case "OneCycleLR Adam" -> new OneCycleLR(optimizer, 0.005, 1000);
            case "LinearLR" -> new LinearLR(optimizer, 0.1, 1, 100);
            default -> null;
        };
    }

    private static Consumer<List<Tensor>> clip(String name) {
        return switch (name) {
            case "clip norm" -> p -> Clip.clipGradNorm(p, 0.05);
            case "clip norm inf" -> p -> Clip.clipGradNorm(p, 0.02, Double.POSITIVE_INFINITY);
            case "clip norm 3" -> p -> Clip.clipGradNorm(p, 0.02, 3);
            case "clip value" -> p -> Clip.clipGradValue(p, 0.01);
            default -> _ -> {};
        };
    }

    /** One iteration; gives the loss. */
    double iterate() {
        optimizer.zeroGrad();
        Tensor value = loss.apply(model.forward(input));
        value.backward();
        clip.accept(model.parameters());
        optimizer.step();
        if (schedule != null) {
            schedule.step();
        }
        return value.item();
    }
}
