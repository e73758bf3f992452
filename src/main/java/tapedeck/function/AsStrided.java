package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Region;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** What a view shows of its base: the history of a view since its base or another view of it was changed in place. */
public record AsStrided(Region region) implements Linear {
    @Override
    public String call() {
        return "as_strided";
    }

    @Override
    public String gradFn() {
        return "AsStridedBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.place"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("zeros.as_strided_scatter({g})"));
    }

    @Override
    public String python(List<String> in) {
        return part(in.getFirst(), region);
    }

    /** The part of {@code x} that a view of it shows. */
    static String part(String x, Region region) {
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
