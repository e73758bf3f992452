package tapedeck.ui.session;

import java.nio.file.Path;
import java.util.List;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;

/** The rest of the window, as a session knows it. On the FX thread only. */
public interface WindowAround {
    /** How the window stands. */
    WindowArrangement look();

    /** Returns what stands in its editors and did not run; a part of its look. */
    List<String> typed();

    /** Has it stand so, and decks hold at these breakpoints. */
    void stand(WindowArrangement look, List<Breakpoint> breakpoints);

    /** Takes away what lies over the session: it was opened, or its scripts run. */
    void uncover();

    /** The message in the language of the window. */
    String say(Message message);

    /** That file was opened or saved. */
    void used(Path file);

    /** Forgets what files were opened; how many it knew. */
    int forget();
}
