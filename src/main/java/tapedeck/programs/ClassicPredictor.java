package tapedeck.programs;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Predictor;

/**
 * The predictions of a {@link ClassicSpec}'s network.
 *
 * @param source the rows as they were divided
 */
record ClassicPredictor(TableSource source) implements Predictor {
    @Override
    public Dataset.Split split() {
        return source.split();
    }

    @Override
    public NdArray predict(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            return new ClassicNetwork(parameters).forward(new Tensor(inputs)).data();
        }
    }

    /** Its sigmoids are fitted by squared errors, each for itself. */
    @Override
    public boolean isProbable() { return false; }

    @Override
    public List<NdArray> hidden(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            return List.of(new ClassicNetwork(parameters).hidden(new Tensor(inputs)).data());
        }
    }

    /** Half the sum of squares: a batch has their sum. */
    @Override
    public double[] losses(List<NdArray> parameters, Dataset rows) {
        NdArray said = predict(parameters, rows.inputs());
        int width = said.shape().size(1);
        return IntStream.range(0, rows.size()).mapToDouble(row -> IntStream.range(0, width)
                .mapToDouble(i -> StrictMath.pow(said.get(row, i) - rows.targets().get(row, i), 2)).sum() / 2)
                .toArray();
    }
}
