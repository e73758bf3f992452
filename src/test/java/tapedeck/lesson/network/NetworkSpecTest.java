package tapedeck.lesson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.SpecException;

class NetworkSpecTest {
    private static final LayerSpec EIGHT = new LayerSpec(8, Activation.TANH);
    private static final NetworkSpec CIRCLES = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES), EIGHT);

    private static void refused(UnaryOperator<NetworkSpec> change, String... complaints) {
        assertThatThrownBy(() -> change.apply(CIRCLES)).isInstanceOfSatisfying(SpecException.class,
                e -> assertThat(e.mistakes()).containsExactly(complaints));
    }

    @Test
    void theRowsToTrainWithAreKnownBeforeTheyAreMade() {
        NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR).withSize(33));
        assertThat(spec.trainRows()).isEqualTo(spec.split().train().size()).isEqualTo(26);
    }

    @Test
    void saysOneLineForEachMistake() {
        refused(s -> s.withTrainShare(0.01), "train share must be from 0.05 to 0.95, but is 0.01");
        refused(s -> s.withTrainShare(Double.NaN), "train share must be from 0.05 to 0.95, but is NaN");
        refused(s -> s.withHidden(Collections.nCopies(9, EIGHT)), "at most 8 hidden layers, but there are 9");
        refused(s -> s.withLayer(0, new LayerSpec(0, Activation.RELU)),
                "width of layer 1 must be from 1 to 512, but is 0");
        refused(s -> s.withAdded(1, new LayerSpec(513, Activation.RELU)),
                "width of layer 2 must be from 1 to 512, but is 513");
        refused(s -> s.withL1(-1), "L1 must be from 0 to 10, but is -1");
        refused(s -> s.withL2(Double.POSITIVE_INFINITY), "L2 must be from 0 to 10, but is Infinity");
        refused(s -> new NetworkSpec(s.generated().withKind(DatasetKind.SINE), 2, List.of(), s.initialisation(),
                LossKind.BCE_WITH_LOGITS, 0, 11), "train share must be from 0.05 to 0.95, but is 2",
                "BCE with logits needs classes, but sine is regression: use MSE", "L2 must be from 0 to 10, but is 11");
    }

    @Test
    void aLossThatDoesNotFitIsRefused() {
        NetworkSpec plane = CIRCLES.withKind(DatasetKind.PLANE);
        assertThat(plane.loss()).isEqualTo(LossKind.MSE);
        assertThatThrownBy(() -> plane.withLoss(LossKind.CROSS_ENTROPY)).isInstanceOf(SpecException.class)
                .hasMessage("cross-entropy needs classes, but plane is regression: use MSE");
        assertThat(CIRCLES.withLoss(LossKind.MSE).loss()).isEqualTo(LossKind.MSE);
    }

    @Test
    void twoClassesNeedOneLogit() {
        assertThat(CIRCLES.outputs()).isEqualTo(2);
        assertThat(CIRCLES.withLoss(LossKind.BCE_WITH_LOGITS).outputs()).isEqualTo(1);
        assertThat(CIRCLES.withLoss(LossKind.BCE_WITH_LOGITS).withKind(DatasetKind.FIZZBUZZ).outputs()).isEqualTo(4);
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
