package tapedeck.playground;

import java.util.List;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetSpec;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.text.Message;

/**
 * Rows that are made, seen by a network through features of their points.
 *
 * @param points the rows; those of one input get a second, drawn evenly, of which their target does not depend
 * @param features at least one
 */
record FeatureSource(DatasetSpec points, List<Feature> features) implements Source {
    FeatureSource {
        features = List.copyOf(features);
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a network needs a feature");
        }
    }

    @Override
    public Message title() {
        return points.title();
    }

    @Override
    public Task task() {
        return points.task();
    }

    @Override
    public List<Message> classes() {
        return points.classes();
    }

    @Override
    public int inputs() {
        return features.size();
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public long seed() {
        return points.seed();
    }

    @Override
    public Dataset rows() {
        Dataset rows = plane();
        return new Dataset(inputs(rows.inputs()), rows.targets());
    }

    /** The points themselves, shape (rows, 2), divided as the rows are. */
    Dataset.Split pointSplit(double trainShare) {
        return plane().split(trainShare, Generator.manualSeed(seed()));
    }

    private Dataset plane() {
        Dataset rows = points.rows();
        if (points.inputs() == 2) {
            return rows;
        }
        double[] second = Generator.manualSeed(seed()).rand(Shape.of(rows.size())).toArray();
        NdArray inputs = NdArray.empty(Shape.of(rows.size(), 2));
        for (int row = 0; row < rows.size(); row++) {
            inputs.values()[2 * row] = rows.inputs().get(row, 0);
            inputs.values()[2 * row + 1] = 2 * second[row] - 1;
        }
        return new Dataset(inputs, rows.targets());
    }

    /** The features of points of shape (rows, 2). */
    NdArray inputs(NdArray plane) {
        int rows = plane.shape().size(0);
        int width = features.size();
        NdArray inputs = NdArray.empty(Shape.of(rows, width));
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                inputs.values()[row * width + i] = features.get(i).of(plane.get(row, 0), plane.get(row, 1));
            }
        }
        return inputs;
    }

    @Override
    public String describe(NdArray inputs, int row) {
        return points.describe(inputs, row);
    }
}
