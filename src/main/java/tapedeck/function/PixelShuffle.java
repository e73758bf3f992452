package tapedeck.function;

import tapedeck.array.Shape;
import tapedeck.text.Message;

/**
 * Channels of (…, C, H, W) laid out as pixels: (…, C / r², H · r, W · r), or back.
 *
 * @param factor r
 * @param back whether pixels become channels
 */
public record PixelShuffle(int factor, boolean back) implements Rearranging {
    static final Signature<PixelShuffle> SIGNATURE = Signature
            .of(PixelShuffle.class, "pixel_shuffle", "PixelShuffleBackward0", PixelShuffle::of)
            .also("aten.pixel_unshuffle.default")
            .named(f -> f.back ? "pixel_unshuffle" : "pixel_shuffle",
                    f -> f.back ? "PixelUnshuffleBackward0" : "PixelShuffleBackward0")
            .gradient(f -> f.back ? "pixel_shuffle({g}, " + f.factor + ")" : "pixel_unshuffle({g}, " + f.factor + ")")
            .explained(Message.of("function.place"))
            .functional(f -> Integer.toString(f.factor));

    private static PixelShuffle of(AtenCall in) {
        boolean isBack = in.operator().contains("unshuffle");
        return new PixelShuffle(in.whole(isBack ? "downscale_factor" : "upscale_factor"), isBack);
    }

    @Override
    public Shape output(Shape input) {
        int[] sizes = input.toArray();
        int n = sizes.length;
        sizes[n - 3] = back ? sizes[n - 3] * factor * factor : sizes[n - 3] / (factor * factor);
        sizes[n - 2] = back ? sizes[n - 2] / factor : sizes[n - 2] * factor;
        sizes[n - 1] = back ? sizes[n - 1] / factor : sizes[n - 1] * factor;
        return Shape.of(sizes);
    }

    @Override
    public int[] places(Shape input) {
        Shape fine = back ? input : output(input);
        int[] places = new int[input.numel()];
        int height = fine.size(-2);
        int width = fine.size(-1);
        for (int i = 0; i < places.length; i++) {
            int x = i % width;
            int y = i / width % height;
            int channel = i / (width * height) * factor * factor + y % factor * factor + x % factor;
            int coarse = (channel * (height / factor) + y / factor) * (width / factor) + x / factor;
            if (back) {
                places[coarse] = i;
            } else {
                places[i] = coarse;
            }
        }
        return places;
    }
}
