package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;

/** The programs of {@code gradient_fixtures.py}, by the same names. */
final class GradPrograms {
    private final Map<String, Callable<List<@Nullable Tensor>>> programs = new LinkedHashMap<>();

    private GradPrograms() {
        derivatives();
        given();
        hooks();
    }

    static Map<String, Callable<List<@Nullable Tensor>>> all() {
        return new GradPrograms().programs;
    }

    private static Tensor leaf(int salt, int... shape) {
        int n = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] numbers = new double[n];
        for (int k = 0; k < n; k++) {
            numbers[k] = ((k * 7 + salt) % 11 - 4.5) / 4;
        }
        return Tensor.of(numbers, shape).requiresGrad(true);
    }

    private static List<@Nullable Tensor> list(@Nullable Tensor... tensors) {
        return new ArrayList<>(Arrays.asList(tensors));
    }

    private static List<@Nullable Tensor> grad(Tensor output, boolean createGraph, Tensor... inputs) {
        return Grad.from(output, null, createGraph, createGraph).of(List.of(inputs), false, false);
    }

    private static Tensor one(Tensor output, boolean createGraph, Tensor input) {
        return Objects.requireNonNull(grad(output, createGraph, input).getFirst());
    }

    private static Tensor hessian(UnaryOperator<Tensor> f, Tensor x) {
        Tensor flat = one(f.apply(x), true, x).reshape(x.numel());
        List<Tensor> rows = new ArrayList<>();
        for (int i = 0; i < flat.numel(); i++) {
            Tensor row = Grad.from(flat.narrow(0, i, 1).sum(), null, true, false).of(List.of(x), false, false)
                    .getFirst();
            rows.add(Objects.requireNonNull(row).reshape(x.numel()));
        }
        return Tensor.stack(rows, 0);
    }

    private void derivatives() {
        programs.put("fourth_derivative_of_a_power", () -> {
            Tensor x = Tensor.of(1.5).requiresGrad(true);
            Tensor y = x.pow(5);
            List<@Nullable Tensor> found = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                y = one(y, true, x);
                found.add(y);
            }
            return found;
        });
        programs.put("hessian_of_a_quadratic_form", () -> {
            Tensor a = leaf(2, 3, 3).detach();
            return list(hessian(v -> v.matmul(a).matmul(v).add(v.sin().sum()), leaf(0, 3)));
        });
        programs.put("hessian_of_log_sum_exp", () -> list(hessian(v -> v.logsumexp(0, false), leaf(0, 4))));
        programs.put("hessian_of_cross_entropy", () -> list(
                hessian(v -> Functional.crossEntropy(v, new int[]{2, 0}, Reduction.MEAN, 0), leaf(0, 2, 3))));
        programs.put("hessian_of_softmax", () -> {
            Tensor weights = leaf(5, 2, 3).detach();
            return list(hessian(v -> v.softmax(1).mul(weights).sum(), leaf(0, 2, 3)));
        });
        programs.put("gradient_penalty", () -> {
            Tensor w = leaf(0, 3, 4);
            Tensor v = leaf(3, 4, 1);
            Tensor x = leaf(1, 5, 3);
            Tensor g = one(x.matmul(w).tanh().matmul(v).sum(), true, x);
            Tensor penalty = g.pow(2).sum(1, false).sqrt().sub(1).pow(2).mean();
            penalty.backward();
            return list(penalty, w.grad(), v.grad(), x.grad());
        });
        programs.put("a_network_twice", GradPrograms::networkTwice);
        programs.put("names_of_recorded_gradients", () -> {
            Tensor x = leaf(0, 3);
            Tensor y = leaf(5, 3);
            Tensor m = leaf(1, 3, 3);
            return list(one(x.mul(y).sum(), true, x), one(x.pow(3).sum(), true, x), one(x.exp().sum(), true, x),
                    one(x.sin().sum(), true, x), one(x.mul(2).add(y).sum(), true, x), one(m.matmul(m).sum(), true, m),
                    one(x.matmul(y), true, x));
        });
        programs.put("in_place_and_recorded", () -> {
            Tensor x = leaf(0, 3);
            Tensor y = leaf(5, 3);
            Tensor h = x.mul(2);
            h.mul_(y);
            h.div_(y.exp());
            Tensor g = one(h.sum(), true, y);
            return list(g, one(g.sum(), false, y));
        });
    }

    private static List<@Nullable Tensor> networkTwice() {
        Tensor w1 = leaf(0, 4, 3);
        Tensor b1 = leaf(2, 4);
        Tensor w2 = leaf(4, 3, 4);
        Tensor b2 = leaf(6, 3);
        Tensor x = leaf(1, 5, 3).detach();
        Tensor scores = Functional.linear(Functional.linear(x, w1, b1).relu(), w2, b2);
        Tensor loss = Functional.crossEntropy(scores, new int[]{0, 2, 1, 1, 0}, Reduction.MEAN, 0);
        List<@Nullable Tensor> found = new ArrayList<>(grad(loss, true, w1, b1, w2, b2));
        Tensor second = Tensor.of(0);
        for (Tensor g : found) {
            second = second.add(Objects.requireNonNull(g).pow(2).sum());
        }
        second.backward();
        found.addAll(list(second, w1.grad(), b1.grad(), w2.grad(), b2.grad()));
        return found;
    }

    private void given() {
        programs.put("grad_touches_no_leaf", () -> {
            Tensor x = leaf(0, 3);
            Tensor y = x.mul(2);
            List<@Nullable Tensor> found = grad(y.pow(2).sum(), false, y, x);
            found.add(x.grad());
            return found;
        });
        programs.put("grad_of_several_outputs", () -> {
            Tensor x = leaf(0, 3);
            return new Grad(List.of(x.sum(), x.mul(3)), list(null, leaf(4, 3).detach()), false, false)
                    .of(List.of(x), false, false);
        });
        programs.put("grad_of_what_is_unused", () -> unused(true, false));
        programs.put("grad_of_what_is_unused_as_zeros", () -> unused(false, true));
        programs.put("grad_of_what_must_be_used", () -> unused(false, false));
        programs.put("grad_of_what_needs_none", () -> grad(leaf(0, 3).sum(), false, leaf(0, 3).detach()));
        programs.put("backward_for_some_inputs_only", () -> {
            Tensor x = leaf(0, 3);
            Tensor y = leaf(5, 3);
            Tensor h = x.mul(y);
            Grad.from(h.pow(2).sum(), null, false, false).backward(List.of(y, h));
            return list(x.grad(), y.grad(), h.grad());
        });
        programs.put("backward_of_several_roots", () -> {
            Tensor x = leaf(0, 3);
            Tensor h = x.mul(2);
            new Grad(List.of(h.sum(), h.mul(h)), list(null, leaf(4, 3).detach()), false, false).backward();
            return list(x.grad());
        });
        programs.put("backward_that_records_twice", () -> {
            Tensor x = leaf(0, 3);
            Grad.from(x.pow(3).sum(), null, true, true).backward();
            Tensor first = x.grad();
            Grad.from(x.pow(2).sum(), null, true, true).backward();
            return list(first, x.grad());
        });
    }

    private static List<@Nullable Tensor> unused(boolean allow, boolean materialize) {
        Tensor x = leaf(0, 3);
        return Grad.from(x.mul(2).sum(), null, false, false).of(List.of(x, leaf(0, 2)), allow, materialize);
    }

    private void hooks() {
        programs.put("hooks_in_order", () -> {
            Tensor x = leaf(0, 3);
            Tensor h = x.mul(3);
            h.registerHook(g -> Objects.requireNonNull(g).mul(2));
            h.retainGrad();
            h.registerHook(g -> Objects.requireNonNull(g).add(1));
            x.registerHook(g -> Objects.requireNonNull(g).neg());
            h.sum().backward();
            return list(h.grad(), x.grad());
        });
        programs.put("a_hook_that_is_taken_away", () -> {
            Tensor x = leaf(0, 3);
            x.registerHook(g -> Objects.requireNonNull(g).mul(100)).run();
            x.mul(2).sum().backward();
            return list(x.grad());
        });
        programs.put("hooks_hear_grad_too", () -> {
            Tensor x = leaf(0, 3);
            Tensor y = x.mul(2);
            y.registerHook(g -> Objects.requireNonNull(g).mul(10));
            x.registerHook(g -> Objects.requireNonNull(g).mul(100));
            return grad(y.pow(2).sum(), false, y, x);
        });
        programs.put("after_accumulation", () -> {
            Tensor x = leaf(0, 3);
            List<@Nullable Tensor> heard = new ArrayList<>();
            x.registerPostAccumulateGradHook(
                    p -> heard.add(new Tensor(Objects.requireNonNull(p.grad()).data().copy())));
            x.mul(2).sum().backward();
            x.mul(x).sum().backward();
            return heard;
        });
        programs.put("a_leaf_hears_as_soon_as_its_gradient_is_whole", () -> {
            Tensor x = leaf(0, 2);
            Tensor w = leaf(3, 2);
            List<@Nullable Tensor> heard = new ArrayList<>();
            w.registerHook(_ -> hear(heard, 1));
            w.registerPostAccumulateGradHook(_ -> hear(heard, 2));
            Tensor h = x.mul(2);
            h.registerHook(_ -> hear(heard, 3));
            x.registerHook(_ -> hear(heard, 4));
            for (boolean createGraph : new boolean[]{false, true}) {
                Grad.from(h.mul(w).mul(w).sum(), null, true, createGraph).backward();
            }
            return heard;
        });
        programs.put("a_hook_that_begins_a_pass_of_its_own", () -> {
            List<@Nullable Tensor> grads = new ArrayList<>();
            for (boolean createGraph : new boolean[]{false, true}) {
                Tensor x = leaf(0, 3);
                List<Tensor> others = new ArrayList<>(List.of(x.mul(3).sum()));
                x.registerHook(_ -> {
                    if (!others.isEmpty()) {
                        others.removeLast().backward();
                    }
                    return null;
                });
                Grad.from(x.mul(2).sum(), null, createGraph, createGraph).backward();
                grads.add(Objects.requireNonNull(x.grad()).detach());
            }
            return grads;
        });
    }

    private static @Nullable Tensor hear(List<@Nullable Tensor> heard, int number) {
        heard.add(Tensor.of((double) number));
        return null;
    }
}
