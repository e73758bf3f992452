package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.optim.LBFGS;
import tapedeck.optim.Optimizer;
import tapedeck.optim.OptimizerState;
import tapedeck.optim.Optimizers;
import tapedeck.optim.ParameterGroup;

/** Optimizers. Python holds the engine's object and tells it what is written into a group. */
public final class OptimizerCalls implements CallTable.Area {
    private final Runnable beforeUpdate;

    /** @param beforeUpdate is called before an optimizer updates */
    OptimizerCalls(Runnable beforeUpdate) {
        this.beforeUpdate = beforeUpdate;
    }

    @Override
    public void into(CallTable table) {
        table.put("optimizer", in -> Optimizers.of(in.text(0), List.of(group(in))).orElseThrow());
        table.put("optimizer_add", in -> {
            optimizer(in).addGroup(group(in));
            return null;
        });
        table.put("optimizer_write", in -> {
            optimizer(in).groups().get(in.integer(1)).write(in.text(2), in.number(3));
            return null;
        });
        table.put("optimizer_step", in -> {
            beforeUpdate.run();
            optimizer(in).step();
            return null;
        });
        table.put("optimizer_zero_grad", in -> {
            optimizer(in).zeroGrad();
            return null;
        });
        table.put("optimizer_ready", _ -> {
            beforeUpdate.run();
            return null;
        });
        table.put("lbfgs", in -> new LBFGS(in.tensors(0)));
        table.put("lbfgs_step", in -> {
            LBFGS optimizer = in.value(0).asHostObject();
            optimizer.step(
                    new LBFGS.Settings(in.number(2), in.integer(3), in.integer(4), in.number(5), in.number(6),
                            in.integer(7), in.flag(8)),
                    () -> in.value(1).execute().asDouble());
            return new int[]{optimizer.evaluations(), optimizer.iterations()};
        });
        table.put("optimizer_kept", OptimizerCalls::kept);
        table.put("optimizer_keep", OptimizerCalls::keep);
    }

    private static Optimizer optimizer(Arguments in) {
        return in.value(0).asHostObject();
    }

    /** Of the parameters, labels and values that follow. */
    private static ParameterGroup group(Arguments in) {
        ParameterGroup group = new ParameterGroup(in.tensors(1), 0);
        List<String> labels = new ArrayList<>();
        in.elements(2).forEach(label -> labels.add(label.asString()));
        double[] values = in.numbers(3);
        for (int i = 0; i < values.length; i++) {
            group.write(labels.get(i), values[i]);
        }
        return group;
    }

    private static Tensor parameter(Optimizer optimizer, int i) {
        return optimizer.groups().stream().flatMap(group -> group.parameters().stream()).skip(i).findFirst()
                .orElseThrow();
    }

    /** The steps of a parameter, then names and tensors in turn. */
    private static List<Object> kept(Arguments in) {
        DType type = parameter(optimizer(in), in.integer(1)).dtype();
        OptimizerState.Entry entry = optimizer(in).stateOf(in.integer(1));
        List<Object> result = new ArrayList<>(List.of(entry.step()));
        entry.arrays().forEach((name, array) -> {
            result.add(name);
            result.add(new Tensor(array, type));
        });
        return result;
    }

    private static @Nullable Object keep(Arguments in) {
        Tensor parameter = parameter(optimizer(in), in.integer(1));
        Map<String, NdArray> arrays = new HashMap<>();
        for (int i = 3; i + 1 < in.count(); i += 2) {
            arrays.put(in.text(i), parameter.dtype().rounded(in.tensor(i + 1).data()).contiguous());
        }
        optimizer(in).keep(in.integer(1), new OptimizerState.Entry((long) in.number(2), arrays));
        return null;
    }
}
