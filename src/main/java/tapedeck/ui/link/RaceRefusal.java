package tapedeck.ui.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.SideRunMemory;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** The reason why a run cannot be raced. */
final class RaceRefusal {
    private RaceRefusal() {}

    /** Empty if it can be. */
    static Optional<Message> of(@Nullable Program program, @Nullable DeckState state, SideRunMemory beside) {
        if (program == null || state == null) {
            return Optional.of(Workbench.NOTHING_OPEN);
        }
        if (!program.capabilities().races()) {
            return Optional.of(Message.of("shell.notice.noRace"));
        }
        return program.script() != null && state.settings().knobs().rate() == null
                ? Optional.of(Message.of("shell.notice.noRate"))
                : beside.refuses(program, state.settings().wanted());
    }
}
