package tapedeck.programs.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.data.Dataset;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.DescriptionCheck;
import tapedeck.data.Source;
import tapedeck.data.SpecException;
import tapedeck.data.Task;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * Describes a network and what it learns from.
 *
 * @param data where the rows come from; its seed is also the default of weights and batches
 * @param trainShare of the rows for training, 0.05 to 0.95; the others test
 * @param hidden 0 to {@link #GREATEST_DEPTH} layers; a linear head follows
 * @param initialisation of weights and biases
 * @param loss what is made small
 * @param l1 ≥ 0, at most 10: {@code l1 · Σ|w|} over the weights, not the biases, is added to the loss
 * @param l2 ≥ 0, at most 10: {@code l2 · Σw²} likewise; its gradient is {@code 2 · l2 · w}
 */
public record NetworkSpec(Source data, double trainShare, List<LayerSpec> hidden, Initialisation initialisation,
        LossKind loss, double l1, double l2) implements Provenance.Blueprint {
    /** The most hidden layers. */
    public static final int GREATEST_DEPTH = 8;
    /** The smallest share for training, and for testing. */
    public static final double LEAST_SHARE = 0.05;
    /** The greatest coefficient of L1 and L2. */
    public static final double GREATEST_PENALTY = 10;

    /** @throws SpecException with a line for each mistake */
    public NetworkSpec {
        hidden = List.copyOf(hidden);
        DescriptionCheck mistakes = new DescriptionCheck()
                .range(Message.of("lesson.trainShare"), trainShare, LEAST_SHARE, 1 - LEAST_SHARE)
                .unless(hidden.size() <= GREATEST_DEPTH,
                        Message.of("lesson.depth", "most", GREATEST_DEPTH, "layers", hidden.size()));
        for (int i = 0; i < hidden.size(); i++) {
            mistakes.range(Message.of("lesson.width", "layer", i + 1), hidden.get(i).width(), 1,
                    LayerSpec.GREATEST_WIDTH);
        }
        mistakes.unless(loss.fits(data.task()),
                Message.of("lesson.needsClasses", "loss", loss.title(), "data", data.title()))
                .range(Message.verbatim("L1"), l1, 0, GREATEST_PENALTY)
                .range(Message.verbatim("L2"), l2, 0, GREATEST_PENALTY).check();
    }

    /** 80 % for training, PyTorch's initialisation, cross-entropy or else MSE, no regularisation. */
    public static NetworkSpec of(Source data, LayerSpec... hidden) {
        LossKind loss = data.task() == Task.CLASSIFICATION ? LossKind.CROSS_ENTROPY : LossKind.MSE;
        return new NetworkSpec(data, 0.8, List.of(hidden), Initialisation.DEFAULT, loss, 0, 0);
    }

    /** Columns of the network's output. */
    public int outputs() {
        return loss.outputs(data.classes().size());
    }

    @Override
    public int trainRows() {
        return data.trainRows(trainShare);
    }

    @Override
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(data.inputs()));
        hidden.forEach(layer -> widths.add(layer.width()));
        widths.add(outputs());
        return widths;
    }

    @Override
    public Optional<Provenance.Blueprint> cured(NetworkRemedy cure) {
        NetworkSpec other = switch (cure) {
            case LEAKY_RELU -> withHidden(hidden.stream().map(each -> each.activation() == Activation.RELU
                    ? new LayerSpec(each.width(), Activation.LEAKY_RELU)
                    : each).toList());
            case USUAL_WEIGHTS ->
                withInitialisation(hidden.stream().anyMatch(each -> each.activation().isOneSided())
                        ? Initialisation.KAIMING_NORMAL
                        : Initialisation.XAVIER_NORMAL);
            case STANDARDISED -> data.standardised().map(this::withData).orElse(this);
        };
        return other.equals(this) ? Optional.empty() : Optional.of(other);
    }

    @Override
    public Optional<Provenance.Blueprint> widened(int width) {
        return hidden.isEmpty() || width > LayerSpec.GREATEST_WIDTH
                ? Optional.empty()
                : Optional.of(withHidden(
                        hidden.stream().map(each -> new LayerSpec(width, each.activation())).toList()));
    }

    @Override
    public Program drawn(String id, Message title, Settings defaults) {
        return NetworkProgram.drawn(id, title, this, defaults);
    }

    /** The rows as the data divide them, with targets as the loss wants them. */
    public Dataset.Split split() {
        Dataset.Split split = data.split(trainShare);
        return split.train().targets().shape().size(1) == outputs()
                ? split
                : new Dataset.Split(split.train().withTargetColumn(1), split.test().withTargetColumn(1));
    }

    /** Other rows; if the loss does not fit them, MSE. */
    public NetworkSpec withData(Source rows) {
        return new NetworkSpec(rows, trainShare, hidden, initialisation,
                loss.fits(rows.task()) ? loss : LossKind.MSE, l1, l2);
    }

    /** Returns whether the rows are made; else they are read. */
    public boolean isGenerated() {
        return data instanceof DatasetSpec;
    }

    /**
     * The description of rows that are made.
     *
     * @throws IllegalStateException if they are read
     */
    public DatasetSpec generated() {
        if (data instanceof DatasetSpec spec) {
            return spec;
        }
        throw new IllegalStateException("the rows are not made by a description");
    }

    /** Another kind of data, with its usual loss if the present one does not fit. */
    public NetworkSpec withKind(DatasetKind kind) {
        return withData(isGenerated() ? generated().withKind(kind) : DatasetSpec.of(kind));
    }

    /** Another share for training. */
    public NetworkSpec withTrainShare(double share) {
        return new NetworkSpec(data, share, hidden, initialisation, loss, l1, l2);
    }

    /** Other hidden layers. */
    public NetworkSpec withHidden(List<LayerSpec> layers) {
        return new NetworkSpec(data, trainShare, layers, initialisation, loss, l1, l2);
    }

    /** Another layer in place of hidden layer {@code index}, from 0. */
    public NetworkSpec withLayer(int index, LayerSpec layer) {
        List<LayerSpec> layers = new ArrayList<>(hidden);
        layers.set(index, layer);
        return withHidden(layers);
    }

    /** One hidden layer more, at {@code index}, from 0 to their number. */
    public NetworkSpec withAdded(int index, LayerSpec layer) {
        List<LayerSpec> layers = new ArrayList<>(hidden);
        layers.add(index, layer);
        return withHidden(layers);
    }

    /** Without hidden layer {@code index}, from 0. */
    public NetworkSpec without(int index) {
        List<LayerSpec> layers = new ArrayList<>(hidden);
        layers.remove(index);
        return withHidden(layers);
    }

    /** Another initialisation. */
    public NetworkSpec withInitialisation(Initialisation other) {
        return new NetworkSpec(data, trainShare, hidden, other, loss, l1, l2);
    }

    /** Another loss. */
    public NetworkSpec withLoss(LossKind other) {
        return new NetworkSpec(data, trainShare, hidden, initialisation, other, l1, l2);
    }

    /** Another L1 coefficient. */
    public NetworkSpec withL1(double coefficient) {
        return new NetworkSpec(data, trainShare, hidden, initialisation, loss, coefficient, l2);
    }

    /** Another L2 coefficient. */
    public NetworkSpec withL2(double coefficient) {
        return new NetworkSpec(data, trainShare, hidden, initialisation, loss, l1, coefficient);
    }
}
