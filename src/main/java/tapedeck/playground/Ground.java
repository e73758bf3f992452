package tapedeck.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.programs.network.Network;
import tapedeck.programs.network.NetworkSpec;

/**
 * The loss of some rows, and its gradient, at any point in the space of a network's parameters; a point is one vector of all of
 * them, in their order.
 */
final class Ground {
    private final Workspace workspace = new Workspace();
    private final NetworkSpec spec;
    private final List<Shape> shapes;
    private final Dataset rows;

    /** @param like parameters of the shapes that a point has */
    Ground(NetworkSpec spec, List<NdArray> like, Dataset rows) {
        this.spec = spec;
        this.rows = rows;
        shapes = like.stream().map(NdArray::shape).toList();
    }

    private List<NdArray> parameters(double[] point) {
        List<NdArray> parameters = new ArrayList<>();
        int at = 0;
        for (Shape each : shapes) {
            int numel = each.numel();
            parameters.add(NdArray.of(Arrays.copyOfRange(point, at, at + numel), each.toArray()));
            at += numel;
        }
        return parameters;
    }

    private Tensor loss(Network network) {
        return network.loss(network.forward(new Tensor(rows.inputs())), rows.targets());
    }

    double loss(double[] point) {
        try (Workspace.Open _ = workspace.open(); NoGrad _ = NoGrad.enter()) {
            return loss(new Network(spec, parameters(point))).item();
        }
    }

    double[] gradient(double[] point) {
        try (Workspace.Open _ = workspace.open()) {
            Network network = new Network(spec, parameters(point));
            loss(network).backward();
            List<NdArray> gradients = new ArrayList<>();
            network.layers().forEach(layer -> {
                gradients.add(gradient(layer.weight()));
                gradients.add(gradient(layer.bias()));
            });
            return PlaygroundTraining.flat(gradients);
        }
    }

    private static NdArray gradient(Tensor parameter) {
        Tensor gradient = parameter.grad();
        return gradient == null ? NdArray.zeros(parameter.shape()) : gradient.data();
    }
}
