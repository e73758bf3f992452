package tapedeck.ui.link;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.RecordedProgram;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * Starts over what runs, or goes on from a place of its past, as a new take. Undone, the take before is shown again, as of every
 * take that replaces one. On the FX thread only.
 */
public final class RestartCommands {
    private final Workbench workbench;
    private final Notices notices;
    private final RunConsent leave;
    /** What was to be started over, until it is there. */
    private @Nullable ProgramEntry lesson;
    private int before;
    private int newest;

    /** The owner of such an edit: which take is shown. */
    private record Shown() {}

    RestartCommands(Workbench workbench, Notices notices, RunConsent leave) {
        this.workbench = workbench;
        this.notices = notices;
        this.leave = leave;
    }

    /** Lets the user go back to take {@code back}, if there was one, from the take that is shown now. */
    static void keep(Workbench workbench, Notices notices, int back, Message label) {
        int now = workbench.currentTake();
        if (back > 0) {
            notices.keep(new Edit(new Shown(), label, () -> workbench.select(now), () -> workbench.select(back)));
        }
    }

    private static Message at(double rate) {
        return Message.of("shell.edit.startAt", "rate", Numbers.shortest(rate));
    }

    /** Begins a take from the same weights with all as it is set now. */
    public void again() {
        if (!leave.ask()) {
            return;
        }
        int back = workbench.currentTake();
        workbench.again();
        keep(workbench, notices, back, Message.of("shell.edit.again"));
    }

    /** The same at another rate: what a race has shown. */
    public void begin(double rate) {
        if (!leave.ask()) {
            return;
        }
        int back = workbench.currentTake();
        workbench.begin(rate);
        keep(workbench, notices, back, at(rate));
    }

    /** Begins a take from these weights, in the order of the groups, with all as it is set now. */
    public void begin(List<NdArray> weights) {
        if (!leave.ask()) {
            return;
        }
        int back = workbench.currentTake();
        workbench.again(weights);
        keep(workbench, notices, back, Message.of("shell.edit.startHere"));
    }

    /**
     * Begins a take of {@code program}, the current one or its network with other layers; empty weights are those that it makes.
     *
     * @return whether it was begun: the user may stay with what runs
     */
    public boolean begin(Program program, Settings settings, List<NdArray> weights, Message label) {
        if (!leave.ask()) {
            return false;
        }
        int back = workbench.currentTake();
        workbench.begin(program, settings, weights);
        keep(workbench, notices, back, label);
        return true;
    }

    /** Begins at another rate, with all else as the run began. */
    void startOver(double rate) {
        if (!leave.ask()) {
            return;
        }
        int back = workbench.currentTake();
        workbench.startOver(rate);
        keep(workbench, notices, back, at(rate));
    }

    /** Begins with another network, with all else as it is set now, and has it {@code play}. */
    void rebuild(Provenance.Blueprint network, Runnable play) {
        if (leave.ask()) {
            workbench.build(network);
            play.run();
        }
    }

    /** Goes on from {@code iteration} of the take that is shown; whether it has that, else it is said. */
    public boolean goOn(long iteration) {
        if (workbench.program() instanceof RecordedProgram) {
            notices.say(Message.of("shell.notice.elsewhere"));
            return false;
        }
        int back = workbench.currentTake();
        boolean goes = leave.ask() && workbench.branch(back, iteration);
        if (goes) {
            keep(workbench, notices, back, Message.of("shell.edit.branch", "iteration", iteration));
        }
        return goes;
    }

    /** Starts it over, its file read again. */
    public void start() {
        if (!leave.ask()) {
            return;
        }
        lesson = workbench.lessonProperty().get();
        before = workbench.currentTake();
        newest = workbench.takes().stream().mapToInt(Take::id).max().orElse(0);
        workbench.restart();
    }

    private Message name(int take) {
        return workbench.takes().stream().filter(each -> each.id() == take).map(Take::name).findFirst()
                .orElse(Message.verbatim(""));
    }

    /** Says it once the new take is there. Once a pulse. */
    void pulse() {
        int now = workbench.currentTake();
        if (lesson == null || now <= newest) {
            lesson = workbench.opening().isUnderWay() ? lesson : null; // it could not be, or was cancelled
            return;
        }
        boolean same = Objects.equals(lesson, workbench.lessonProperty().get());
        lesson = null;
        if (same) { // else something else was opened meanwhile
            int back = before;
            notices.performed(new Edit(new Shown(), Message.of("shell.edit.restart"),
                    () -> workbench.select(now), () -> workbench.select(back)),
                    Message.of("shell.notice.restarted", "take", name(back)));
        }
    }
}
