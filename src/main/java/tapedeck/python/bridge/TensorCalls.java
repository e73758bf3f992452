package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Tensor;

/** The calls that ask and tell a tensor something: its properties, and what Python keeps on it. Calculates nothing. */
public final class TensorCalls implements CallTable.Area {
    /** Python's attributes on tensors, which are objects of the engine: a dict for each that has one. */
    private final Map<Tensor, Value> attributes = new WeakHashMap<>();

    @Override
    public void into(CallTable table) {
        table.put("tensor_type", in -> Tensor.class);
        table.put("shape", in -> in.tensor(0).shape().toArray());
        table.put("dim", in -> in.tensor(0).dim());
        table.put("numel", in -> in.tensor(0).numel());
        table.put("size", in -> in.tensor(0).shape().size(in.integer(1)));
        table.put("dtype", in -> in.tensor(0).dtype().word());
        table.put("item", in -> item(in.tensor(0)));
        table.put("values", in -> in.tensor(0).data().toArray());
        table.put("requires_grad", in -> in.tensor(0).requiresGrad());
        table.put("set_requires_grad", in -> in.tensor(0).requiresGrad(in.flag(1)));
        table.put("is_leaf", in -> in.tensor(0).isLeaf());
        table.put("grad", in -> in.tensor(0).grad());
        table.put("grad_fn_name", in -> in.tensor(0).gradFnName());
        table.put("name", in -> in.tensor(0).name());
        table.put("set_name", in -> in.tensor(0).named(in.text(1)));
        table.put("version", in -> in.tensor(0).data().version());
        table.put("identity", in -> System.identityHashCode(in.tensor(0)));
        table.put("items", in -> items(in.tensor(0)));
        table.put("detach_", in -> in.tensor(0).detach_());
        table.put("detach", in -> in.tensor(0).detach());
        table.put("attributes", in -> attributes.get(in.tensor(0)));
        table.put("set_attributes", this::keep);
    }

    private @Nullable Object keep(Arguments in) {
        attributes.put(in.tensor(0), in.value(1));
        return null;
    }

    private static List<Object> items(Tensor tensor) {
        List<Object> items = new ArrayList<>();
        for (double value : tensor.data().toArray()) {
            items.add(item(tensor, value));
        }
        return items;
    }

    private static Object item(Tensor tensor) {
        return item(tensor, tensor.item());
    }

    private static Object item(Tensor tensor, double value) {
        return switch (tensor.dtype().category()) {
            case BOOL -> value != 0;
            case INTEGER -> (long) value;
            case FLOATING -> value;
        };
    }
}
