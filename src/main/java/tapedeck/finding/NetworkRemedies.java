package tapedeck.finding;

import java.util.List;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Provenance;

/** The remedies of a network that was drawn against what is wrong with it: a run of that one, beside the one there is. */
final class NetworkRemedies {
    private NetworkRemedies() {}

    /** {@code finding}, with the networks that may do better, where its Program is of one. */
    static Finding addTo(Finding finding) {
        Provenance.Blueprint blueprint = finding.evidence().program().provenance().blueprint();
        return blueprint == null
                ? finding
                : finding.withRemedies(against(finding.kind()).stream().flatMap(cure -> blueprint.cured(cure)
                        .map(other -> new Remedy.Rebuild(cure, other)).stream()).toList());
    }

    private static List<NetworkRemedy> against(FindingKind kind) {
        return switch (kind) {
            case DEAD_RELU -> List.of(NetworkRemedy.LEAKY_RELU, NetworkRemedy.USUAL_WEIGHTS);
            case SATURATED_UNITS, SYMMETRIC_UNITS, INITIAL_LOSS_FAR, VANISHING_GRADIENTS, EXPLODING_GRADIENTS ->
                List.of(NetworkRemedy.USUAL_WEIGHTS);
            case INPUTS_UNSCALED -> List.of(NetworkRemedy.STANDARDISED);
            default -> List.of();
        };
    }
}
