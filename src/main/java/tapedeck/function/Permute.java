package tapedeck.function;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The dimensions in another order, a view. */
public record Permute(List<Integer> dims) implements LinearFunction {
    static final Signature<Permute> SIGNATURE = Signature
            .of(Permute.class, "permute", "PermuteBackward0", in -> new Permute(in.list("dims")))
            .explained(Message.of("function.dimension.back"))
            .method(f -> Python.list(f.dims.stream().mapToInt(dim -> dim).toArray()));

    @Override
    public List<GradientFormula> vjp() {
        List<Integer> back = IntStream.range(0, dims.size()).mapToObj(d -> dims.indexOf(d)).toList();
        return List.of(GradientFormula.of("{g}.permute" + back.toString().replace('[', '(').replace(']', ')')));
    }

    @Override
    public NdArray of(NdArray x) {
        return Views.permute(x, dims.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        int[] inverse = new int[dims.size()];
        for (int d = 0; d < inverse.length; d++) {
            inverse[context.shape(0).wrap(dims.get(d))] = d;
        }
        return Views.permute(gradient, inverse);
    }
}
