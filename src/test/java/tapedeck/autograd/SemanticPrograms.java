package tapedeck.autograd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;

/** The programs of {@code semantics_fixtures.py} in our words. */
final class SemanticPrograms {
    private SemanticPrograms() {}

    private static Tensor vector(double... values) {
        return Tensor.of(values);
    }

    private static Tensor leaf(double... values) {
        return Tensor.of(values).requiresGrad(true);
    }

    private static Tensor number(double value) {
        return Tensor.of(value).requiresGrad(true);
    }

    private static Tensor square() {
        return Tensor.of(new double[][]{{1, 2}, {3, 4}}).requiresGrad(true);
    }

    private static Tensor grad(Tensor x) {
        return Objects.requireNonNull(x.grad());
    }

    private static Tensor withVersion(Tensor x) {
        return Tensor.cat(List.of(x.detach().flatten(), vector(x.data().version())), 0);
    }

    /** Goes backward from {@code z} after {@code y}, which it needs, was changed. */
    private static void failing(Tensor y, Tensor z) {
        try (NoGrad _ = NoGrad.enter()) {
            y.mul_(2);
        }
        try {
            z.backward();
        } catch (EngineException expected) {
            return;
        }
        throw new AssertionError("backward went through");
    }

    private static List<String> order(Supplier<Tensor> program) {
        List<String> names = new ArrayList<>();
        try (Tape _ = Tape.open(new Names(names))) {
            program.get().backward();
        }
        return names;
    }

    private static Tensor branches() {
        Tensor a = leaf(1, 2).exp();
        Tensor b = leaf(3, 4).tanh();
        Tensor c = a.mul(b);
        Tensor d = a.sqrt().add(b.abs());
        Tensor e = c.sin().sub(d);
        return e.mul(a).sum().add(b.mean());
    }

    private static Tensor network() {
        Tensor w1 = Tensor.of(new double[][]{{1, 2}, {1, 2}, {1, 2}}).requiresGrad(true);
        Tensor h = Tensor.ones(2, 3).matmul(w1).add(leaf(0.5, 1)).sigmoid();
        Tensor w2 = Tensor.of(new double[][]{{1}, {2}}).requiresGrad(true);
        Tensor y = h.matmul(w2).add(leaf(1)).sigmoid();
        return y.sub(1).pow(2).sum().div(2);
    }

    private static Tensor views() {
        Tensor x = square();
        Tensor y = x.t().matmul(x);
        return Tensor.cat(List.of(y.reshape(4), x.narrow(0, 1, 1).flatten()), 0).logsumexp(0, false);
    }

    private static void creation(Map<String, Callable<@Nullable Object>> programs) {
        programs.put("arange_of_a_step_of_zero", () -> Tensor.arange(0, 1, 0));
        programs.put("arange_away_from_its_end", () -> Tensor.arange(0, 1, -1));
        programs.put("arange_below_zero", () -> Tensor.arange(-3));
        programs.put("arange_without_end", () -> Tensor.arange(0, Double.POSITIVE_INFINITY));
        programs.put("arange_to_nan", () -> Tensor.arange(0.5, Double.NaN));
        programs.put("arange_of_uneven_steps", () -> Tensor.arange(-1, 2.05, 0.3));
        programs.put("arange_downwards", () -> Tensor.arange(3, 0, -0.75));
        programs.put("arange_of_nothing", () -> Tensor.arange(0));
        programs.put("eye_of_minus_one", () -> Tensor.eye(-1));
        programs.put("eye_of_three", () -> Tensor.eye(3));
        programs.put("zeros_of_a_negative_size", () -> Tensor.zeros(2, -3));
        programs.put("zeros_of_too_many", () -> Tensor.zeros(Integer.MAX_VALUE, Integer.MAX_VALUE));
        programs.put("full_of_a_value", () -> Tensor.full(2.5, 2, 1));
        programs.put("cat_of_nothing", () -> Tensor.cat(List.of(), 0));
        programs.put("stack_of_nothing", () -> Tensor.stack(List.of(), 0));
        programs.put("rows_of_unequal_length", () -> Tensor.of(new double[][]{{1, 2}, {1}}));
    }

