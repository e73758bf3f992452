package tapedeck.function;

import tapedeck.text.Message;

/** The least over dimensions; a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Amin(Dims dims, boolean keepdim) implements ExtremeOfLanes {
    static final Signature<Amin> SIGNATURE = Signature
            .of(Amin.class, "amin", "AminBackward0", in -> new Amin(in.dims(), in.keepdim()))
            .called("dim", "keepdim")
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared.lane"))
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }
}
