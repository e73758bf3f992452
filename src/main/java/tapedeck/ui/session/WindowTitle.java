package tapedeck.ui.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The title of a window. A dot says that something in it is not saved.
 *
 * @param session the name of its session; empty without one
 * @param namesWhatRuns whether that is the name of what runs, for it is in no file
 * @param script the name of the script that is open; empty without one
 * @param unsaved whether something of either is not saved
 */
record WindowTitle(String session, boolean namesWhatRuns, String script, boolean unsaved) {
    private static final String PROGRAM = "Tapedeck";

    /** On one line. */
    String text() {
        return (unsaved ? "• " : "") + Stream.of(session, namesWhatRuns ? "" : script, PROGRAM)
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" – "));
    }
}
