package tapedeck.python.bridge;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Tensor;

/** Backward, and whether gradients are recorded. */
public final class AutogradCalls implements CallTable.Area {
    private final Consumer<Tensor> onBackward;

    /** @param onBackward is told of the root of every backward pass, before it */
    public AutogradCalls(Consumer<Tensor> onBackward) {
        this.onBackward = onBackward;
    }

    @Override
    public void into(CallTable table) {
        table.put("backward", this::backward);
        table.put("set_grad", AutogradCalls::setGrad);
        table.put("retain_grad", in -> {
            in.tensor(0).retainGrad();
            return null;
        });
    }

    private @Nullable Object backward(Arguments in) {
        onBackward.accept(in.tensor(0));
        in.tensor(0).backward(in.tensorOrNull(1), in.flag(2));
        return null;
    }

    private static @Nullable Object setGrad(Arguments in) {
        Tensor tensor = in.tensor(0);
        tensor.setGrad(in.tensorOrNull(1));
        return null;
    }
}
