package tapedeck.autograd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tapedeck.array.EngineException;

/** An equation of {@link Einsum}: which label each dimension of each operand has, and where each label stands in the result. */
final class EinsumEquation {
    /** Labels from here on stand for the dimensions of an ellipsis, the last of them first. */
    private static final int ELLIPSIS = 1 << 16;

    private final List<int[]> operands;
    private final Map<Integer, Integer> places;
    private final List<Integer> order;
    private final int outputDims;

    private EinsumEquation(List<int[]> operands, List<Integer> order, int kept) {
        this.operands = operands;
        this.order = order;
        this.outputDims = kept;
        places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
    }

    /** The labels of operand {@code i}, one for each of its dimensions. */
    int[] labels(int i) {
        return operands.get(i);
    }

    /** Where a label stands: what the result has comes first. */
    int place(int label) {
        Integer place = places.get(label);
        if (place == null) {
            throw new IllegalStateException("no place for " + label);
        }
        return place;
    }

    /** How many labels there are. */
    int dims() {
        return order.size();
    }

    /** How many of them the result has. */
    int outputDims() {
        return outputDims;
    }

    /** The label at a place, for people. */
    String name(int place) {
        int label = order.get(place);
        return label >= ELLIPSIS ? "..." : String.valueOf((char) label);
    }

    /**
     * Reads an equation.
     *
     * @param dims of each operand
     * @throws EngineException with PyTorch's text if it is none, or does not fit
     */
    static EinsumEquation parse(String text, int[] dims) {
        int arrow = text.indexOf("->");
        String left = arrow < 0 ? text : text.substring(0, arrow);
        List<List<Integer>> inputs = inputs(text, left, dims.length);
        List<int[]> operands = new ArrayList<>();
        int ellipsis = 0;
        for (int i = 0; i < dims.length; i++) {
            ellipsis = Math.max(ellipsis, ellipsisOf(inputs.get(i), dims[i], i));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < dims.length; i++) {
            List<Integer> labels = inputs.get(i);
            int own = dims[i] - (int) labels.stream().filter(label -> label != '.').count();
            operands.add(labels.stream()
                    .flatMap(label -> label == '.' ? ellipsis(own).stream() : Stream.of(label))
                    .mapToInt(Integer::intValue).toArray());
            labels.stream().filter(label -> label != '.').forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        List<Integer> order = new ArrayList<>();
        if (arrow < 0) {
            order.addAll(ellipsis(ellipsis));
            counts.forEach((label, count) -> {
                if (count == 1) {
                    order.add(label);
                }
            });
        } else {
            order.addAll(output(text, arrow + 2, counts, ellipsis));
        }
        int kept = order.size();
        ellipsis(ellipsis).stream().filter(label -> !order.contains(label)).forEach(order::add);
        counts.keySet().stream().filter(label -> !order.contains(label)).forEach(order::add);
        return new EinsumEquation(operands, order, kept);
    }

    private static List<Integer> ellipsis(int dims) {
        List<Integer> labels = new ArrayList<>();
        for (int d = dims - 1; d >= 0; d--) {
            labels.add(ELLIPSIS + d);
        }
        return labels;
    }

    /** Letters, and '.' for an ellipsis. */
    private static List<List<Integer>> inputs(String text, String left, int count) {
        List<List<Integer>> inputs = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < left.length(); i++) {
            char c = left.charAt(i);
            List<Integer> current = inputs.getLast();
            if (c == ',') {
                if (inputs.size() == count) {
                    throw new EngineException(
                            "einsum(): fewer operands were provided than specified in the equation");
                }
                inputs.add(new ArrayList<>());
            } else if (c == '.') {
                if (!left.startsWith("...", i) || current.contains((int) '.')) {
                    throw new EngineException(current.contains((int) '.')
                            ? "einsum(): found '.' for operand " + (inputs.size() - 1)
                                    + " for which an ellipsis was already found"
                            : "einsum(): found '.' for operand " + (inputs.size() - 1)
                                    + " that is not part of any ellipsis");
                }
                current.add((int) '.');
                i += 2;
            } else if (c != ' ') {
                checkLetter(text, i);
                current.add((int) c);
            }
        }
        if (inputs.size() < count) {
            throw new EngineException("einsum(): more operands were provided than specified in the equation");
        }
        return inputs;
    }

    private static void checkLetter(String text, int i) {
        char c = text.charAt(i);
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
            throw new EngineException("einsum(): invalid subscript given at index " + i
                    + " in the equation string, subscripts must be in [a-zA-Z]");
        }
    }

    /** How many dimensions an operand's ellipsis stands for. */
    private static int ellipsisOf(List<Integer> labels, int dims, int operand) {
        boolean has = labels.contains((int) '.');
        int named = labels.size() - (has ? 1 : 0);
        if (has ? named > dims : named != dims) {
            throw new EngineException("einsum(): the number of subscripts in the equation (" + named + ") "
                    + (has ? "is more than the number of dimensions (" : "does not match the number of dimensions (")
                    + dims + ") for operand " + operand + (has ? "" : " and no ellipsis was given"));
        }
        return has ? dims - named : 0;
    }

    private static List<Integer> output(String text, int from, Map<Integer, Integer> counts, int ellipsis) {
        List<Integer> order = new ArrayList<>();
        boolean found = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (found || !text.startsWith("...", i)) {
                    throw new EngineException(found
                            ? "einsum(): found '.' for output but an ellipsis (...) was already found"
                            : "einsum(): found '.' for output that is not part of any ellipsis (...)");
                }
                found = true;
                order.addAll(ellipsis(ellipsis));
                i += 2;
            } else if (c != ' ') {
                checkLetter(text, i);
                if (order.contains((int) c) || !counts.containsKey((int) c)) {
                    throw new EngineException("einsum(): output subscript " + c + (order.contains((int) c)
                            ? " appears more than once in the output"
                            : " does not appear in the equation for any input operand"));
                }
                order.add((int) c);
            }
        }
        return order;
    }
}
