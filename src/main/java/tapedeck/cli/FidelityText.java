package tapedeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.recording.Fidelity;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The sentence on how the engine's gradients compare with those that were recorded. */
public final class FidelityText {
    private static final int MOST_NAMED = 6;

    private FidelityText() {}

    /** One sentence, which says of how many Functions; of what could not be compared another. */
    public static Message of(Fidelity fidelity) {
        int all = fidelity.compared() + fidelity.unknown().values().stream().mapToInt(each -> each).sum();
        if (fidelity.compared() == 0) {
            return Message.of("cli.fidelity.none", "all", all);
        }
        return fidelity.unknown().isEmpty()
                ? Message.of("cli.fidelity.all", "compared", fidelity.compared(), "difference", text(fidelity))
                : Message.of("cli.fidelity.some", "compared", fidelity.compared(), "all", all, "difference",
                        text(fidelity), "missing", Message.list(missing(fidelity)));
    }

    /** The most frequent nodes that were not compared, and how many others there were. */
    private static List<Message> missing(Fidelity fidelity) {
        List<Map.Entry<String, Integer>> nodes = fidelity.unknown().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .toList();
        List<Message> named = new ArrayList<>();
        nodes.stream().limit(MOST_NAMED).forEach(each -> named.add(
                Message.of("cli.fidelity.node", "node", each.getKey(), "count", each.getValue())));
        if (nodes.size() > MOST_NAMED) {
            named.add(Message.of("cli.fidelity.others", "count",
                    nodes.stream().skip(MOST_NAMED).mapToInt(Map.Entry::getValue).sum()));
        }
        return named;
    }

    private static String text(Fidelity fidelity) {
        return Numbers.of(fidelity.difference(), 2);
    }
}
