package tapedeck.python.bridge;

import tapedeck.array.EngineException;
import tapedeck.autograd.InPlace;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.function.Prelu;
import tapedeck.function.PythonForm;
import tapedeck.function.Relu;
import tapedeck.function.Signature;
import tapedeck.function.Threshold;

/**
 * The activations of {@code torch.nn.functional}, and what is elementwise like them: those that the registry has, and others whose
 * arguments are read in their own way.
 */
public final class ActivationCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        for (Signature<?> each : Functions.called(PythonForm.Call.FUNCTIONAL)) {
            table.put("nn_" + each.name(), in -> new ScriptCall(in, each).apply());
            table.put("nn_" + each.name() + "_", in -> new ScriptCall(in, each).applyInPlace());
        }
        both(table, "nn_relu", in -> new Relu());
        table.put("nn_sigmoid", in -> in.tensor(0).sigmoid());
        table.put("nn_tanh", in -> in.tensor(0).tanh());
        both(table, "nn_threshold", in -> new Threshold(in.tensor(0).dtype().of(in.number(1)), in.number(2)));
        table.put("nn_prelu", in -> Operations.apply(new Prelu(), in.tensor(0), in.tensor(1, "weight")));
        table.put("nn_softmax", ActivationCalls::softmax);
        table.put("nn_log_softmax", ActivationCalls::logSoftmax);
    }

    /** softmax; whole numbers are refused as PyTorch does it. */
    static Tensor softmax(Arguments in) {
        return fractions(in, "softmax_lastdim_kernel_impl").softmax(in.integer(1));
    }

    /** log_softmax; whole numbers are refused as PyTorch does it. */
    static Tensor logSoftmax(Arguments in) {
        return fractions(in, "log_softmax_lastdim_kernel_impl").logSoftmax(in.integer(1));
    }

    private static Tensor fractions(Arguments in, String last) {
        Tensor x = in.tensor(0);
        if (!x.dtype().isFloating()) {
            boolean isLast = x.dim() == 0 || x.shape().wrap(in.integer(1)) == x.dim() - 1;
            throw new EngineException("\"" + (isLast ? last : "softmax_kernel_impl") + "\" not implemented for '"
                    + x.dtype().scalarType() + "'");
        }
        return x;
    }

    /** A Function of one tensor by its name, and in place by its name with an underscore. */
    private static void both(CallTable table, String name, java.util.function.Function<Arguments, Function> function) {
        table.put(name, in -> Operations.apply(function.apply(in), in.tensor(0)));
        table.put(name + "_", in -> InPlace.apply(function.apply(in), in.tensor(0)));
    }
}
