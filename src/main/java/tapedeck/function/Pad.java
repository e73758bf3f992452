package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * x with more, or fewer, elements at the ends of its last dimensions.
 *
 * @param sides how many before and how many after, of the last dimension first; negative ones take away
 * @param mode what stands there
 * @param value what stands there if that is constant
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record Pad(int[] sides, Mode mode, double value) implements Rearranging {
    /** The numbers where the input does not reach. */
    public enum Mode {
        /** One number. */
        CONSTANT("constant"),
        /** The input in a mirror, without its edge. */
        REFLECT("reflect"),
        /** The input's edge. */
        REPLICATE("replicate"),
        /** The input from its other end. */
        CIRCULAR("circular");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        /** The mode of this name in PyTorch. */
        public static Mode of(String word) {
            return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findAny().orElseThrow();
        }

        private int from(int at, int n) {
            return switch (this) {
                case CONSTANT -> at < 0 || at >= n ? NONE : at;
                case REFLECT -> at < 0 ? -at : at >= n ? 2 * (n - 1) - at : at;
                case REPLICATE -> Math.clamp(at, 0, n - 1);
                case CIRCULAR -> Math.floorMod(at, n);
            };
        }
    }

    static final Signature<Pad> SIGNATURE = Signature
            .of(Pad.class, "pad", "ConstantPadNdBackward0", "aten.constant_pad_nd.default", Pad::of)
            .also("aten.reflection_pad1d.default", "aten.reflection_pad2d.default", "aten.reflection_pad3d.default",
                    "aten.replication_pad1d.default", "aten.replication_pad2d.default",
                    "aten.replication_pad3d.default")
            .node(f -> f.node())
            .gradient("zeros.index_add({g})")
            .explained(Message.of("function.picked"))
            .functional(f -> Python.tuple(f.sides), f -> f.mode == Mode.CONSTANT ? "" : "mode='" + f.mode.word + "'",
                    f -> f.value == 0 ? "" : "value=" + Python.number(f.value));

    private static Pad of(AtenCall in) {
        boolean isConstant = in.operator().contains("constant");
        return new Pad(in.wholes(isConstant ? "pad" : "padding"),
                isConstant ? Mode.CONSTANT : in.operator().contains("reflection") ? Mode.REFLECT : Mode.REPLICATE,
                in.number("value", 0));
    }

    private String node() {
        int dims = sides.length / 2;
        return switch (mode) {
            case CONSTANT -> "ConstantPadNdBackward0";
            case REFLECT -> "ReflectionPad" + dims + "DBackward0";
            case REPLICATE -> "ReplicationPad" + dims + "DBackward0";
            case CIRCULAR -> "CopySlices";
        };
    }

    private int[][] axes(Shape input) {
        int[][] axes = new int[input.dim()][];
        for (int d = 0; d < axes.length; d++) {
            int side = 2 * (axes.length - 1 - d);
            int before = side < sides.length ? sides[side] : 0;
            int after = side < sides.length ? sides[side + 1] : 0;
            int n = input.size(d);
            if (n + before + after < 0) {
                throw new EngineException("narrow(): length must be non-negative.");
            }
            axes[d] = new int[n + before + after];
            for (int i = 0; i < axes[d].length; i++) {
                axes[d][i] = mode.from(i - before, n);
            }
        }
        return axes;
    }

    @Override
    public Shape output(Shape input) {
        return Rearranging.shape(axes(input));
    }

    @Override
    public int[] places(Shape input) {
        return Rearranging.places(input, axes(input));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = of(inputs[0]);
        if (value != 0) {
            int[] places = places(inputs[0].shape());
            for (int i = 0; i < places.length; i++) {
                result.values()[i] = places[i] == NONE ? value : result.values()[i];
            }
        }
        return result;
    }
}
