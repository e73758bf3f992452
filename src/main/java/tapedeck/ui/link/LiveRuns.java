package tapedeck.ui.link;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.program.Program;
import tapedeck.programs.ProgramEntry;
import tapedeck.recording.live.LiveEntry;
import tapedeck.recording.live.LiveProgram;

/** Programs that run elsewhere, among the takes, whichever of these is shown. On the FX thread only. */
public final class LiveRuns {
    private final Workbench workbench;
    private final IntFunction<@Nullable Program> programs;

    /** @param programs what each take runs, by its id */
    LiveRuns(Workbench workbench, IntFunction<@Nullable Program> programs) {
        this.workbench = workbench;
        this.programs = programs;
    }

    /** One that runs; null if none does. */
    public @Nullable LiveProgram running() {
        return live().flatMap(
                id -> programs.apply(id) instanceof LiveProgram live ? Stream.of(live) : Stream.<LiveProgram>empty())
                .findFirst().orElse(null);
    }

    /** The take to which a lesson's program tells what it does, while it runs. */
    Optional<Integer> take(ProgramEntry of) {
        return live().filter(id -> of instanceof LiveEntry(var program) && programs.apply(id) == program).findFirst();
    }

    private Stream<Integer> live() {
        return workbench.takes().stream().map(Take::id)
                .filter(id -> programs.apply(id) instanceof LiveProgram live && live.isRunning());
    }
}
