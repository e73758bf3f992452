package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.NetworkCure;
import tapedeck.program.Provenance;

/** What of a network that was drawn is to be otherwise against what is wrong with it: a run of that one, beside the one there is. */
final class NetworkCures {
    private NetworkCures() {}

    /** {@code finding}, with the networks that may do better, where its Program is of one. */
    static Finding added(Finding finding) {
        Provenance.Blueprint blueprint = finding.evidence().program().provenance().blueprint();
        List<Remedy> remedies = new ArrayList<>(finding.remedies());
        for (NetworkCure cure : against(finding.trouble())) {
            if (blueprint != null) {
                blueprint.cured(cure).ifPresent(other -> remedies.add(new Remedy.Rebuild(cure, other)));
            }
        }
        return remedies.size() == finding.remedies().size() ? finding : finding.offering(remedies);
    }

    private static List<NetworkCure> against(Trouble trouble) {
        return switch (trouble) {
            case DEAD_RELU -> List.of(NetworkCure.LEAKY_RELU, NetworkCure.USUAL_WEIGHTS);
            case SATURATED_UNITS, SYMMETRIC_UNITS, INITIAL_LOSS_FAR, VANISHING_GRADIENTS, EXPLODING_GRADIENTS ->
                List.of(NetworkCure.USUAL_WEIGHTS);
            case INPUTS_UNSCALED -> List.of(NetworkCure.STANDARDISED);
            default -> List.of();
        };
    }
}
