package tapedeck.session;

import java.util.List;
import tapedeck.text.Message;

/**
 * The content of a session's file.
 *
 * @param session what could be read
 * @param troubles a sentence for each thing that could not; empty if all is there
 */
public record OpenedSession(Session session, List<Message> troubles) {
    public OpenedSession {
        troubles = List.copyOf(troubles);
    }
}
