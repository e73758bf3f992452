package tapedeck.ui.link;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.lesson.Lesson;
import tapedeck.recording.live.LiveLesson;
import tapedeck.recording.live.LiveProgram;

/** Programs that run elsewhere, among the takes, whichever of these is shown. On the FX thread only. */
public final class Elsewhere {
    private final Takes takes;

    Elsewhere(Takes takes) {
        this.takes = takes;
    }

    /** One that runs; null if none does. */
    public @Nullable LiveProgram running() {
        return live().map(takes::program).filter(LiveProgram.class::isInstance).map(LiveProgram.class::cast).findFirst()
                .orElse(null);
    }

    /** The take to which a lesson's program tells what it does, while it runs. */
    Optional<Integer> take(Lesson of) {
        return live().filter(id -> of instanceof LiveLesson(var program) && takes.program(id) == program).findFirst();
    }

    private Stream<Integer> live() {
        return takes.view().stream().map(Take::id)
                .filter(id -> takes.program(id) instanceof LiveProgram live && live.isRunning());
    }
}
