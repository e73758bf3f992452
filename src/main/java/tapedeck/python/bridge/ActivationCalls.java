package tapedeck.python.bridge;

import tapedeck.array.EngineException;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Celu;
import tapedeck.function.Elu;
import tapedeck.function.Function;
import tapedeck.function.Gelu;
import tapedeck.function.GeluTanh;
import tapedeck.function.Glu;
import tapedeck.function.Hardshrink;
import tapedeck.function.Hardsigmoid;
import tapedeck.function.Hardswish;
import tapedeck.function.Hardtanh;
import tapedeck.function.LeakyRelu;
import tapedeck.function.LogSigmoid;
import tapedeck.function.Mish;
import tapedeck.function.Prelu;
import tapedeck.function.Relu;
import tapedeck.function.Selu;
import tapedeck.function.Silu;
import tapedeck.function.Softplus;
import tapedeck.function.Softshrink;
import tapedeck.function.Threshold;

/** The activations of {@code torch.nn.functional}, and what is elementwise like them. */
public final class ActivationCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        both(table, "nn_relu", in -> new Relu());
        table.put("nn_sigmoid", in -> in.tensor(0).sigmoid());
        table.put("nn_tanh", in -> in.tensor(0).tanh());
        both(table, "nn_hardtanh", in -> new Hardtanh(in.number(1), in.number(2)));
        both(table, "nn_hardsigmoid", in -> new Hardsigmoid());
        both(table, "nn_hardswish", in -> new Hardswish());
        both(table, "nn_selu", in -> new Selu());
        both(table, "nn_celu", in -> new Celu(in.number(1)));
        both(table, "nn_elu", in -> new Elu(in.number(1)));
        both(table, "nn_leaky_relu", in -> new LeakyRelu(in.number(1)));
        both(table, "nn_logsigmoid", in -> new LogSigmoid());
        both(table, "nn_softshrink", in -> new Softshrink(in.number(1)));
        both(table, "nn_hardshrink", in -> new Hardshrink(in.number(1)));
        both(table, "nn_mish", in -> new Mish());
        both(table, "nn_silu", in -> new Silu());
        both(table, "nn_gelu", in -> in.text(1).equals("tanh") ? new GeluTanh() : new Gelu());
        both(table, "nn_softplus", in -> new Softplus(in.number(1), in.number(2)));
        both(table, "nn_threshold", in -> new Threshold(in.tensor(0).dtype().of(in.number(1)), in.number(2)));
        both(table, "nn_glu", in -> new Glu(in.integer(1)));
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
        table.put(name + "_", in -> Operations.applyInPlace(function.apply(in), in.tensor(0)));
    }
}
