package tapedeck.export;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Csv;

/** The numbers of all named tensors at a moment as CSV: a line each, by the tensor's name and its indices, from 0. */
public final class TensorTable {
    private TensorTable() {}

    /**
     * The file's text; a cell is empty where there is no such index, and where the gradient is None. A tensor of which a recording
     * has no numbers is a line with its name alone.
     *
     * @param snapshot whose tensors are whole, or not there at all
     */
    static String of(TapeSnapshot snapshot) {
        List<TensorState> named = snapshot.tensors().stream().filter(each -> !each.name().isEmpty()).toList();
        int dims = named.stream().mapToInt(each -> each.shape().dim()).max().orElse(0);
        StringBuilder out = new StringBuilder("tensor,");
        IntStream.range(0, dims).forEach(d -> out.append("index").append(d).append(','));
        out.append("value,grad\n");
        named.forEach(each -> write(each, dims, out));
        return out.toString();
    }

    private static void write(TensorState tensor, int dims, StringBuilder out) {
        if (tensor.sampling() != null) {
            out.append(Csv.cell(tensor.name())).append(",".repeat(dims + 2)).append('\n');
            return;
        }
        double[] values = tensor.data().toArray();
        NdArray gradient = tensor.grad();
        double[] grad = gradient == null ? new double[0] : gradient.toArray();
        int[] sizes = tensor.shape().toArray();
        int[] index = new int[sizes.length];
        for (int i = 0; i < values.length; i++) {
            out.append(Csv.cell(tensor.name())).append(',');
            for (int d = 0; d < dims; d++) {
                out.append(d < sizes.length ? Integer.toString(index[d]) : "").append(',');
            }
            out.append(Csv.number(values[i])).append(',').append(i < grad.length ? Csv.number(grad[i]) : "").append(
                    '\n');
            for (int d = sizes.length - 1; d >= 0 && ++index[d] == sizes[d]; d--) {
                index[d] = 0;
            }
        }
    }
}
