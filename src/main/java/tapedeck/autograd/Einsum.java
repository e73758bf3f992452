package tapedeck.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.function.Bmm;
import tapedeck.function.Reshape;

/**
 * Einstein's summation: {@code "ij,jk->ik"} names the dimensions of each operand and of the result; what is named alike is
 * multiplied, what the result does not name is summed. Composed of Functions in PyTorch's steps: diagonals and
 * permutations bring all operands to one order of dimensions, then two by two they become one {@link Bmm} or product.
 */
public final class Einsum {
    private final EinsumEquation equation;
    private final List<Tensor> operands = new ArrayList<>();
    /** How many operands have each dimension with a size other than 1. */
    private int[] counts = {};

    private Einsum(EinsumEquation equation) {
        this.equation = equation;
    }

    /**
     * The sum.
     *
     * @throws EngineException with PyTorch's text if equation and operands do not fit
     */
    public static Tensor of(String text, List<Tensor> operands) {
        int[] dims = operands.stream().mapToInt(Tensor::dim).toArray();
        Einsum einsum = new Einsum(EinsumEquation.parse(text, dims));
        for (int i = 0; i < operands.size(); i++) {
            einsum.operands.add(einsum.aligned(i, operands.get(i)));
        }
        einsum.checkSizes(operands.size());
        return einsum.contracted();
    }

    /** An operand with a dimension for every label, of size 1 where it has none. */
    private Tensor aligned(int i, Tensor given) {
        Tensor operand = given;
        int[] order = new int[equation.dims()];
        Arrays.fill(order, -1);
        int next = 0;
        for (int label : equation.labels(i)) {
            int place = equation.place(label);
            if (order[place] < 0) {
                order[place] = next++;
                continue;
            }
            int dim = order[place];
            int size = operand.shape().size(next);
            if (size != operand.shape().size(dim)) {
                throw new EngineException("einsum(): subscript " + (char) label + " is repeated for operand " + i
                        + " but the sizes don't match, " + size + " != " + operand.shape().size(dim));
            }
            operand = movedLast(operand.diagonal(0, dim, next), dim);
        }
        for (int place = 0; place < order.length; place++) {
            if (order[place] < 0) {
                operand = operand.unsqueeze(-1);
                order[place] = next++;
            }
        }
        return operand.permute(order);
    }

    /** With the last dimension moved to {@code dim}. */
    private static Tensor movedLast(Tensor x, int dim) {
        int[] order = new int[x.dim()];
        for (int d = 0; d < order.length; d++) {
            order[d] = d < dim ? d : d == dim ? order.length - 1 : d - 1;
        }
        return x.permute(order);
    }

    private void checkSizes(int count) {
        counts = new int[equation.dims()];
        for (int d = 0; d < counts.length; d++) {
            int seen = 1;
            for (int i = 0; i < count; i++) {
                int size = operands.get(i).shape().size(d);
                if (size != 1 && seen != 1 && size != seen) {
                    throw new EngineException("einsum(): subscript " + equation.name(d) + " has size " + size
                            + " for operand " + i + " which does not broadcast with previously seen size " + seen);
                }
                if (size != 1) {
                    seen = size;
                    counts[d]++;
                }
            }
        }
    }

    private Tensor contracted() {
        Tensor result = operands.getFirst();
        for (Tensor other : operands.subList(1, operands.size())) {
            result = joined(result, other);
        }
        int kept = equation.outputDims();
        if (equation.dims() == kept) {
            return result;
        }
        if (operands.size() > 1) {
            return result.reshape(Arrays.copyOf(result.shape().toArray(), kept));
        }
        int[] rest = new int[equation.dims() - kept];
        Arrays.setAll(rest, d -> kept + d);
        return result.sum(rest, false);
    }

    /** Two operands as one, without what is summed already: that has size 1. */
    private Tensor joined(Tensor a, Tensor b) {
        List<Integer> ofA = new ArrayList<>();
        List<Integer> ofB = new ArrayList<>();
        List<Integer> ofBoth = new ArrayList<>();
        for (int d = equation.outputDims(); d < equation.dims(); d++) {
            boolean inA = a.shape().size(d) != 1;
            boolean inB = b.shape().size(d) != 1;
            if (inA && inB) {
                if (--counts[d] == 1) {
                    ofBoth.add(d);
                    counts[d] = 0;
                }
            } else if (counts[d] == 1 && (inA || inB)) {
                (inA ? ofA : ofB).add(d);
                counts[d] = 0;
            }
        }
        Tensor x = ofA.isEmpty() ? a : a.sum(ints(ofA), true);
        Tensor y = ofB.isEmpty() ? b : b.sum(ints(ofB), true);
        return ofBoth.isEmpty() ? x.mul(y) : product(x, y, ofBoth);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The sum of products over some dimensions, as a product of stacks of matrices. */
    private Tensor product(Tensor a, Tensor b, List<Integer> summed) {
        List<Integer> both = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int d = 0; d < equation.dims(); d++) {
            if (!summed.contains(d)) {
                boolean inA = a.shape().size(d) != 1;
                boolean inB = b.shape().size(d) != 1;
                (inA && inB ? both : inA ? left : right).add(d);
            }
        }
        List<Integer> order = new ArrayList<>(both);
        order.addAll(left);
        order.addAll(summed);
        order.addAll(right);
        List<Integer> orderOfB = new ArrayList<>(both);
        orderOfB.addAll(summed);
        orderOfB.addAll(right);
        orderOfB.addAll(left);
        Tensor x = a.permute(ints(order)).reshape(size(a, both), size(a, left), size(a, summed));
        Tensor y = b.permute(ints(orderOfB)).reshape(size(b, both), size(b, summed), size(b, right));
        int[] sizes = new int[order.size()];
        int[] back = new int[order.size()];
        for (int k = 0; k < sizes.length; k++) {
            int d = order.get(k);
            sizes[k] = summed.contains(d) ? 1 : (right.contains(d) ? b : a).shape().size(d);
            back[d] = k;
        }
        Tensor product = Operations.apply(new Bmm(), x, y);
        return Operations.apply(new Reshape(Shape.of(sizes), Reshape.Kind.VIEW), product).permute(back);
    }

    private static int size(Tensor x, List<Integer> dims) {
        int size = 1;
        for (int d : dims) {
            size *= x.shape().size(d);
        }
        return size;
    }
}
