package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.ViewLayout;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The view of a base by strides: the history of a view since its base or another view of it was changed in place. */
public record AsStrided(ViewLayout region) implements LinearFunction {
    static final Signature<AsStrided> SIGNATURE = Signature
            .of(AsStrided.class, "as_strided", "AsStridedBackward0", AsStrided::of)
            .gradient("zeros.as_strided_scatter({g})")
            .explained(Message.of("function.place"))
            .written(f -> part("{0}", f.region));

    private static AsStrided of(AtenCall in) {
        NdArray self = in.tensor("self");
        return new AsStrided(ViewLayout.of(self, Views.strided(self, in.wholes("size"), in.wholes("stride"),
                in.whole("storage_offset", self.offset()), in.outputType().bytes())));
    }

    /** The part of {@code x} that a view of it shows. */
    static String part(String x, ViewLayout region) {
        return Python.method(x, "as_strided", Python.tuple(region.shape().toArray()), Python.tuple(region.strides()),
                Python.option("storage_offset", region.offset(), 0));
    }

    @Override
    public NdArray of(NdArray x) {
        return region.part(region.fits(x) ? x : region.laid(x));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return region.spread(gradient);
    }
}
