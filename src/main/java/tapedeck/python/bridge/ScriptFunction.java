package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.autograd.GradMode;
import tapedeck.autograd.GraphTerm;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.FunctionCall;
import tapedeck.function.GraphValue;
import tapedeck.function.Signature;
import tapedeck.function.Types;
import tapedeck.text.Message;

/**
 * A Function of the script's own, {@code torch.autograd.Function}: its output is there already, and its gradients are what
 * the script's {@code backward} gives. While a pass runs that records, what {@code backward} computes is a graph.
 *
 * @param name of its class
 * @param result the output
 * @param type of the output
 * @param saved what {@code ctx.save_for_backward} was given
 * @param backward gives a gradient or None for each input, from the output's
 */
record ScriptFunction(String name, NdArray result, DType type, List<NdArray> saved,
        Value backward) implements Function {
    @Override
    public Signature<?> signature() {
        return Signature.of(name, name + "Backward");
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = " + name + ".backward(ctx, g)"));
    }

    @Override
    public String python(List<String> in) {
        return name + ".apply(" + String.join(", ", in) + ")";
    }

    @Override
    public DType result(Types types) {
        return type;
    }

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public boolean isView() { return false; }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        saved.forEach(context::save);
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        context.check();
        boolean before = GradMode.enable(false);
        try (Tape.Off _ = Tape.off()) {
            List<@Nullable Tensor> given = given(new Tensor(gradient.copy(), type)); // the script may keep it
            @Nullable
            NdArray[] gradients = new NdArray[context.inputs()];
            for (int i = 0; i < gradients.length; i++) {
                Tensor tensor = given.get(i);
                gradients[i] = tensor == null ? null : fitted(i, tensor.data(), context.shape(i)).copy();
            }
            return gradients;
        } finally {
            GradMode.enable(before);
        }
    }

    @Override
    public List<@Nullable GraphValue> gradients(FunctionCall at) {
        at.context().check();
        if (!(at.gradient() instanceof GraphTerm(Tensor gradient))) {
            throw new IllegalArgumentException("not a gradient of tensors");
        }
        List<@Nullable GraphValue> terms = new ArrayList<>();
        for (Tensor tensor : given(gradient)) {
            Shape shape = at.context().shape(terms.size());
            if (tensor != null) {
                checkFit(terms.size(), tensor.shape(), shape);
            }
            terms.add(tensor == null ? null : new GraphTerm(tensor).sumTo(shape));
        }
        return terms;
    }

    private List<@Nullable Tensor> given(Tensor gradient) {
        Value answer = backward.execute(gradient);
        List<@Nullable Tensor> tensors = new ArrayList<>();
        for (long i = 0; i < answer.getArraySize(); i++) {
            Value each = answer.getArrayElement(i);
            tensors.add(each.isNull() ? null : each.<Tensor>asHostObject());
        }
        return tensors;
    }

    private NdArray fitted(int i, NdArray gradient, Shape shape) {
        checkFit(i, gradient.shape(), shape);
        return Reduce.sumTo(gradient, shape);
    }

    private void checkFit(int i, Shape given, Shape wanted) {
        if (!given.equals(wanted) && !fits(given, wanted)) {
            throw new EngineException("Function " + gradFn() + " returned an invalid gradient at index " + i + " - got "
                    + given + " but expected shape compatible with " + wanted);
        }
    }

    private static boolean fits(Shape given, Shape wanted) {
        try {
            return Shape.broadcast(given, wanted).equals(given);
        } catch (EngineException _) {
            return false;
        }
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        throw new EngineException(name + " has a backward of the script's own, and no forward mode in Tapedeck");
    }
}
