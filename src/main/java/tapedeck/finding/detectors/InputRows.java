package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * Rows that meet a weight as they are: nothing with a parameter, such as a BatchNorm, came before. Immutable.
 *
 * @param to the product of both
 * @param rows what no gradient goes to
 */
record InputRows(FunctionRecorded to, TensorState rows) {
    private static final Set<String> PRODUCTS = Set.of("matmul", "mm", "mv", "addmm", "linear", "mul", "conv2d",
            "conv1d", "bmm");

    /** All of an iteration, in order. */
    static List<InputRows> all(IterationGraph graph) {
        List<InputRows> all = new ArrayList<>();
        for (FunctionRecorded function : graph.functions()) {
            if (!PRODUCTS.contains(function.call()) || !function.output().requiresGrad()) {
                continue;
            }
            boolean weighs = function.inputs().stream()
                    .anyMatch(each -> each.requiresGrad() && isParameter(graph, each));
            function.inputs().stream().filter(each -> weighs && !each.requiresGrad() && each.shape().numel() > 1)
                    .findFirst().ifPresent(rows -> all.add(new InputRows(function, rows)));
        }
        return all;
    }

    private static boolean isParameter(IterationGraph graph, TensorState tensor) {
        FunctionRecorded maker = graph.maker(tensor.id());
        return tensor.leaf() || (maker != null && maker.call().equals("t") && maker.inputs().getFirst().leaf());
    }
}
