package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.autograd.AccumulateGrad;
import tapedeck.autograd.Grad;
import tapedeck.autograd.GradMode;
import tapedeck.autograd.Node;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;

/** Backward and grad, the modes, the frames of what is recorded, hooks, and the graph as Python walks it. */
public final class AutogradCalls implements CallTable.Area {
    private final Consumer<Tensor> onBackward;

    /** @param onBackward is told of the root of every backward pass, before it */
    public AutogradCalls(Consumer<Tensor> onBackward) {
        this.onBackward = onBackward;
    }

    @Override
    public void into(CallTable table) {
        table.put("backward", this::backward);
        table.put("autograd_backward", this::backwardOfSeveral);
        table.put("autograd_grad", this::grad);
        table.put("set_grad", AutogradCalls::setGrad);
        table.put("retain_grad", in -> {
            in.tensor(0).retainGrad();
            return null;
        });
        table.put("retains_grad", in -> in.tensor(0).retainsGrad());
        modes(table);
        graph(table);
    }

    private static void modes(CallTable table) {
        table.put("grad_enabled", in -> GradMode.isEnabled());
        table.put("enable_grad", in -> GradMode.enable(in.flag(0)));
        table.put("inference_enabled", in -> GradMode.isInference());
        table.put("enable_inference", in -> GradMode.inference(in.flag(0)));
        table.put("is_inference", in -> in.tensor(0).isInference());
        table.put("anomaly_enabled", in -> GradMode.isDetecting());
        table.put("detect_anomaly", in -> GradMode.detect(in.flag(0)));
        table.put("tape_off", in -> Tape.off());
        table.put("tape_on", in -> {
            in.value(0).<Tape.Off>asHostObject().close();
            return null;
        });
        table.put("enter_scope", in -> Scope.enter(in.text(0)));
        table.put("leave_scope", in -> {
            in.value(0).<Scope>asHostObject().close();
            return null;
        });
    }

    private static void graph(CallTable table) {
        table.put("grad_fn", in -> in.tensor(0).gradFn());
        table.put("node_name", in -> name(in.value(0).asHostObject()));
        table.put("node_next", in -> next(in.value(0).asHostObject()));
        table.put("node_variable",
                in -> in.value(0).asHostObject() instanceof AccumulateGrad(Tensor leaf) ? leaf : null);
        table.put("node_identity", in -> identity(in.value(0).asHostObject()));
        table.put("node_same", in -> in.value(0).asHostObject().equals(in.value(1).asHostObject()));
        table.put("register_hook", in -> {
            Value hook = in.value(1);
            Runnable remove = in.tensor(0).registerHook(gradient -> given(hook.execute(gradient)));
            return (ProxyExecutable) _ -> removed(remove);
        });
        table.put("register_post_hook", in -> {
            Value hook = in.value(1);
            Runnable remove = in.tensor(0).registerPostAccumulateGradHook(hook::executeVoid);
            return (ProxyExecutable) _ -> removed(remove);
        });
    }

    private static @Nullable Object removed(Runnable remove) {
        remove.run();
        return null;
    }

    private static @Nullable Tensor given(Value result) {
        if (result.isNull()) {
            return null;
        }
        if (result.isHostObject() && result.asHostObject() instanceof Tensor tensor) {
            return tensor;
        }
        throw EngineException.type("expected Variable, but hook returned '" + Arguments.typeName(result) + "'");
    }

    private static String name(Object node) {
        return node instanceof Node made ? made.qualifiedName() : "torch::autograd::AccumulateGrad";
    }

    private static List<@Nullable Object> next(Object node) {
        return node instanceof Node made ? made.nextFunctions() : List.of();
    }

    /** Of a leaf's end that of the leaf: it is made anew whenever it is asked for. */
    private static int identity(Object node) {
        return System.identityHashCode(node instanceof AccumulateGrad(Tensor leaf) ? leaf : node);
    }

    private @Nullable Object backward(Arguments in) {
        onBackward.accept(in.tensor(0));
        List<@Nullable Tensor> seed = new ArrayList<>();
        seed.add(in.tensorOrNull(1));
        boolean create = in.flag(3);
        run(new Grad(List.of(in.tensor(0)), seed, in.isNone(2) ? create : in.flag(2), create), in, 4);
        return null;
    }

    private @Nullable Object backwardOfSeveral(Arguments in) {
        List<Tensor> outputs = in.tensors(0);
        outputs.forEach(onBackward);
        boolean create = in.flag(3);
        run(new Grad(outputs, seeds(in, 1), in.isNone(2) ? create : in.flag(2), create), in, 4);
        return null;
    }

    private static void run(Grad grad, Arguments in, int inputs) {
        if (in.isNone(inputs)) {
            grad.backward();
        } else {
            grad.backward(in.tensors(inputs));
        }
    }

    /** A tensor or None for each output. */
    private static List<@Nullable Tensor> seeds(Arguments in, int i) {
        List<@Nullable Tensor> seeds = new ArrayList<>();
        for (Value value : in.elements(i)) {
            if (!value.isNull() && !(value.isHostObject() && value.asHostObject() instanceof Tensor)) {
                throw EngineException.type("gradients can be either Tensors or None, but got "
                        + Arguments.typeName(value));
            }
            seeds.add(value.isNull() ? null : value.<Tensor>asHostObject());
        }
        return seeds;
    }

    /** Of a number, it is the loss of an update by hand; one whose gradient is computed with goes on into another. */
    private List<@Nullable Tensor> grad(Arguments in) {
        boolean create = in.flag(4);
        if (!create) {
            in.tensors(0).forEach(onBackward);
        }
        Grad grad = new Grad(in.tensors(0), seeds(in, 2), in.isNone(3) ? create : in.flag(3), create);
        return grad.of(in.tensors(1), in.flag(5), in.flag(6));
    }

    private static @Nullable Object setGrad(Arguments in) {
        Tensor tensor = in.tensor(0);
        tensor.setGrad(in.tensorOrNull(1));
        return null;
    }
}
