package tapedeck.function;

import java.util.List;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * An image (N, C, d…) of other sizes, each of its elements the one of the input where it lies.
 *
 * @param sizes of the output's plane
 * @param scales by how much each dimension grows, or 0 for what the sizes say
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record UpsampleNearest(int[] sizes, double[] scales) implements Rearranging {
    static final Signature<UpsampleNearest> SIGNATURE = Signature
            .of(UpsampleNearest.class, "interpolate", "UpsampleNearest2DBackward0", "aten.upsample_nearest1d.default",
                    in -> new UpsampleNearest(in.wholes("output_size"), scales(in)))
            .also("aten.upsample_nearest2d.default", "aten.upsample_nearest3d.default")
            .node(f -> "UpsampleNearest" + f.sizes.length + "DBackward0")
            .gradient("zeros.index_add({g})")
            .explained(Message.of("function.picked"))
            .functional(f -> "size=" + Python.tuple(f.sizes));

    /** By how much each dimension grows; 0 where nobody says it. */
    static double[] scales(AtenCall in) {
        List<String> names = in.wholes("output_size").length == 1
                ? List.of("scales")
                : List.of("scales_d", "scales_h", "scales_w");
        return names.stream().skip(Math.max(names.size() - in.wholes("output_size").length, 0))
                .mapToDouble(name -> in.number(name, 0)).toArray();
    }

    private int[][] axes(Shape input) {
        int[][] axes = new int[input.dim()][];
        for (int d = 0; d < axes.length; d++) {
            int n = input.size(d);
            axes[d] = new int[d < 2 ? n : sizes[d - 2]];
            for (int i = 0; i < axes[d].length; i++) {
                axes[d][i] = d < 2
                        ? i
                        : (int) Math.min(Math.floor(i * UpsampleLinear.step(n, sizes[d - 2], scales[d - 2])),
                                n - 1);
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
}
