package tapedeck.optim;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Functional;
import tapedeck.nn.Init;
import tapedeck.nn.Layer;
import tapedeck.nn.Reduction;
import tapedeck.program.Schedule;

/** The small networks of {@code training_fixtures.py}, under the same names, from the same seeds. */
record Runs(Layer model, AtomicBoolean training, Tensor input, UnaryOperator<Tensor> loss, Optimizer optimizer,
        LongConsumer schedule, Consumer<List<Tensor>> clip, AtomicLong done) {
    private static final int[] CLASSES = {0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0};
    private static final double[] WORDS = {0, 3, 1, 2, 3, 3, 0, 1, 4, 2, 1, 0, 4, 4, 2, 3};

    private static Tensor uniform(int seed, int... shape) {
        return new Tensor(Generator.manualSeed(seed).rand(Shape.of(shape)));
    }

    static Runs named(String name) {
        AtomicBoolean training = new AtomicBoolean(true);
        Layer model = model(name, Generator.manualSeed(7), training::get);
        Optimizer optimizer = optimizer(name, model.parameters());
        return new Runs(model, training, input(name), loss(name), optimizer, schedule(name, optimizer), clip(name),
                new AtomicLong());
    }

    private static Tensor input(String name) {
        return switch (name) {
            case "Conv2d MaxPool2d", "Conv2d AvgPool2d", "BatchNorm2d" -> uniform(3, 6, 2, 6, 6);
            case "Embedding" -> Tensor.of(WORDS);
            default -> uniform(1, 16, 3);
        };
    }

    private static Layer linear(int in, int out, Generator g) {
        return Layer.linear(in, out, g, Init.Draw.FLOAT64);
    }

    private static Layer conv(Generator g) {
        return Layer.conv2d(2, 3, 3, g, Init.Draw.FLOAT64);
    }

    private static Layer stridedConv(Generator g) {
        Tensor weight = Init.kaimingUniform_(Tensor.zeros(3, 2, 3, 3), Init.Gain.leakyRelu(Math.sqrt(5)), g,
                Init.Draw.FLOAT64).requiresGrad(true);
        return new Layer(List.of(weight), x -> Functional.conv2d(x, weight, null, 2, 1));
    }

    private static Layer layerNorm(int width) {
        Tensor weight = Tensor.ones(width).requiresGrad(true);
        Tensor bias = Tensor.zeros(width).requiresGrad(true);
        return new Layer(List.of(weight, bias),
                x -> Functional.layerNorm(x, new int[]{width}, weight, bias, 1e-5));
    }

    private static Layer batchNorm(int channels, BooleanSupplier training) {
        Tensor weight = Tensor.ones(channels).requiresGrad(true);
        Tensor bias = Tensor.zeros(channels).requiresGrad(true);
        Tensor mean = Tensor.zeros(channels);
        Tensor variance = Tensor.ones(channels);
        return new Layer(List.of(weight, bias), x -> Functional.batchNorm(x, mean, variance, weight, bias,
                training.getAsBoolean(), 0.1, 1e-5));
    }

    private static Tensor flat(Tensor x) {
        return x.flatten(1, -1);
    }

    private static Layer model(String name, Generator g, BooleanSupplier training) {
        return switch (name) {
            case "Dropout" -> linear(3, 8, g).then(Tensor::tanh)
                    .then(x -> Functional.dropout(x, 0.3, training.getAsBoolean(), g)).then(linear(8, 2, g));
            case "LayerNorm" -> linear(3, 8, g).then(layerNorm(8)).then(Tensor::tanh).then(linear(8, 2, g));
            case "BatchNorm1d" ->
                linear(3, 8, g).then(batchNorm(8, training)).then(Tensor::tanh).then(linear(8, 2, g));
            case "Conv2d MaxPool2d" -> conv(g).then(Tensor::relu).then(x -> Functional.maxPool2d(x, 2, 2, 0))
                    .then(Runs::flat).then(linear(12, 2, g));
            case "Conv2d AvgPool2d" -> stridedConv(g).then(Tensor::tanh)
                    .then(x -> Functional.avgPool2d(x, 2, 1, 0)).then(Runs::flat).then(linear(12, 2, g));
            case "BatchNorm2d" -> conv(g).then(batchNorm(3, training)).then(Tensor::relu)
                    .then(x -> Functional.maxPool2d(x, 3, 2, 1)).then(Runs::flat).then(linear(12, 2, g));
            case "Embedding" ->
                Layer.embedding(5, 8, g, Init.Draw.FLOAT64).then(Tensor::tanh).then(linear(8, 2, g));
            default -> linear(3, 8, g).then(activation(name)).then(linear(8, 2, g));
        };
    }

    private static UnaryOperator<Tensor> activation(String name) {
        return switch (name) {
            case "ReLU" -> Tensor::relu;
            case "Sigmoid" -> Tensor::sigmoid;
            case "GELU" -> Tensor::gelu;
            case "SiLU" -> Tensor::silu;
            case "Softplus" -> Tensor::softplus;
            case "LeakyReLU" -> x -> x.leakyRelu(0.1);
            case "ELU" -> x -> x.elu(0.7);
            case "Softmax" -> x -> x.softmax(-1);
            case "LogSoftmax" -> x -> x.logSoftmax(-1);
            default -> Tensor::tanh;
        };
    }

    private static UnaryOperator<Tensor> loss(String name) {
        Tensor all = uniform(2, 16, 2);
        Tensor y = name.contains("2d") ? new Tensor(Views.narrow(all.data(), 0, 0, 6)) : all;
        Reduction reduction = name.endsWith(" sum") ? Reduction.SUM : Reduction.MEAN;
        return switch (name) {
            case "L1Loss mean", "L1Loss sum" -> out -> Functional.l1Loss(out, y, reduction);
            case "SmoothL1Loss mean", "SmoothL1Loss sum" -> out -> Functional.smoothL1Loss(out, y, reduction, 1);
            case "BCEWithLogitsLoss mean", "BCEWithLogitsLoss sum" ->
                out -> Functional.binaryCrossEntropyWithLogits(out, y, reduction);
            case "BCELoss mean" -> out -> Functional.binaryCrossEntropy(out.sigmoid(), y, reduction);
            case "NLLLoss mean" -> out -> Functional.nllLoss(out.logSoftmax(1), CLASSES, reduction);
            case "CrossEntropyLoss mean" -> out -> Functional.crossEntropy(out, CLASSES);
            case "CrossEntropyLoss smoothing" -> out -> Functional.crossEntropy(out, CLASSES, reduction, 0.1);
            case "CrossEntropyLoss probabilities" ->
                out -> Functional.crossEntropy(out, probabilities(y), reduction);
            default -> out -> Functional.mseLoss(out, y, reduction);
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
            case "Adam amsgrad" -> new Adam(one(p, 0.005, g -> g.with(Option.BETA1, 0.8).with(Option.BETA2, 0.95)
                    .with(Option.EPS, 1e-6).with(Option.WEIGHT_DECAY, 0.01).with(Option.AMSGRAD, 1)));
            case "AdamW" -> new AdamW(p, 0.005);
            case "AdamW groups" -> new AdamW(List.of(group(p.subList(0, 2), 0.005).with(Option.WEIGHT_DECAY, 0.1),
                    group(p.subList(2, 4), 0.001).with(Option.WEIGHT_DECAY, 0.3)));
            case "SGD momentum", "StepLR", "ExponentialLR", "LinearLR" ->
                new SGD(one(p, 0.05, g -> g.with(Option.MOMENTUM, 0.9)));
            case "BatchNorm2d" -> new SGD(p, 0.001);
            default -> new SGD(p, name.endsWith(" sum") ? 0.002 : 0.05);
        };
    }

    /** Sets the rate of the next iteration, of which the first is 1. */
    private static LongConsumer schedule(String name, Optimizer optimizer) {
        return switch (name) {
            case "StepLR" -> follow(new Schedule(Schedule.Kind.STEP, 1, 200, 0.5), optimizer);
            case "ExponentialLR" -> follow(new Schedule(Schedule.Kind.EXPONENTIAL, 1, 1, 0.998), optimizer);
            case "LinearLR" -> follow(new Schedule(Schedule.Kind.WARM_UP, 1, 100, 0.1), optimizer);
            default -> _ -> {};
        };
    }

    private static LongConsumer follow(Schedule schedule, Optimizer optimizer) {
        ParameterGroup group = optimizer.groups().getFirst();
        double rate = group.learningRate();
        return iteration -> group.setLearningRate(rate * schedule.factor(iteration));
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
        schedule.accept(done.incrementAndGet());
        optimizer.zeroGrad();
        Tensor value = loss.apply(model.forward(input));
        value.backward();
        clip.accept(model.parameters());
        optimizer.step();
        return value.item();
    }

    /** The outputs of the model in evaluation. */
    Tensor evaluate() {
        training.set(false);
        return model.forward(input);
    }
}
