package tapedeck.python.bridge;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.InPlace;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Dropout;
import tapedeck.function.Embedding;
import tapedeck.function.LayerStack;
import tapedeck.nn.DropoutMask;
import tapedeck.nn.Functional;
import tapedeck.nn.Init;

/** Layers of {@code torch.nn.functional} with parameters, dropout, and what fills parameters. */
public final class LayerCalls implements CallTable.Area {
    private final RandomStreams streams;

    /** @param streams of the run; draws from the standard one */
    public LayerCalls(RandomStreams streams) {
        this.streams = streams;
    }

    @Override
    public void into(CallTable table) {
        table.put("nn_linear", LayerCalls::linear);
        table.put("nn_embedding", LayerCalls::embedding);
        table.put("nn_dropout", this::dropout);
        table.put("nn_batch_norm", LayerCalls::batchNorm);
        table.put("nn_layer_norm", in -> Functional.layerNorm(in.tensor(0), in.integers(1), in.tensorOrNull(2),
                in.tensorOrNull(3), in.number(4)));
        table.put("nn_layer_stack",
                in -> Operations.apply(new LayerStack(), in.tensors(0).toArray(Tensor[]::new)));
        table.put("nn_uniform", in -> Init.uniform_(in.tensor(0), in.number(1), in.number(2), streams.standard(),
                draw(in)));
        table.put("nn_normal",
                in -> Init.normal_(in.tensor(0), in.number(1), in.number(2), streams.standard(), draw(in)));
        table.put("nn_trunc_normal", in -> Init.truncNormal_(in.tensor(0),
                new Init.Cut(in.number(1), in.number(2), in.number(3), in.number(4)), streams.standard(), draw(in)));
        table.put("nn_fill", in -> filled(in.tensor(0), in.number(1)));
        table.put("nn_copy", in -> copied(in.tensor(0), in.tensor(1)));
    }

    private static Init.Draw draw(Arguments in) {
        return in.tensor(0).dtype() == DType.FLOAT64 ? Init.Draw.FLOAT64 : Init.Draw.FLOAT32;
    }

    private static Tensor filled(Tensor tensor, double value) {
        tensor.data().assign(NdArray.scalar(tensor.dtype().of(value)));
        return tensor;
    }

    /** Overwrites the numbers of a tensor by those of another of its shape, whatever their type. */
    private static Tensor copied(Tensor to, Tensor from) {
        to.data().assign(to.dtype() == from.dtype() ? from.data() : to.dtype().rounded(from.data()));
        return to;
    }

    private static Tensor linear(Arguments in) {
        Tensor input = in.tensor(0);
        Tensor weight = in.tensor(1, "weight");
        if (input.dtype() != weight.dtype()) {
            throw new EngineException("mat1 and mat2 must have the same dtype, but got "
                    + input.dtype().scalarType() + " and " + weight.dtype().scalarType());
        }
        return Functional.linear(input, weight, in.tensorOrNull(2));
    }

    private static Tensor embedding(Arguments in) {
        Tensor indices = in.tensor(0);
        if (indices.dtype() != DType.INT64 && indices.dtype() != DType.INT32) {
            throw new EngineException("Expected tensor for argument #1 'indices' to have one of the following scalar "
                    + "types: Long, Int; but got " + indices.dtype().tensorType()
                    + " instead (while checking arguments for embedding)");
        }
        NdArray data = indices.data().contiguous();
        int[] rows = new int[data.numel()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) data.values()[data.offset() + i];
        }
        return Operations.apply(new Embedding(rows, indices.shape(), in.integer(2, Embedding.NO_PADDING)),
                in.tensor(1, "weight"));
    }

    /** Zeroes with probability p, element by element or channel by channel, and scales the rest. */
    private Tensor dropout(Arguments in) {
        Tensor input = in.tensor(0);
        double p = in.number(1);
        if (p == 0 || input.numel() == 0) {
            return input;
        }
        NdArray mask = DropoutMask.draw(input, p, in.flag(2), streams.standard());
        Dropout function = new Dropout(mask, in.flag(4));
        return in.flag(3) ? InPlace.apply(function, input) : Operations.apply(function, input);
    }

    private static Tensor batchNorm(Arguments in) {
        return Functional.batchNorm(in.tensor(0), in.tensorOrNull(1), in.tensorOrNull(2), in.tensorOrNull(3),
                in.tensorOrNull(4), in.flag(5), in.number(6), in.number(7));
    }
}
