package tapedeck.programs.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.SpecException;
import tapedeck.text.Message;

class NetworkSpecTest {
    private static final LayerSpec EIGHT = new LayerSpec(8, Activation.TANH);
    private static final NetworkSpec CIRCLES = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES), EIGHT);

    private static void refused(UnaryOperator<NetworkSpec> change, Message... complaints) {
        assertThatThrownBy(() -> change.apply(CIRCLES)).isInstanceOfSatisfying(SpecException.class,
                e -> assertThat(e.mistakes()).containsExactly(complaints));
    }

    private static Message range(Message name, Object least, Object greatest, Object value) {
        return Message.of("data.range", "name", name, "least", least, "greatest", greatest, "value", value);
    }

    private static Message needsClasses(LossKind loss, DatasetKind data) {
        return Message.of("lesson.needsClasses", "loss", loss.title(), "data", data.title());
    }

    private static Message width(int layer, int value) {
        return range(Message.of("lesson.width", "layer", layer), 1, 512, value);
    }

    @Test
    void theRowsToTrainWithAreKnownBeforeTheyAreMade() {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR).withSize(33));
        assertThat(spec.trainRows()).isEqualTo(spec.split().train().size()).isEqualTo(26);
    }

    @Test
    void saysOneLineForEachMistake() {
        Message share = Message.of("lesson.trainShare");
        refused(s -> s.withTrainShare(0.01), range(share, "0.05", "0.95", "0.01"));
        refused(s -> s.withTrainShare(Double.NaN), range(share, "0.05", "0.95", "nan"));
        refused(s -> s.withHidden(Collections.nCopies(9, EIGHT)), Message.of("lesson.depth", "most", 8, "layers", 9));
        refused(s -> s.withLayer(0, new LayerSpec(0, Activation.RELU)), width(1, 0));
        refused(s -> s.withAdded(1, new LayerSpec(513, Activation.RELU)), width(2, 513));
        refused(s -> s.withL1(-1), range(Message.verbatim("L1"), "0", "10", "-1"));
        refused(s -> s.withL2(Double.POSITIVE_INFINITY), range(Message.verbatim("L2"), "0", "10", "inf"));
        refused(s -> new NetworkSpec(s.generated().withKind(DatasetKind.SINE), 2, List.of(), s.initialisation(),
                LossKind.BCE_WITH_LOGITS, 0, 11), range(share, "0.05", "0.95", "2"),
                needsClasses(LossKind.BCE_WITH_LOGITS, DatasetKind.SINE),
                range(Message.verbatim("L2"), "0", "10", "11"));
    }

    @Test
    void aLossThatDoesNotFitIsRefused() {
        NetworkSpec plane = CIRCLES.withKind(DatasetKind.PLANE);
        assertThat(plane.loss()).isEqualTo(LossKind.MSE);
        assertThatThrownBy(() -> plane.withLoss(LossKind.CROSS_ENTROPY)).isInstanceOfSatisfying(SpecException.class,
                e -> assertThat(e.mistakes())
                        .containsExactly(needsClasses(LossKind.CROSS_ENTROPY, DatasetKind.PLANE)));
        assertThat(CIRCLES.withLoss(LossKind.MSE).loss()).isEqualTo(LossKind.MSE);
    }

    @Test
    void twoClassesNeedOneLogit() {
        assertThat(CIRCLES.outputs()).isEqualTo(2);
        assertThat(CIRCLES.withLoss(LossKind.BCE_WITH_LOGITS).outputs()).isEqualTo(1);
        assertThat(CIRCLES.withLoss(LossKind.BCE_WITH_LOGITS).withData(DatasetSpec.of(DatasetKind.SPIRALS).withArms(4))
                .outputs()).isEqualTo(4);
        assertThat(CIRCLES.withKind(DatasetKind.SINE).outputs()).isEqualTo(1);
    }

    @Test
    void bothPartsOfTheSmallestSplitHaveRows() {
        NetworkSpec least = CIRCLES.withData(CIRCLES.generated().withSize(20));
        assertThat(least.withTrainShare(0.05).split().train().size()).isEqualTo(1);
        assertThat(least.withTrainShare(0.95).split().test().size()).isEqualTo(1);
    }

    @Test
    void layersComeAndGo() {
        LayerSpec two = new LayerSpec(2, Activation.RELU);
        assertThat(CIRCLES.withAdded(0, two).hidden()).containsExactly(two, EIGHT);
        assertThat(CIRCLES.withAdded(1, two).without(0).hidden()).containsExactly(two);
        assertThat(CIRCLES.without(0).hidden()).isEmpty();
    }
}
