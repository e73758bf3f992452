package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.deck.takes.MemoryUse;
import tapedeck.deck.takes.SideRunMemory;
import tapedeck.deck.takes.TakeState;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNetwork;
import tapedeck.text.Message;

/** All takes as they are put by, and taken up again. On the FX thread only; nothing here waits. */
public final class TakesAtRest {
    private final Workbench workbench;
    private final Takes takes;
    private final LiveRuns elsewhere;
    private final TakePrograms shelf;

    /**
     * Takes at rest. Immutable.
     *
     * @param programs what each runs, by its id
     * @param current the id of the one that is shown; 0 if there is none
     */
    public record Rest(List<TakeState> takes, Map<Integer, Program> programs, int current) {
        public Rest {
            takes = List.copyOf(takes);
            programs = Map.copyOf(programs);
        }
    }

    TakesAtRest(Workbench workbench, Takes takes, TakePrograms shelf) {
        this.workbench = workbench;
        this.takes = takes;
        elsewhere = new LiveRuns(workbench, takes::program);
        this.shelf = shelf;
    }

    /** Those that run elsewhere. */
    public LiveRuns elsewhere() {
        return elsewhere;
    }

    /** The takes as they are now; their runs go on. */
    public Rest now() {
        List<TakeState> states = takes.states();
        Map<Integer, Program> programs = new HashMap<>();
        for (TakeState each : states) {
            int id = each.take().id();
            programs.put(id, Objects.requireNonNull(takes.program(id)));
        }
        return new Rest(states, programs, takes.current());
    }

    /** Returns what they hold in memory. */
    public MemoryUse holdings() {
        return takes.holdings();
    }

    /** Keeps them within their share of memory. Once a pulse. */
    void balance() {
        takes.balance();
    }

    /** Has takes that will end count no more among those of their lesson: another may have their numbers and colours. */
    void retire(Set<Integer> ids) {
        shelf.forget(ids);
    }

    /** Ends takes that are not shown, and forgets them. */
    void end(Set<Integer> ids) {
        takes.end(ids);
        shelf.forget(ids);
    }

    /** Why a take cannot be run again from other seeds, or empty. */
    public Optional<Message> refusesRepeat(int take) {
        Program program = takes.program(take);
        return program == null || !program.capabilities().races()
                || program.capabilities().repetition() != ProgramCapabilities.Repetition.FROM_CHECKPOINT
                        ? Optional.of(Message.of("takes.repeat-not"))
                        : takes.isLoaded(take)
                                ? Optional.of(Message.of("takes.repeat-loaded"))
                                : takes.sideRuns().refuses(program, workbench.present().hyperparameters());
    }

    /** Returns what runs beside the takes have of their memory. */
    public SideRunMemory sideRuns() {
        return takes.sideRuns();
    }

    /** The last iteration of a take whose update is done, and that can be branched from; 0 if there is none. */
    public long updated(int take) {
        return takes.updated(take);
    }

    /** Returns what a take runs. There must be one of that id. */
    public Program program(int take) {
        return Objects.requireNonNull(takes.program(take));
    }

    /** Takes these up in the place of all there are, which end. There must be one. */
    public void begin(Rest rest, Catalogue catalogue) {
        workbench.close();
        takes.begin(rest.takes(), id -> Objects.requireNonNull(rest.programs().get(id)), rest.current());
        @Nullable
        ProgramEntry before = null;
        @Nullable
        Program beside = null;
        for (TakeState each : rest.takes()) {
            Program program = Objects.requireNonNull(rest.programs().get(each.take().id()));
            ProgramEntry of = lesson(program, catalogue, before, beside);
            shelf.put(each.take().id(), of);
            before = of;
            beside = program;
        }
        workbench.enter(Objects.requireNonNull(shelf.lesson(takes.current())));
    }

    /** Has takes whose Program might not run until now run these instead, by their ids. */
    public void release(Map<Integer, Program> programs) {
        takes.release(programs::get);
        workbench.enter(Objects.requireNonNull(shelf.lesson(takes.current())));
    }

    /** Returns what a take belongs to; a network that was drawn to what stood open when it was, where it learns the same. */
    private static ProgramEntry lesson(Program program, Catalogue catalogue, @Nullable ProgramEntry before,
            @Nullable Program beside) {
        return switch (program.provenance()) {
            case Provenance.Lesson(String id, _) -> catalogue.find(id).orElseThrow();
            case Provenance.Script(Path file) -> catalogue.ofFile(file);
            case Provenance.Recording(Path file) -> catalogue.ofFile(file);
            case Provenance.Table(Path file, Provenance.Blueprint spec) -> table(file, spec, catalogue);
            case Provenance.Network(Provenance.Blueprint spec) -> before == null || beside == null
                    ? OwnNetwork.of(spec)
                    : OwnNetwork.lesson(before, beside, spec);
        };
    }

    /** The file, which is read again when it is started over; what was pasted, or a part of one, is what the session has. */
    private static ProgramEntry table(Path file, Provenance.Blueprint spec, Catalogue catalogue) {
        return spec.data() instanceof TableSource source && !isWholeFile(source.table())
                ? TableNetwork.lesson(source)
                : catalogue.ofFile(file);
    }

    private static boolean isWholeFile(ParsedTable table) {
        return table.input() instanceof TableInput.OfFile && table.part() instanceof TablePart.Whole;
    }

    /** Returns what the take that is shown is called: that of what it belongs to. */
    public Message title() {
        ProgramEntry open = workbench.lessonProperty().get();
        return open == null ? Message.verbatim("") : open.title();
    }
}
