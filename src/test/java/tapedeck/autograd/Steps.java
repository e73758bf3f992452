package tapedeck.autograd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the steps of {@code inplace_fixtures.py}, lines of words: [no_grad] [result =] tensor call arguments. */
final class Steps {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private int values;

    Steps() {
        add("x", true, 3, 2);
        add("w", true, 2);
        add("w3", true, 3);
        add("c", false, 3, 2);
        add("q", false, 2, 2);
    }

    private void add(String name, boolean wants, int... shape) {
        double[] numbers = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.rint((0.3 + 0.7 * values++ % 2.1) * 10) / 10;
        }
        tensors.put(name, Tensor.of(numbers, shape).requiresGrad(wants));
    }

    Map<String, Tensor> tensors() {
        return tensors;
    }

    Tensor tensor(String name) {
        return Objects.requireNonNull(tensors.get(name));
    }

    void run(String step) {
        List<String> words = List.of(step.split(" "));
        if (words.getFirst().equals("no_grad")) {
            try (NoGrad _ = NoGrad.enter()) {
                run(words.subList(1, words.size()));
            }
        } else {
            run(words);
        }
    }

    private void run(List<String> words) {
        boolean named = words.get(1).equals("=");
        List<String> call = named ? words.subList(2, words.size()) : words;
        Tensor made = call(tensor(call.get(0)), call.get(1), call.subList(2, call.size()));
        if (named) {
            tensors.put(words.getFirst(), made);
        }
    }

    private Tensor call(Tensor x, String call, List<String> arguments) {
        Tensor other = arguments.isEmpty() ? null : tensors.get(arguments.getFirst());
        int[] numbers = other != null || arguments.stream().anyMatch(word -> word.contains("."))
                ? new int[0]
                : arguments.stream().mapToInt(Integer::parseInt).toArray();
        return switch (call) {
            case "add", "mul", "add_", "sub_", "mul_", "div_" -> operation(x, call, other, arguments.getFirst());
            case "exp" -> x.exp();
            case "sin" -> x.sin();
            case "detach" -> x.detach();
            case "narrow" -> x.narrow(numbers[0], numbers[1], numbers[2]);
            case "t" -> x.t();
            case "reshape" -> x.reshape(numbers);
            case "expand" -> x.expand(numbers);
            case "unsqueeze" -> x.unsqueeze(numbers[0]);
            case "squeeze" -> x.squeeze(numbers[0]);
            case "zero_" -> x.zero_();
            default -> history(x, call, other);
        };
    }

    private static Tensor operation(Tensor x, String call, @Nullable Tensor other, String word) {
        Tensor by = other == null ? Tensor.of(Double.parseDouble(word)) : other;
        return switch (call) {
            case "add" -> x.add(by);
            case "mul" -> x.mul(by);
            case "add_" -> x.add_(by);
            case "sub_" -> x.sub_(by);
            case "mul_" -> x.mul_(by);
            default -> x.div_(by);
        };
    }

    private static Tensor history(Tensor x, String call, @Nullable Tensor other) {
        switch (call) {
            case "backward" -> x.backward(seed(x));
            case "requires_grad" -> x.requiresGrad(true);
            case "retain_grad" -> x.retainGrad();
            case "set_grad" -> x.setGrad(other);
            default -> throw new IllegalArgumentException(call);
        }
        return x;
    }

    static Tensor seed(Tensor x) {
        return Tensor.of(FunctionFixtureTest.seeds(x.numel()), x.shape().toArray());
    }
}