    static Map<String, Callable<@Nullable Object>> all() {
        Map<String, Callable<@Nullable Object>> programs = new LinkedHashMap<>();
        programs.put("leaf_gradients_accumulate", () -> {
            Tensor x = leaf(1, 2);
            x.mul(x).sum().backward();
            x.mul(x).sum().backward();
            return x.grad();
        });
        programs.put("zeroed_gradient_is_none", () -> {
            Tensor x = leaf(1, 2);
            x.sum().backward();
            x.zeroGrad();
            return x.grad();
        });
        programs.put("gradient_of_a_non_leaf_is_none", () -> {
            Tensor y = leaf(1, 2).mul(2);
            y.sum().backward();
            return y.grad();
        });
        programs.put("retained_gradient", () -> {
            Tensor y = leaf(1, 2).mul(2);
            y.retainGrad();
            y.mul(y).sum().backward();
            return y.grad();
        });
        programs.put("retained_gradients_accumulate", () -> {
            Tensor y = leaf(1, 2).mul(2);
            y.retainGrad();
            Tensor z = y.mul(y).sum();
            z.backward(null, true);
            z.backward();
            return y.grad();
        });
        programs.put("retained_gradient_of_the_root", () -> {
            Tensor y = number(2).mul(3);
            y.retainGrad();
            y.backward();
            return y.grad();
        });
        programs.put("unused_leaf_has_none", () -> {
            Tensor y = number(2);
            number(1).exp().backward();
            return y.grad();
        });
        programs.put("second_backward", () -> {
            Tensor y = leaf(1, 2).mul(2).sum();
            y.backward();
            y.backward();
            return null;
        });
        programs.put("second_backward_where_nothing_was_saved", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.add(1).sum();
            y.backward();
            y.backward();
            return x.grad();
        });
        programs.put("second_backward_of_a_retained_graph", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.exp().sum();
            y.backward(null, true);
            y.backward();
            return x.grad();
        });
        programs.put("third_backward_after_a_retained_one", () -> {
            Tensor y = leaf(1, 2).exp().sum();
            y.backward(null, true);
            y.backward();
            y.backward();
            return null;
        });
        programs.put("backward_of_several_numbers", () -> {
            leaf(1, 2).mul(2).backward();
            return null;
        });
        programs.put("backward_of_several_numbers_with_a_gradient", () -> {
            Tensor x = leaf(1, 2);
            x.mul(2).backward(vector(3, 5));
            return x.grad();
        });
        programs.put("backward_without_a_graph", () -> {
            Tensor.of(1).backward();
            return null;
        });
        programs.put("backward_without_a_graph_of_several_numbers", () -> {
            vector(1, 2).backward();
            return null;
        });
        programs.put("seed_of_another_shape", () -> {
            leaf(1, 2, 3).mul(2).backward(vector(1, 2));
            return null;
        });
        programs.put("seed_of_another_shape_without_a_graph", () -> {
            vector(1, 2, 3).backward(vector(1, 2));
            return null;
        });
        programs.put("leaf_root", () -> {
            Tensor x = number(2);
            x.backward();
            x.backward();
            return x.grad();
        });
        programs.put("leaf_root_of_one_element", () -> {
            Tensor x = leaf(2);
            x.backward();
            return x.grad();
        });
        programs.put("in_place_on_a_leaf", () -> { return leaf(1, 2).add_(1); });
        programs.put("zero_in_place_on_a_leaf", () -> { return leaf(1, 2).zero_(); });
        programs.put("in_place_on_a_leaf_without_gradients", () -> {
            Tensor x = leaf(1, 2);
            try (NoGrad _ = NoGrad.enter()) {
                x.sub_(vector(0.5, 0.5));
            }
            return withVersion(x);
        });
        programs.put("in_place_on_a_view_of_a_leaf", () -> { return leaf(1, 2).reshape(2, 1).add_(1); });
        programs.put("in_place_of_a_larger_shape", () -> { return Tensor.ones(3).add_(Tensor.ones(2, 3)); });
        programs.put("in_place_on_what_was_expanded", () -> { return Tensor.ones(1).expand(3).add_(1); });
        programs.put("in_place_history", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.mul(1);
            y.mul_(3);
            y.add_(x);
            y.sum().backward();
            return x.grad();
        });
        programs.put("in_place_history_is_named", () -> {
            return List.of(Objects.requireNonNull(leaf(1, 2).mul(1).sub_(1).gradFn()).name());
        });
        programs.put("in_place_by_what_requires_grad", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = Tensor.ones(2);
            y.mul_(x);
            y.sum().backward();
            return Tensor.cat(List.of(grad(x), vector(y.isLeaf() ? 1 : 0, y.requiresGrad() ? 1 : 0)), 0);
        });
        programs.put("in_place_by_itself", () -> {
            Tensor y = leaf(1, 2).mul(1);
            y.mul_(y);
            y.sum().backward();
            return null;
        });
        programs.put("in_place_keeps_what_was_for_the_factor", () -> {
            Tensor x = leaf(1, 2);
            Tensor w = leaf(3, 4);
            Tensor y = x.mul(1);
            y.mul_(w);
            y.sum().backward();
            return Tensor.cat(List.of(grad(x), grad(w)), 0);
        });
        programs.put("in_place_division", () -> {
            Tensor x = leaf(1, 2);
            Tensor w = leaf(3, 4);
            Tensor y = x.mul(1);
            y.div_(w);
            y.sum().backward();
            return Tensor.cat(List.of(grad(x), grad(w)), 0);
        });
        programs.put("in_place_zero", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.mul(2);
            y.zero_();
            y.sum().backward();
            return x.grad();
        });
        programs.put("in_place_after_a_use", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.mul(1);
            Tensor z = y.add(1);
            y.mul_(3);
            y.sum().add(z.sum()).backward();
            return x.grad();
        });
        programs.put("retained_gradient_follows_in_place", () -> {
            Tensor y = leaf(1, 2).mul(1);
            y.retainGrad();
            y.mul_(3);
            y.mul(2).sum().backward();
            return y.grad();
        });
        programs.put("view_follows_its_base", () -> {
            Tensor x = square();
            Tensor y = x.mul(1);
            Tensor v = y.t();
            y.mul_(3);
            v.sum().backward();
            return x.grad();
        });
        programs.put("view_of_a_view_follows_its_base", () -> {
            Tensor x = square();
            Tensor y = x.mul(1);
            Tensor v = y.t().narrow(0, 0, 1);
            y.mul_(x);
            v.sum().backward();
            return x.grad();
        });
        programs.put("view_follows_a_base_that_begins_to_require_grad", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = Tensor.ones(2);
            Tensor v = y.reshape(2, 1);
            y.mul_(x);
            v.sum().backward();
            return x.grad();
        });
        programs.put("view_shares_numbers_and_version", () -> {
            Tensor x = Tensor.arange(1, 7).reshape(2, 3);
            x.t().narrow(0, 1, 1).unsqueeze(0).mul_(10);
            return withVersion(x);
        });
        programs.put("changed_output", () -> {
            Tensor y = leaf(1, 2, 3).exp();
            Tensor z = y.sum();
            try (NoGrad _ = NoGrad.enter()) {
                y.mul_(2);
            }
            z.backward();
            return null;
        });
        programs.put("changed_leaf", () -> {
            Tensor w = leaf(1, 1, 1);
            Tensor z = leaf(1, 2, 3).mul(w).sum();
            try (NoGrad _ = NoGrad.enter()) {
                w.sub_(1);
            }
            z.backward();
            return null;
        });
        programs.put("changed_scalar_twice", () -> {
            Tensor x = number(2);
            Tensor z = x.mul(x);
            try (NoGrad _ = NoGrad.enter()) {
                x.add_(1);
                x.add_(1);
            }
            z.backward();
            return null;
        });
        programs.put("changed_between", () -> {
            Tensor y = leaf(1, 2).sin();
            Tensor z = y.mul(y).sum();
            y.add_(1);
            z.backward();
            return null;
        });
        programs.put("changed_through_detach", () -> {
            Tensor y = leaf(1, 2).exp();
            y.detach().mul_(2);
            y.sum().backward();
            return null;
        });
        programs.put("changed_through_a_view", () -> {
            Tensor x = vector(1, 2);
            Tensor z = x.mul(leaf(1, 1)).sum();
            x.reshape(2, 1).zero_();
            z.backward();
            return null;
        });
        programs.put("failure_leaves_no_gradient", () -> {
            Tensor x = leaf(1, 2);
            Tensor y = x.exp();
            Tensor z = y.sum().add(x.sum());
            failing(y, z);
            return x.grad();
        });
        programs.put("failure_leaves_nothing_for_the_next_pass", () -> {
            Tensor x = leaf(1, 2);
            Tensor s = x.sin();
            Tensor y = s.exp();
            Tensor z = y.sum().add(s.sum());
            failing(y, z);
            s.mul(3).sum().backward();
            return x.grad();
        });
        programs.put("same_tensor_twice", () -> {
            Tensor x = leaf(1, 2);
            x.mul(x).sum().backward();
            return x.grad();
        });
        programs.put("same_matrix_twice", () -> {
            Tensor x = square();
            x.matmul(x).sum().backward();
            return x.grad();
        });
        programs.put("same_tensor_in_a_list", () -> {
            Tensor x = leaf(1, 2);
            Tensor.cat(List.of(x, x, x), 0).mul(Tensor.arange(6)).sum().backward();
            return x.grad();
        });
        programs.put("diamond", () -> {
            Tensor x = leaf(0.5, 2);
            Tensor y = x.exp();
            y.mul(y.log()).add(y.div(x)).sum().backward();
            return x.grad();
        });
        programs.put("no_grad_stops", () -> {
            Tensor x = leaf(1, 2);
            Tensor y;
            try (NoGrad _ = NoGrad.enter()) {
                try (NoGrad _ = NoGrad.enter()) {
                    x.neg();
                }
                y = x.mul(2);
            }
            return vector(y.requiresGrad() ? 1 : 0, y.isLeaf() ? 1 : 0, NoGrad.isGradEnabled() ? 1 : 0);
        });
        programs.put("detach_stops", () -> {
            Tensor x = leaf(1, 2);
            x.mul(x.detach()).sum().backward();
            return x.grad();
        });
        programs.put("requires_grad_off_on_a_non_leaf", () -> { return leaf(1, 2).mul(2).requiresGrad(false); });
        programs.put("requires_grad_off_on_a_leaf", () -> {
            Tensor x = leaf(1, 2).requiresGrad(false);
            return vector(x.requiresGrad() ? 1 : 0, x.mul(2).requiresGrad() ? 1 : 0);
        });
        programs.put("retain_grad_without_requires_grad", () -> {
            Tensor.ones(2).retainGrad();
            return null;
        });
        programs.put("item_of_several", () -> { return Tensor.ones(2).item(); });
        programs.put("ties_in_max", () -> {
            Tensor x = leaf(1, 3, 3);
            x.max().backward();
            return x.grad();
        });
        programs.put("ties_in_max_along_a_dimension", () -> {
            Tensor x = leaf(1, 3, 3);
            x.unsqueeze(0).max(1, false).sum().backward();
            return x.grad();
        });
        programs.put("kinks", () -> {
            Tensor x = number(0);
            x.relu().add(x.abs()).backward();
            return x.grad();
        });
        programs.put("root_at_zero", () -> {
            Tensor x = number(0);
            x.sqrt().backward();
            return x.grad();
        });
        programs.put("nan_through_where", () -> {
            Tensor x = leaf(0, 1);
            Tensor.where(vector(0, 1), x.log(), 0).sum().backward();
            return x.grad();
        });
        programs.put("anomaly_in_a_gradient", () -> {
            Tensor x = leaf(0, 1);
            GradMode.detect(true);
            try {
                x.sqrt().mul(0).sum().backward();
            } finally {
                GradMode.detect(false);
            }
            return null;
        });
        programs.put("order_of_a_chain", () -> { return order(() -> leaf(1, 2).exp().sin().sum()); });
        programs.put("order_of_branches", () -> { return order(SemanticPrograms::branches); });
        programs.put("order_of_a_network", () -> { return order(SemanticPrograms::network); });
        programs.put("order_with_views", () -> { return order(SemanticPrograms::views); });
        programs.put("graph_of_a_stack_of_products", () -> {
            return order(() -> Tensor.of(new double[]{1, 2, 3, 4}, 2, 1, 2).requiresGrad(true)
                    .matmul(Tensor.of(new double[]{1, 2}, 2, 1).requiresGrad(true)).sum());
        });
        creation(programs);
        return programs;
    }
}
