package tapedeck.programs.network;

import java.util.ArrayList;
import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;

/** The layers of a {@link NetworkSpec} with their parameters. Confined to one thread. */
public final class Network {
    private final NetworkSpec spec;
    private final List<DenseLayer> layers = new ArrayList<>();

    /**
     * A network with parameters that are there.
     *
     * @param parameters weight and bias of each layer in turn, shared, not copied
     */
    public Network(NetworkSpec spec, List<NdArray> parameters) {
        this.spec = spec;
        int depth = spec.hidden().size();
        for (int i = 0; i <= depth; i++) {
            boolean head = i == depth;
            String sum = !head ? "z" + (i + 1) : spec.loss() == LossKind.MSE ? "y_hat" : "logits";
            layers.add(new DenseLayer(i + 1, head ? "head" : "layer " + (i + 1), sum,
                    head ? Activation.NONE : spec.hidden().get(i).activation(),
                    parameter(parameters.get(2 * i), "w" + (i + 1)),
                    parameter(parameters.get(2 * i + 1), "b" + (i + 1))));
        }
    }

    private static Tensor parameter(NdArray data, String name) {
        return new Tensor(data).requiresGrad(true).named(name);
    }

    private Network(NetworkSpec spec, Network from) {
        this.spec = spec;
        layers.addAll(from.layers);
    }

    /** The same parameters under another regularisation. */
    public Network regularised(double l1, double l2) {
        return new Network(spec.withL1(l1).withL2(l2), this);
    }

    /** With the numbers training starts from. */
    public static Network initial(NetworkSpec spec, Generator generator) {
        List<NdArray> parameters = new ArrayList<>();
        int in = spec.data().inputs();
        for (LayerSpec layer : spec.hidden()) {
            parameters.addAll(DenseLayer.draw(in, layer.width(), spec.initialisation(), generator));
            in = layer.width();
        }
        parameters.addAll(DenseLayer.draw(in, spec.outputs(), spec.initialisation(), generator));
        return new Network(spec, parameters);
    }

    /** The layers, the head last. */
    public List<DenseLayer> layers() {
        return layers;
    }

    /** The head's output, shape (rows, outputs). */
    public Tensor forward(Tensor x) {
        return forward(x, new ArrayList<>());
    }

    /** As above; the output of each hidden layer, shape (rows, width), is added to {@code hidden}. */
    public Tensor forward(Tensor x, List<Tensor> hidden) {
        Tensor h = x;
        for (DenseLayer layer : layers.subList(0, layers.size() - 1)) {
            h = layer.forward(h);
            hidden.add(h);
        }
        return layers.getLast().forward(h);
    }

    /** Returns what training makes small: the data's loss and, if there is any, the regularisation. */
    public Tensor loss(Tensor output, NdArray targets) {
        boolean regularised = spec.l1() > 0 || spec.l2() > 0;
        Tensor loss;
        try (Scope _ = Scope.enter("loss")) {
            loss = spec.loss().of(output, targets).named(regularised ? "data_loss" : "loss");
        }
        if (!regularised) {
            return loss;
        }
        try (Scope _ = Scope.enter("regularisation")) {
            Tensor total = loss;
            if (spec.l1() > 0) {
                total = total.add(sum(Penalty.L1).mul(spec.l1()).named("l1"));
            }
            if (spec.l1() > 0 && spec.l2() > 0) {
                total = total.named("total");
            }
            if (spec.l2() > 0) {
                total = total.add(sum(Penalty.L2).mul(spec.l2()).named("l2"));
            }
            return total.named("loss");
        }
    }

    private enum Penalty {
        L1, L2
    }

    private Tensor sum(Penalty penalty) {
        return layers.stream().map(DenseLayer::weight)
                .map(weight -> (penalty == Penalty.L1 ? weight.abs() : weight.pow(2)).sum()).reduce(Tensor::add)
                .orElseThrow();
    }

    /** The loss of the rows alone, without regularisation. */
    public double dataLoss(NdArray output, NdArray targets) {
        try (NoGrad _ = NoGrad.enter()) {
            return spec.loss().of(new Tensor(output), targets).item();
        }
    }
}
