package tapedeck.finding.postmortem;

import java.util.List;
import tapedeck.tape.Series;

/**
 * The story of how a run went wrong. Immutable.
 *
 * @param turn when it was seen, and how
 * @param lines what happened, in order; at least one
 * @param verdict what did it
 * @param losses of the run as it was
 */
public record RunStory(DivergenceEvent turn, List<StoryLine> lines, CauseVerdict verdict, Series.View losses) {
    public RunStory {
        lines = List.copyOf(lines);
    }
}
