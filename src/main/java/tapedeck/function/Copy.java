package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The source, stretched to the shape of {@code x}, in the stead of {@code x}. */
public record Copy() implements WrittenInto {
    @Override
    public String call() {
        return "copy";
    }

    @Override
    public String gradFn() {
        return "CopyBackwards";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = 0"), Message.of("function.stretched.source"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("0"), Vjp.of("{g}"));
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
        return Reduce.sumTo(gradient, context.shape(1));
    }
}
