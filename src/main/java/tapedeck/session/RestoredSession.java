package tapedeck.session;

import java.util.List;
import java.util.Map;
import tapedeck.deck.takes.TakeState;
import tapedeck.program.Program;
import tapedeck.text.Message;

/**
 * The state with which a session is taken up again: {@link tapedeck.deck.takes.Takes#begin} takes it.
 *
 * @param takes whose Program could be made again
 * @param programs that of each, by its id
 * @param troubles a sentence for each thing that could not, or is another than it was
 */
public record RestoredSession(List<TakeState> takes, Map<Integer, Program> programs, List<Message> troubles) {
    public RestoredSession {
        takes = List.copyOf(takes);
        programs = Map.copyOf(programs);
        troubles = List.copyOf(troubles);
    }
}
