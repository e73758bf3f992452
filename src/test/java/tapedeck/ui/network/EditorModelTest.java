package tapedeck.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.Initialisation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.ui.text.Words;

class EditorModelTest {
    private static final NetworkSpec CIRCLES = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES),
            new LayerSpec(8, Activation.TANH));

    private final List<NetworkSpec> built = new ArrayList<>();
    private final EditorModel model = new EditorModel(Words.ofSystem(), NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)),
            built::add);

    @BeforeEach
    void circlesRun() {
        model.begin(CIRCLES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIZE        | 10          | size must be from 20 to 20\u202f000, but is 10
            SIZE        | 1e3         | “1e3” is not a whole number
            SIZE        | 99999999999 | “99999999999” is too large
            SIZE        | ''          | Type a number
            NOISE       | -0.1        | noise must be from 0 to 2, but is -0.1
            NOISE       | NaN         | “NaN” is not a number, such as 0.1
            NOISE       | 1d          | “1d” is not a number, such as 0.1
            NOISE       | 1e400       | noise must be from 0 to 2, but is inf
            ARMS        | 6           | arms must be from 2 to 5, but is 6
            TRAIN_SHARE | 1           | train share must be from 0.05 to 0.95, but is 1
            SEED        | 0.5         | “0.5” is not a whole number
            SEED        | 99999999999999999999 | “99999999999…” is too large
            L1          | -1          | L1 must be from 0 to 10, but is -1
            L2          | eleven      | “eleven” is not a number, such as 0.1
            """)
    void aMistakeIsSaidAndTheOldValueStands(NumberOption option, String typed, String complaint) {
        assertThat(model.type(option, typed)).isEqualTo(complaint);
        assertThat(model.draft()).isEqualTo(CIRCLES);
        assertThat(model.isChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 'width of layer 1 must be from 1 to 512, but is 0'",
            "513, 'width of layer 1 must be from 1 to 512, but is 513'", "x, “x” is not a whole number"})
    void soWithWidths(String typed, String complaint) {
        assertThat(model.typeWidth(0, typed)).isEqualTo(complaint);
        assertThat(model.draft()).isEqualTo(CIRCLES);
    }

    @Test
    void whatIsTypedComesBackAsItStands() {
        for (NumberOption option : NumberOption.values()) {
            assertThat(model.type(option, option.text(CIRCLES))).as(option.title()).isEmpty();
        }
        assertThat(model.draft()).isEqualTo(CIRCLES);
        assertThat(model.type(NumberOption.NOISE, " 5e-2 ")).isEmpty();
        assertThat(NumberOption.NOISE.text(model.draft())).isEqualTo("0.05");
    }

    @Test
    void buildingHandsOverTheDraftOnce() {
        model.build();
        assertThat(built).isEmpty();
        model.choose(0, Activation.RELU);
        model.typeWidth(0, "16");
        model.choose(Initialisation.XAVIER_NORMAL);
        assertThat(model.noteProperty().get()).contains("fresh start", "old take stays");
        model.build();
        model.begin(built.getFirst()); // it runs now
        assertThat(model.isChanged()).isFalse();
        model.build();
        assertThat(built).singleElement().satisfies(spec -> {
            assertThat(spec.hidden()).containsExactly(new LayerSpec(16, Activation.RELU));
            assertThat(spec.initialisation()).isEqualTo(Initialisation.XAVIER_NORMAL);
        });
    }

    @Test
    void whileNoNetworkRunsTheDraftCanBeBuiltAsItStands() {
        model.typeWidth(0, "3");
        NetworkSpec described = model.draft();
        model.begin(null);
        assertThat(model.draft()).isEqualTo(described);
        model.revert();
        assertThat(model.isChanged()).isFalse();
        assertThat(model.canBuild()).isTrue();
        assertThat(model.noteProperty().get()).contains("fresh start", "old take stays");
        model.build();
        assertThat(built).containsExactly(CIRCLES);
    }

    @Test
    void aBranchOfTheSameNetworkLeavesTheDraft() {
        model.typeWidth(0, "3");
        NetworkSpec described = model.draft();
        model.begin(CIRCLES);
        assertThat(model.draft()).isEqualTo(described);
    }

    @Test
    void dataThatTheLossDoesNotFitMakeItMseAndSaySo() {
        assertThat(model.choose(DatasetKind.PLANE)).isEmpty();
        assertThat(model.draft().loss()).isEqualTo(LossKind.MSE);
        assertThat(model.noteProperty().get()).startsWith("The loss is MSE now: cross-entropy needs classes.");
        assertThat(model.choose(LossKind.CROSS_ENTROPY))
                .isEqualTo("cross-entropy needs classes, but plane is regression: use MSE");
        assertThat(model.draft().loss()).isEqualTo(LossKind.MSE);
    }

    @Test
    void layersComeUpToEightAndGoDownToNone() {
        for (int i = 1; i < 8; i++) {
            assertThat(model.add(i)).isEmpty();
        }
        assertThat(model.hasRoom()).isFalse();
        assertThat(model.add(8)).isEqualTo("at most 8 hidden layers, but there are 9");
        for (int i = 0; i < 8; i++) {
            assertThat(model.remove(0)).isEmpty();
        }
        assertThat(model.draft().hidden()).isEmpty();
        assertThat(model.add(0)).isEmpty();
        assertThat(model.draft().hidden()).hasSize(1);
    }

    @Test
    void onlyWhatIsUsedIsAskedFor() {
        assertThat(NumberOption.ARMS.isUsed(CIRCLES)).isFalse();
        assertThat(NumberOption.ARMS.isUsed(CIRCLES.withKind(DatasetKind.SPIRALS))).isTrue();
        assertThat(NumberOption.NOISE.isUsed(CIRCLES.withKind(DatasetKind.FIZZBUZZ))).isFalse();
    }

    @Test
    void anotherRunDropsTheDraft() {
        model.typeWidth(0, "3");
        NetworkSpec sine = NetworkSpec.of(DatasetSpec.of(DatasetKind.SINE));
        model.begin(sine);
        assertThat(model.draft()).isEqualTo(sine);
        model.add(0);
        model.revert();
        assertThat(model.draft()).isEqualTo(sine);
    }
}
