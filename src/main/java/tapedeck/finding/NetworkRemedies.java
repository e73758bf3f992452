package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Provenance;

/** The remedies of a network that was drawn against what is wrong with it: a run of that one, beside the one there is. */
final class NetworkRemedies {
    private NetworkRemedies() {}

    /** {@code finding}, with the networks that may do better, where its Program is of one. */
    static Finding added(Finding finding) {
        Provenance.Blueprint blueprint = finding.evidence().program().provenance().blueprint();
        List<Remedy> remedies = new ArrayList<>(finding.remedies());
        for (NetworkRemedy cure : against(finding.kind())) {
            if (blueprint != null) {
                blueprint.cured(cure).ifPresent(other -> remedies.add(new Remedy.Rebuild(cure, other)));
            }
        }
        return remedies.size() == finding.remedies().size() ? finding : finding.offering(remedies);
    }

    private static List<NetworkRemedy> against(FindingKind trouble) {
        return switch (trouble) {
            case DEAD_RELU -> List.of(NetworkRemedy.LEAKY_RELU, NetworkRemedy.USUAL_WEIGHTS);
            case SATURATED_UNITS, SYMMETRIC_UNITS, INITIAL_LOSS_FAR, VANISHING_GRADIENTS, EXPLODING_GRADIENTS ->
                List.of(NetworkRemedy.USUAL_WEIGHTS);
            case INPUTS_UNSCALED -> List.of(NetworkRemedy.STANDARDISED);
            default -> List.of();
        };
    }
}
