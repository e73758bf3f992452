package tapedeck.autograd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.array.Generator;
import tapedeck.function.TorchNn;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

/** Every call that is held against PyTorch, for tests of other packages that must hold for every Function. */
public final class Catalogue {
    private Catalogue() {}

    /** A call with its inputs, which require grad, and a gradient to start backward from. */
    public record Entry(String title, List<Tensor> leaves, Function<List<Tensor>, Tensor> call,
            Function<Tensor, Tensor> seed) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** Where everything is finite. */
    public static Stream<Entry> entries() {
        return Stream.concat(DerivativeTest.differentiable().map(Catalogue::plain), modules());
    }

    /** Those of them that were thought of, not drawn. */
    public static Stream<Entry> chosen() {
        return Stream.concat(DerivativeTest.differentiable(FunctionFixtureTest.chosen()).map(Catalogue::plain),
                modules());
    }

    /** Where no element is moved over a kink by a small step. */
    public static Stream<Entry> smooth() {
        return Stream.concat(DerivativeTest.smooth().map(Catalogue::plain), modules());
    }

    private static Stream<Entry> modules() {
        return Stream.concat(Cases.list(Cases.read("nn_functions.json")).map(c -> nn(c, Catalogue::nn)),
                Cases.list(Cases.read(TorchNn.FILE)).map(c -> nn(c, TorchNn::call)));
    }

    private static Entry plain(JsonNode fixture) {
        return new Entry(fixture.get("call").asText() + fixture.get("args") + fixture.get("inputs").findValues("shape"),
                FunctionFixtureTest.leaves(fixture), leaves -> FunctionFixtureTest.output(fixture, leaves),
                output -> Tensor.of(FunctionFixtureTest.seeds(output.numel()), output.shape().toArray()));
    }

    /** A call by its name, with its inputs and arguments. */
    private interface Call {
        Tensor of(String op, List<Tensor> in, JsonNode args);
    }

    private static Entry nn(JsonNode c, Call call) {
        String op = c.get("op").asText();
        JsonNode args = c.get("args");
        return new Entry(op + c.get("inputs").findValues("shape"),
                Cases.list(c.get("inputs")).map(t -> Cases.tensor(t).requiresGrad(true)).toList(),
                in -> call.of(op, in, args), _ -> Cases.tensor(c.get("seed")));
    }

    private static Tensor nn(String op, List<Tensor> in, JsonNode args) {
        Tensor x = in.get(0);
        return switch (op) {
            case "l1_loss" -> Functional.l1Loss(x, in.get(1), Cases.reduction(args));
            case "mse_loss" -> Functional.mseLoss(x, in.get(1), Cases.reduction(args));
            case "smooth_l1_loss" ->
                Functional.smoothL1Loss(x, in.get(1), Cases.reduction(args), args.get("beta").asDouble());
            case "binary_cross_entropy" -> Functional.binaryCrossEntropy(x, in.get(1), Cases.reduction(args));
            case "binary_cross_entropy_with_logits" ->
                Functional.binaryCrossEntropyWithLogits(x, in.get(1), Cases.reduction(args));
            case "nll_loss" -> Functional.nllLoss(x, Cases.ints(args.get("classes")), Cases.reduction(args));
            case "cross_entropy" -> Functional.crossEntropy(x, Cases.ints(args.get("classes")), Cases.reduction(args),
                    args.get("smoothing").asDouble());
            case "cross_entropy_probabilities" -> Functional.crossEntropy(x, in.get(1), Cases.reduction(args),
                    args.get("smoothing").asDouble());
            case "softmax" -> x.softmax(args.get("dim").asInt());
            case "log_softmax" -> x.logSoftmax(args.get("dim").asInt());
            case "linear" -> Functional.linear(x, in.get(1), in.size() > 2 ? in.get(2) : null);
            case "dropout" -> Functional.dropout(x, args.get("p").asDouble(), true, Generator.manualSeed(11));
            case "embedding" -> embedding(args.get("indices"), x);
            default -> windows(op, in, args);
        };
    }

    /** The call of {@code nn_fixtures.py}: one row of indices is a vector, several are a matrix. */
    public static Tensor embedding(JsonNode indices, Tensor weight) {
        int[] flat = Cases.list(indices).map(Cases::ints).flatMapToInt(Arrays::stream).toArray();
        int rows = indices.size();
        return Functional.embedding(flat, rows == 1 ? new int[]{flat.length} : new int[]{rows, flat.length / rows},
                weight);
    }

    private static Tensor windows(String op, List<Tensor> in, JsonNode args) {
        Tensor x = in.get(0);
        return switch (op) {
            case "conv2d" -> Functional.conv2d(x, in.get(1), in.size() > 2 ? in.get(2) : null,
                    args.get("stride").asInt(), args.get("padding").asInt());
            case "max_pool2d" -> Functional.maxPool2d(x, args.get("kernel").asInt(), args.get("stride").asInt(),
                    args.get("padding").asInt());
            case "avg_pool2d" -> Functional.avgPool2d(x, args.get("kernel").asInt(), args.get("stride").asInt(),
                    args.get("padding").asInt());
            case "batch_norm" -> Functional.batchNorm(x, Tensor.of(Cases.doubles(args.get("mean"))),
                    Tensor.of(Cases.doubles(args.get("var"))), in.size() > 1 ? in.get(1) : null,
                    in.size() > 1 ? in.get(2) : null, args.get("training").asBoolean(), 0.1, 1e-5);
            case "layer_norm" -> {
                String has = args.get("has").asText();
                yield Functional.layerNorm(x, Cases.ints(args.get("normalized")), has.contains("w") ? in.get(1) : null,
                        has.contains("b") ? in.getLast() : null, 1e-5);
            }
            default -> throw new IllegalArgumentException(op);
        };
    }
}
