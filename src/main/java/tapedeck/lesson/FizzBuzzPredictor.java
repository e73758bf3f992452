package tapedeck.lesson;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.autograd.NoGrad;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.FizzBuzzNumbers;
import tapedeck.data.Task;
import tapedeck.program.Predictor;

/**
 * What {@link FizzBuzz} predicts.
 *
 * @param split its rows
 */
record FizzBuzzPredictor(Dataset.Split split) implements Predictor {
    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public List<String> classes() {
        return DatasetSpec.of(DatasetKind.FIZZBUZZ).classes();
    }

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

    @Override
    public String describe(NdArray inputs, int row) {
        return String.valueOf(FizzBuzzNumbers.decode(inputs, row));
    }

    @Override
    public Dataset gallery() {
        return FizzBuzzNumbers.upTo(FizzBuzzNumbers.GALLERY);
    }
}
