package tapedeck.lesson;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.program.Predictor;

/**
 * What {@link FizzBuzz} predicts.
 *
 * @param source of its rows
 * @param split these
 */
record FizzBuzzPredictor(Source source, Dataset.Split split) implements Predictor {
    @Override
    public NdArray predict(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            return new FizzBuzz.Network(parameters).forward(new Tensor(inputs)).data();
        }
    }

    @Override
    public List<NdArray> hidden(List<NdArray> parameters, NdArray inputs) {
        try (NoGrad _ = NoGrad.enter()) {
            return List.of(new FizzBuzz.Network(parameters).hidden(new Tensor(inputs)).data());
        }
    }
}
