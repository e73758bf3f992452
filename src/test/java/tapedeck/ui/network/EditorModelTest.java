package tapedeck.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.prepare.TableSource;
import tapedeck.edit.EditStack;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Language;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class EditorModelTest {
    private static final NetworkSpec CIRCLES = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES),
            new LayerSpec(8, Activation.TANH));

    private final List<NetworkSpec> built = new ArrayList<>();
    private final EditStack edits = new EditStack();
    private final EditorModel model = new EditorModel(edits, NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)),
            built::add);

    @BeforeEach
    void circlesRun() {
        model.begin(CIRCLES);
    }

    @Test
    void whatWasDrawnCanBeTakenBack() {
        model.add(1);
        NetworkSpec deeper = model.draft();
        model.type(NetworkNumberOption.SEED, "7");
        edits.undo();
        assertThat(model.draft()).isEqualTo(deeper);
        edits.undo();
        assertThat(model.draft()).isEqualTo(CIRCLES);
        edits.redo();
        assertThat(model.draft()).isEqualTo(deeper);
        model.revert();
        edits.undo();
        assertThat(model.draft()).as("also that it was given up").isEqualTo(deeper);
        model.choose(deeper.loss());
        assertThat(edits.undoable()).as("nothing was changed").contains(Message.of("network.edit.add"));
        model.typeWidth(0, " 5 ");
        assertThat(edits.undoable()).contains(Message.of("network.edit", "name",
                Message.of("network.layer.width", "layer", 1), "value", "5"));
    }

    @Test
    void changesOfAnotherNetworkAreNotTakenBack() {
        model.add(1);
        model.begin(model.draft());
        assertThat(edits.undoable()).as("it was built").isPresent();
        model.begin(CIRCLES);
        assertThat(edits.undoable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ROWS, 10, text.limits.between-whole", "ROWS, 1e3, text.number.not-whole",
            "ROWS, 99999999999, text.limits.between-whole", "ROWS, '', text.number.type-whole",
            "NOISE, -0.1, text.limits.between", "NOISE, NaN, text.number.none", "NOISE, 1d, text.number.none",
            "NOISE, 1e400, text.limits.between", "NOISE, '0,1', text.number.decimal-comma",
            "ARMS, 6, text.limits.between-whole", "TRAIN_SHARE, 1, text.limits.between",
            "SEED, 0.5, text.number.not-whole", "SEED, 99999999999999999999, text.number.too-large",
            "L1, -1, text.limits.between", "L2, eleven, text.number.none"})
    void aMistakeIsSaidAndTheOldValueStands(NetworkNumberOption option, String typed, String why) {
        assertThat(model.type(option, typed)).hasValueSatisfying(said -> assertThat(said.key()).isEqualTo(why));
        assertThat(model.draft()).isEqualTo(CIRCLES);
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void aTableThatRanCanBeChosenAsData() throws Exception {
        Provenance.Blueprint lesson = Objects
                .requireNonNull(new Catalogue().first().load(Path.of("")).provenance().blueprint());
        TableSource fizzBuzz = (TableSource) lesson.data();
        model.begin(lesson);
        model.begin(lesson);
        assertThat(model.tablesProperty().get()).containsExactly(fizzBuzz);
        assertThat(model.choose(fizzBuzz)).isEmpty();
        assertThat(model.draft().data()).isEqualTo(fizzBuzz);
        assertThat(model.draft().widths()).startsWith(10).endsWith(4);
        assertThat(NetworkNumberOption.ROWS.isUsed(model.draft())).isFalse();
        assertThat(model.choose(DatasetKind.XOR)).as("and made ones again").isEmpty();
        assertThat(model.draft().generated()).isEqualTo(DatasetSpec.of(DatasetKind.XOR));
    }

    @Test
    void everyNumberMayBeAsSmallAndAsGreatAsItsFieldSays() {
        model.choose(DatasetKind.SPIRALS);
        for (NetworkNumberOption option : NetworkNumberOption.values()) {
            double[] ends = switch (option.limits()) {
                case Limits.Real(double least, double greatest, var _) -> new double[]{least, greatest};
                case Limits.Whole(long least, long greatest) -> new double[]{Math.max((double) least, -1e9),
                        Math.min((double) greatest, 1e9)};
            };
            for (double end : ends) {
                String text = new Texts(Language.ENGLISH).of(option.limits().written(end));
                assertThat(model.type(option, text)).as("%s %s", option, text).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, text.limits.between-whole", "513, text.limits.between-whole", "x, text.number.not-whole"})
    void soWithWidths(String typed, String why) {
        assertThat(model.typeWidth(0, typed)).hasValueSatisfying(said -> assertThat(said.key()).isEqualTo(why));
        assertThat(model.draft()).isEqualTo(CIRCLES);
    }

    @Test
    void whatIsTypedComesBackAsItStands() {
        for (NetworkNumberOption option : NetworkNumberOption.values()) {
            String text = new Texts(Language.ENGLISH).of(option.text(CIRCLES));
            if (option.isUsed(CIRCLES)) {
                assertThat(model.type(option, text)).as("%s", option).isEmpty();
            } else {
                assertThat(text).as("%s", option).isEmpty();
            }
        }
        assertThat(model.draft()).isEqualTo(CIRCLES);
        assertThat(model.type(NetworkNumberOption.NOISE, " 5e-2 ")).isEmpty();
        assertThat(NetworkNumberOption.NOISE.text(model.draft())).isEqualTo(Message.verbatim("0.05"));
    }

    @Test
    void whereNoLayerHasRoomAnyMoreThatIsSaid() {
        Message full = Message.of("network.note.full", "layers", NetworkSpec.GREATEST_DEPTH);
        while (model.hasRoom()) {
            assertThat(model.notesProperty().get()).doesNotContain(full);
            model.add(0);
        }
        assertThat(model.notesProperty().get()).contains(full);
        model.remove(0);
        assertThat(model.notesProperty().get()).doesNotContain(full);
    }

    @Test
    void buildingHandsOverTheDraftOnce() {
        model.build();
        assertThat(built).isEmpty();
        model.choose(0, Activation.RELU);
        model.typeWidth(0, "16");
        model.choose(Initialisation.XAVIER_NORMAL);
        assertThat(model.notesProperty().get()).containsExactly(Message.of("network.note.build"));
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
        assertThat(model.notesProperty().get()).containsExactly(Message.of("network.note.build"));
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
        assertThat(model.notesProperty().get()).startsWith(Message.of("network.note.mse", "loss",
                LossKind.CROSS_ENTROPY.title()));
        assertThat(model.choose(LossKind.CROSS_ENTROPY)).isPresent();
        assertThat(model.draft().loss()).isEqualTo(LossKind.MSE);
    }

    @Test
    void layersComeUpToEightAndGoDownToNone() {
        for (int i = 1; i < 8; i++) {
            assertThat(model.add(i)).isEmpty();
        }
        assertThat(model.hasRoom()).isFalse();
        assertThat(model.add(8)).isPresent();
        for (int i = 0; i < 8; i++) {
            assertThat(model.remove(0)).isEmpty();
        }
        assertThat(model.draft().hidden()).isEmpty();
        assertThat(model.add(0)).isEmpty();
        assertThat(model.draft().hidden()).hasSize(1);
    }

    @Test
    void onlyWhatIsUsedIsAskedFor() {
        assertThat(NetworkNumberOption.ARMS.isUsed(CIRCLES)).isFalse();
        assertThat(NetworkNumberOption.ARMS.isUsed(CIRCLES.withKind(DatasetKind.SPIRALS))).isTrue();
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

    @Test
    void revertingTakesBackWhatWasNotedToo() {
        model.choose(DatasetKind.PLANE);
        assertThat(model.isChanged()).isTrue();
        model.revert();
        assertThat(model.draft()).isEqualTo(CIRCLES);
        assertThat(model.canBuild()).isFalse();
        assertThat(model.notesProperty().get()).containsExactly(Message.of("network.note.unchanged"));
    }

    @Test
    void theWidthOfALayerThatIsGoneIsNotTyped() {
        assertThat(model.typeWidth(1, "3")).isEmpty();
        assertThat(model.typeWidth(1, "nothing")).as("its field is gone too").isEmpty();
        assertThat(model.draft()).isEqualTo(CIRCLES);
    }

    @Test
    void aNewLayerIsLikeTheOneBefore() {
        LayerSpec first = new LayerSpec(3, Activation.RELU);
        LayerSpec second = new LayerSpec(5, Activation.SIGMOID);
        model.begin(NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES), first, second));
        model.add(1);
        assertThat(model.draft().hidden()).containsExactly(first, first, second);
        model.revert();
        model.add(2);
        assertThat(model.draft().hidden()).containsExactly(first, second, second);
        model.revert();
        model.add(0);
        assertThat(model.draft().hidden()).as("there is none before").containsExactly(first, first, second);
    }

    @Test
    void whatRunsAndCannotBeBuiltHereIsShownUntilAnotherIsWantedOrRuns() {
        Message sentence = Message.of("network.fixed", "title", Message.of("lesson.fizzbuzz"), "rows", 921);
        WrittenNetwork fizzBuzz = new WrittenNetwork(sentence,
                List.of(new WrittenNetwork.Layer("layer 1", List.of("w1 (10, 100)", "b1 (1, 100)"))));
        model.begin(null);
        model.beginFixed(fizzBuzz);
        assertThat(model.writtenProperty().get()).isEqualTo(fizzBuzz);
        assertThat(model.notesProperty().get()).containsExactly(sentence);
        assertThat(model.canBuild()).as("what is not shown is not built").isFalse();
        model.describeOwn();
        assertThat(model.writtenProperty().get()).isNull();
        assertThat(model.notesProperty().get()).containsExactly(Message.of("network.note.build"));
        assertThat(model.canBuild()).isTrue();
        assertThat(model.isChanged()).as("there is a way back").isTrue();
        model.revert();
        assertThat(model.writtenProperty().get()).isEqualTo(fizzBuzz);
        model.begin(CIRCLES);
        assertThat(model.writtenProperty().get()).isNull();
        assertThat(model.notesProperty().get()).doesNotContain(sentence);
    }
}
