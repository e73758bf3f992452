package tapedeck.cli.recording;

import tapedeck.recording.Fidelity;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** What is said of how the engine's gradients compare with those that were recorded. */
public final class FidelityText {
    private FidelityText() {}

    /** One sentence; of what could not be compared another. */
    public static Message of(Fidelity fidelity) {
        Message missing = Message.list(fidelity.unknown().entrySet().stream().map(each -> Message.of(
                "cli.fidelity.node", "node", each.getKey(), "count", each.getValue())).toList());
        if (fidelity.compared() == 0) {
            return Message.of("cli.fidelity.none");
        }
        return fidelity.unknown().isEmpty()
                ? Message.of("cli.fidelity.all", "compared", fidelity.compared(), "difference", text(fidelity))
                : Message.of("cli.fidelity.some", "compared", fidelity.compared(), "difference", text(fidelity),
                        "missing", missing);
    }

    private static String text(Fidelity fidelity) {
        return Numbers.of(fidelity.difference(), 2);
    }
}
