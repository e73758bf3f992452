package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.program.Provenance;
import tapedeck.programs.Recipe.Part;
import tapedeck.programs.Recipe.Step;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

class RecipeTest {
    private static final DatasetSpec SPIRALS = DatasetSpec.of(DatasetKind.SPIRALS);

    private static Map<Part, Message> of(NetworkSpec spec) {
        Recipe recipe = Recipe.of(new Provenance.Network(spec)).orElseThrow();
        assertThat(recipe.chain()).as("its rows are made").isEmpty();
        return recipe.parts();
    }

    @Test
    void aNetworkIsToldByItsLayersWeightsAndPenalty() {
        NetworkSpec spec = NetworkSpec.of(SPIRALS, new LayerSpec(8, Activation.TANH),
                new LayerSpec(4, Activation.TANH));
        assertThat(of(spec)).containsEntry(Part.LAYERS, Message.verbatim("8 · 4"))
                .containsEntry(Part.ACTIVATION, Message.verbatim("tanh"))
                .containsEntry(Part.INITIALISATION, Initialisation.DEFAULT.title()).doesNotContainKey(Part.PENALTY);
        NetworkSpec other = spec.withLayer(1, new LayerSpec(4, Activation.RELU))
                .withInitialisation(Initialisation.ZEROS).withL2(0.01);
        assertThat(of(other)).containsEntry(Part.ACTIVATION, Message.verbatim("tanh · relu"))
                .containsEntry(Part.INITIALISATION, Initialisation.ZEROS.title())
                .containsEntry(Part.PENALTY, Message.verbatim("L2 0.01"));
        assertThat(of(other.withL1(2))).containsEntry(Part.PENALTY, Message.verbatim("L1 2 · L2 0.01"));
        assertThat(of(NetworkSpec.of(SPIRALS))).as("a linear one").doesNotContainKeys(Part.LAYERS, Part.ACTIVATION);
    }

    @Test
    void rowsAreToldByTheirNumberAndHowTheyAreMade() {
        Message rows = Message.of("lesson.recipe.rows", "train", 320, "test", 80);
        Message noisy = Message.of("lesson.recipe.noise", "rows", rows, "noise", "0.1");
        NetworkSpec spec = NetworkSpec.of(SPIRALS);
        assertThat(of(spec)).containsEntry(Part.ROWS, rows);
        assertThat(of(spec.withData(SPIRALS.withNoise(0.1)))).containsEntry(Part.ROWS, noisy);
        assertThat(of(spec.withData(SPIRALS.withNoise(0.1).withArms(3)))).containsEntry(Part.ROWS,
                Message.of("lesson.recipe.arms", "rows", noisy, "arms", 3));
        assertThat(of(spec.withTrainShare(0.5))).containsEntry(Part.ROWS,
                Message.of("lesson.recipe.rows", "train", 200, "test", 200));
    }

    @Test
    void aTableIsToldByTheStepsThatAreOnItsSplitAndItsTarget() throws Exception {
        ProgramEntry penguins = new Catalogue().find("penguins").orElseThrow();
        List<Step> chain = Recipe.of(penguins.load(Path.of("")).provenance()).orElseThrow().chain();
        assertThat(chain).extracting(Step::written).first().asString().startsWith("stratified");
        assertThat(chain).extracting(Step::title).contains(Message.of("prepare.scale.standardise"));
        assertThat(Objects.requireNonNull(chain.getLast()).written()).isEqualTo("species");
    }
}
