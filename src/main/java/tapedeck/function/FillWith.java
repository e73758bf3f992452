package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** A single number, the source, in every place. */
public record FillWith() implements WrittenInto {
    @Override
    public String call() {
        return "fill";
    }

    @Override
    public String gradFn() {
        return "FillBackward3";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = 0"), Message.of("function.sum.source"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("0"), Vjp.of("Σ {g}"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.get(1), "expand_as", in.getFirst());
    }

    @Override
    public boolean isElementwise() { return true; }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        return Views.expand(source, x.shape()).copy();
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return NdArray.zeros(context.shape(0));
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        return Reduce.sum(gradient);
    }
}
