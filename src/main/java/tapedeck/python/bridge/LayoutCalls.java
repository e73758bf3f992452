package tapedeck.python.bridge;

import org.graalvm.polyglot.Value;
import tapedeck.array.NdArray;
import tapedeck.array.Reshaping;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Reshape;
import tapedeck.function.Transpose;

/** Views, and what cuts, joins, repeats and turns tensors. */
public final class LayoutCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        views(table);
        parts(table);
        inPlace(table);
        table.put("cat", in -> Tensor.cat(in.tensors(0), in.integer(1)));
        table.put("stack", in -> Tensor.stack(in.tensors(0), in.integer(1)));
        table.put("block_diag", in -> Tensor.blockDiag(in.tensors(0)));
        table.put("contiguous", in -> in.tensor(0).contiguous());
        table.put("clone", in -> in.tensor(0).copied());
        table.put("repeat", in -> in.tensor(0).repeat(in.integers(1)));
        table.put("flip", in -> in.tensor(0).flip(in.integers(1)));
        table.put("roll", in -> in.tensor(0).roll(in.integers(1), in.integers(2)));
        table.put("rot90", in -> in.tensor(0).rot90(in.integer(1), in.integers(2)));
        table.put("diag", in -> in.tensor(0).diag(in.integer(1)));
        table.put("diag_embed", in -> in.tensor(0).diagEmbed(in.integer(1), in.integer(2), in.integer(3)));
        table.put("tril", in -> in.tensor(0).tril(in.integer(1)));
        table.put("triu", in -> in.tensor(0).triu(in.integer(1)));
        table.put("is_contiguous", in -> in.tensor(0).data().isContiguous());
        table.put("stride", in -> strides(in.tensor(0).data()));
        table.put("storage_offset", in -> in.tensor(0).data().offset());
        table.put("data_ptr", in -> 8L * System.identityHashCode(in.tensor(0).data().values())
                + (long) in.tensor(0).dtype().bytes() * in.tensor(0).data().offset());
        table.put("shares", in -> in.tensor(0).data().shares(in.tensor(1).data()));
    }

    private static int[] strides(NdArray array) {
        int[] strides = new int[array.dim()];
        for (int d = 0; d < strides.length; d++) {
            strides[d] = array.stride(d);
        }
        return strides;
    }

    private static void views(CallTable table) {
        table.put("view", in -> in.tensor(0).view(in.integers(1)));
        table.put("reshape", in -> in.tensor(0).reshape(in.integers(1)));
        table.put("flatten", in -> in.tensor(0).flatten(in.integer(1), in.integer(2)));
        table.put("transpose", in -> in.tensor(0).transpose(in.integer(1), in.integer(2)));
        table.put("t", in -> in.tensor(0).t());
        table.put("permute", in -> in.tensor(0).permute(in.integers(1)));
        table.put("squeeze", LayoutCalls::squeeze);
        table.put("unsqueeze", in -> in.tensor(0).unsqueeze(in.integer(1)));
        table.put("unsafe_view", in -> Operations.apply(
                new Reshape(Shape.of(in.integers(1)), Reshape.Kind.UNSAFE_VIEW), in.tensor(0)));
        table.put("expand", in -> in.tensor(0).expand(in.integers(1)));
        table.put("select", in -> in.tensor(0).select(in.integer(1), in.integer(2)));
        table.put("narrow", in -> in.tensor(0).narrow(in.integer(1), in.integer(2), in.integer(3)));
        table.put("alias", in -> in.tensor(0).alias());
        table.put("diagonal", in -> in.tensor(0).diagonal(in.integer(1), in.integer(2), in.integer(3)));
        table.put("unfold", in -> in.tensor(0).unfold(in.integer(1), in.integer(2), in.integer(3)));
        table.put("as_strided", in -> in.tensor(0).asStrided(in.integers(1), in.integers(2), in.integer(3)));
        table.put("inferred", in -> Reshaping.infer(in.tensor(0).data(), in.integers(1)).toArray());
    }

    private static Tensor squeeze(Arguments in) {
        Tensor x = in.tensor(0);
        if (in.isNone(1)) {
            return x.squeeze();
        }
        Value dims = in.value(1);
        return dims.hasArrayElements() ? x.squeeze(in.integers(1)) : x.squeeze(in.integer(1));
    }

    private static void parts(CallTable table) {
        table.put("split", in -> in.value(1).hasArrayElements()
                ? in.tensor(0).split(in.integers(1), in.integer(2))
                : in.tensor(0).split(in.integer(1), in.integer(2)));
        table.put("chunk", in -> in.tensor(0).chunk(in.integer(1), in.integer(2)));
        table.put("unbind", in -> in.tensor(0).unbind(in.integer(1)));
    }

    private static void inPlace(CallTable table) {
        table.put("squeeze_", in -> in.isNone(1) ? in.tensor(0).squeeze_() : in.tensor(0).squeeze_(in.integer(1)));
        table.put("unsqueeze_", in -> in.tensor(0).unsqueeze_(in.integer(1)));
        table.put("turned_in_place",
                in -> Operations.apply(new Transpose(in.integer(1), in.integer(2), true), in.tensor(0)));
        table.put("transpose_", in -> in.tensor(0).transpose_(in.integer(1), in.integer(2)));
        table.put("t_", in -> in.tensor(0).t_());
        table.put("set_data", in -> {
            in.tensor(0).setData(in.tensor(1));
            return null;
        });
    }
}
