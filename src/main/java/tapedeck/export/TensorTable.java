package tapedeck.export;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.explain.GradientNames;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Csv;

/**
 * The numbers of all named tensors at a moment as CSV: a line each, by the tensor's name and its indices, from 0. Column
 * {@code grad} is PyTorch's {@code .grad}. What arrived at a tensor whose {@code .grad} is None stands in {@code derivative},
 * and in {@code derivative_of} the tensor from which that backward pass began.
 */
public final class TensorTable {
    private TensorTable() {}

    /**
     * The file's text; a cell is empty where there is no such index, and where there is no such number. A tensor of which a recording
     * has no numbers is a line with its name alone.
     *
     * @param snapshot whose tensors are whole, or not there at all
     */
    static String of(TapeSnapshot snapshot) {
        List<TensorState> named = snapshot.tensors().stream().filter(each -> !each.name().isEmpty()).toList();
        int dims = named.stream().mapToInt(each -> each.shape().dim()).max().orElse(0);
        StringBuilder out = new StringBuilder("tensor,");
        IntStream.range(0, dims).forEach(d -> out.append("index").append(d).append(','));
        out.append("value,grad,derivative,derivative_of\n");
        named.forEach(each -> write(each, dims, out));
        return out.toString();
    }

    private static void write(TensorState tensor, int dims, StringBuilder out) {
        if (tensor.sampling() != null) {
            out.append(Csv.cell(tensor.name())).append(",".repeat(dims + 2)).append('\n');
            return;
        }
        double[] values = tensor.data().toArray();
        NdArray numbers = tensor.grad();
        double[] grad = numbers == null ? new double[0] : numbers.toArray();
        boolean attribute = GradientNames.isAttribute(tensor);
        int[] sizes = tensor.shape().toArray();
        int[] index = new int[sizes.length];
        for (int i = 0; i < values.length; i++) {
            out.append(Csv.cell(tensor.name())).append(',');
            for (int d = 0; d < dims; d++) {
                out.append(d < sizes.length ? Integer.toString(index[d]) : "").append(',');
            }
            String gradient = i < grad.length ? Csv.number(grad[i]) : "";
            out.append(Csv.number(values[i])).append(',');
            out.append(attribute ? gradient + ",," : "," + gradient + "," + Csv.cell(tensor.root())).append('\n');
            for (int d = sizes.length - 1; d >= 0 && ++index[d] == sizes[d]; d--) {
                index[d] = 0;
            }
        }
    }
}
