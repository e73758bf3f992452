package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Region;

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
    public String derivative() {
        return "∂/∂x = g in its place, 0 elsewhere";
    }

    @Override
    public NdArray of(NdArray x) {
        return region.part(region.laid(x));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return region.spread(gradient);
    }
}
