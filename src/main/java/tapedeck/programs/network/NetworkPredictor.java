package tapedeck.programs.network;

import java.util.ArrayList;
import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.program.Predictor;

/**
 * The predictions of a {@link NetworkSpec}'s network: its class probabilities, or its output.
 *
 * @param split the rows of the spec
 */
record NetworkPredictor(NetworkSpec spec, Dataset.Split split) implements Predictor {
    @Override
    public Source source() {
        return spec.data();
    }

    @Override
    public NdArray predict(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            Tensor output = new Network(spec, parameters).forward(new Tensor(inputs));
            return switch (spec.loss()) {
                case MSE -> output.data();
                case CROSS_ENTROPY -> output.softmax(1).data();
                case BCE_WITH_LOGITS -> spec.outputs() == 1 ? both(output.sigmoid().data()) : output.sigmoid().data();
            };
        }
    }

    @Override
    public boolean isProbable() { return spec.loss() != LossKind.MSE; }

    @Override
    public double[] losses(List<NdArray> parameters, Dataset rows) {
        try (NoGrad _ = NoGrad.enter()) {
            NdArray output = new Network(spec, parameters).forward(new Tensor(rows.inputs())).data();
            return spec.loss().ofRows(output, rows.targets());
        }
    }

    /** Of the share of class 1, that of class 0 and that of class 1. */
    private static NdArray both(NdArray share) {
        int rows = share.shape().size(0);
        NdArray result = NdArray.empty(Shape.of(rows, 2));
        for (int row = 0; row < rows; row++) {
            result.values()[2 * row] = 1 - share.get(row, 0);
            result.values()[2 * row + 1] = share.get(row, 0);
        }
        return result;
    }

    @Override
    public List<NdArray> hidden(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            List<Tensor> hidden = new ArrayList<>();
            new Network(spec, parameters).forward(new Tensor(inputs), hidden);
            return hidden.stream().map(Tensor::data).toList();
        }
    }
}
