package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.program.Hyperparameters;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The networks that are offered against what is wrong with one. */
class NetworkRemediesTest {
    private static final NetworkSpec RELUS = NetworkSpec.of(DatasetSpec.of(DatasetKind.CIRCLES),
            new LayerSpec(8, Activation.RELU), new LayerSpec(4, Activation.TANH));

    private static List<Remedy> offered(Program program, FindingKind kind) {
        Hyperparameters rate = Hyperparameters.of(0.1);
        DeckState state = new DeckStates(DeckState.Status.PAUSED, rate).iteration(9).state();
        Evidence evidence = new Evidence(program, List.of(), List.of(), new Series().view(), state);
        return NetworkRemedies.addTo(new Finding(kind, Finding.Certainty.SEEN, new FindingSite(9, 9, ""), evidence,
                Message.verbatim(""), List.of(new Remedy.GoBack(3)))).remedies();
    }

    private static List<Remedy> offered(NetworkSpec network, FindingKind kind) {
        return offered(network.drawn("n", Message.verbatim("n"), new Settings(1, 0.1, 1)), kind);
    }

    @Test
    void deadReLUsAreReplaced_besideWhatElseThereIsToTry() {
        NetworkSpec leaky = RELUS.withLayer(0, new LayerSpec(8, Activation.LEAKY_RELU));
        assertThat(offered(RELUS, FindingKind.DEAD_RELU)).containsExactly(new Remedy.GoBack(3),
                new Remedy.Rebuild(NetworkRemedy.LEAKY_RELU, leaky),
                new Remedy.Rebuild(NetworkRemedy.USUAL_WEIGHTS,
                        RELUS.withInitialisation(Initialisation.KAIMING_NORMAL)));
    }

    @Test
    void weightsGoByTheLayersAndWhatFollowsThem() {
        NetworkSpec tanh = RELUS.withHidden(List.of(new LayerSpec(8, Activation.TANH)))
                .withInitialisation(Initialisation.ZEROS);
        assertThat(offered(tanh, FindingKind.SYMMETRIC_UNITS)).last()
                .isEqualTo(new Remedy.Rebuild(NetworkRemedy.USUAL_WEIGHTS,
                        tanh.withInitialisation(Initialisation.XAVIER_NORMAL)));
        assertThat(offered(tanh.withInitialisation(Initialisation.XAVIER_NORMAL), FindingKind.SYMMETRIC_UNITS))
                .as("it is so already").containsExactly(new Remedy.GoBack(3));
    }

    @Test
    void whereThereIsNoNetworkOrNoCureNothingIsAdded() {
        assertThat(offered(new Suggesting(0.1), FindingKind.DEAD_RELU)).containsExactly(new Remedy.GoBack(3));
        assertThat(offered(RELUS, FindingKind.OVERFITTING)).containsExactly(new Remedy.GoBack(3));
        assertThat(offered(RELUS, FindingKind.INPUTS_UNSCALED)).as("its rows are made, and near 1")
                .containsExactly(new Remedy.GoBack(3));
    }
}
