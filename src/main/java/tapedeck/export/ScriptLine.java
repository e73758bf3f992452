package tapedeck.export;

import java.util.List;

/**
 * A line of a {@link Script}.
 *
 * @param text Python, with its indentation
 * @param places what happens there, in order; may be none
 */
public record ScriptLine(String text, List<ScriptPlace> places) {
    public ScriptLine {
        places = List.copyOf(places);
    }
}
