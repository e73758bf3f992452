package tapedeck.export;

import java.util.List;

/**
 * A line of a {@link Script}.
 *
 * @param text Python, with its indentation
 * @param places what happens there, in order; none for what is done once, before the first iteration
 */
public record ScriptLine(String text, List<ScriptPlace> places) {
    public ScriptLine {
        places = List.copyOf(places);
    }
}
