package tapedeck.function;

import tapedeck.text.Message;

/** The greatest over dimensions; a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Amax(Dims dims, boolean keepdim) implements ExtremeOfLanes {
    static final Signature<Amax> SIGNATURE = Signature
            .of(Amax.class, "amax", "AmaxBackward0", in -> new Amax(in.dims(), in.keepdim()))
            .called("dim", "keepdim")
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared.lane"))
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }
}
