package tapedeck.export.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.programs.RecipeDifferences;
import tapedeck.tape.TapeSnapshot;

/**
 * The outcome that a report is made of, before anything is drawn. Immutable.
 *
 * @param title of what ran
 * @param about which iteration the graph is of, and of which program and seed
 * @param takes all of them
 * @param recipes what they were made of
 * @param snapshot of which the graph is drawn, or null
 * @param program its script, or why there is none
 */
public record Outcome(String title, String about, List<Take> takes, RecipeDifferences recipes,
        @Nullable TapeSnapshot snapshot, String program) {
    public Outcome {
        takes = List.copyOf(takes);
    }
}
