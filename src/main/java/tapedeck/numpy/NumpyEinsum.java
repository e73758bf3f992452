package tapedeck.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** {@code numpy.einsum} of subscripts without ellipsis: sums of products over every letter that the output lacks. */
public final class NumpyEinsum {
    private final List<NumpyArray> operands;
    private final String letters;
    private final int[] sizes;
    private final int[][] steps;

    private NumpyEinsum(List<String> inputs, String output, List<NumpyArray> operands) {
        this.operands = operands;
        String summed = inputs.stream().flatMapToInt(String::chars).distinct().filter(c -> output.indexOf(c) < 0)
                .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
        letters = output + summed;
        sizes = new int[letters.length()];
        steps = new int[operands.size()][letters.length()];
        for (int k = 0; k < inputs.size(); k++) {
            String input = inputs.get(k);
            NumpyArray operand = operands.get(k);
            if (input.length() != operand.dim()) {
                throw EngineException.value("einstein sum subscripts string contains "
                        + (input.length() > operand.dim() ? "too many" : "too few") + " subscripts for operand " + k);
            }
            for (int d = 0; d < input.length(); d++) {
                int at = letters.indexOf(input.charAt(d));
                int size = operand.shape()[d];
                if (sizes[at] > 1 && size != 1 && sizes[at] != size) {
                    throw EngineException.value("operands could not be broadcast together with remapped shapes");
                }
                sizes[at] = Math.max(sizes[at], size);
                steps[k][at] += size == 1 ? 0 : operand.data().stride(d);
            }
        }
    }

    /**
     * The sum.
     *
     * @throws EngineException with numpy's text if subscripts and operands do not fit
     */
    public static NumpyArray of(String subscripts, List<NumpyArray> operands) {
        String plain = subscripts.replace(" ", "");
        if (plain.indexOf('.') >= 0) {
            throw EngineException.value("numpy.einsum with an ellipsis is not in Tapedeck");
        }
        int arrow = plain.indexOf("->");
        List<String> inputs = new ArrayList<>(List.of((arrow < 0 ? plain : plain.substring(0, arrow)).split(",", -1)));
        if (inputs.size() != operands.size()) {
            throw EngineException
                    .value("fewer operands provided to einstein sum function than specified in the subscripts string");
        }
        String all = String.join("", inputs);
        String output = arrow >= 0
                ? plain.substring(arrow + 2)
                : all.chars().filter(c -> all.indexOf(c) == all.lastIndexOf(c)).sorted()
                        .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
        Element type = operands.stream().map(NumpyArray::element).reduce(Element::and).orElseThrow();
        return new NumpyEinsum(inputs, output, operands).run(output.length(), type);
    }

    private NumpyArray run(int kept, Element type) {
        int[] shape = java.util.Arrays.copyOf(sizes, kept);
        NdArray result = NdArray.zeros(Shape.of(shape));
        int inner = 1;
        for (int d = kept; d < sizes.length; d++) {
            inner *= sizes[d];
        }
        int[] at = new int[sizes.length];
        int[] offsets = operands.stream().mapToInt(each -> each.data().offset()).toArray();
        for (int i = 0; i < result.numel(); i++) {
            double sum = 0;
            for (int j = 0; j < inner; j++) {
                double product = 1;
                for (int k = 0; k < offsets.length; k++) {
                    product *= operands.get(k).data().values()[offsets[k]];
                }
                sum += product;
                advance(at, offsets);
            }
            result.values()[i] = sum;
        }
        type.number().round(result);
        return new NumpyArray(result, type);
    }

    private void advance(int[] at, int[] offsets) {
        for (int d = sizes.length - 1; d >= 0; d--) {
            boolean turns = ++at[d] == sizes[d];
            for (int k = 0; k < offsets.length; k++) {
                offsets[k] += turns ? -(sizes[d] - 1) * steps[k][d] : steps[k][d];
            }
            if (!turns) {
                return;
            }
            at[d] = 0;
        }
    }
}
