package tapedeck.ui.export;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Numbers;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;

/** The command that opens a window where one is, as text. */
final class OpenWindowCommand {
    private OpenWindowCommand() {}

    /** The command; empty where id or file do not say what runs: a network that was drawn, a table that was prepared by hand. */
    static Optional<String> of(DeckLink link, TapeSnapshot snapshot, @Nullable Selection picked) {
        ProgramEntry lesson = link.workbench().lessonProperty().get();
        Program program = link.workbench().program();
        if (lesson == null || program == null || !lesson.isNamed()
                || program.provenance() instanceof Provenance.Network) {
            return Optional.empty();
        }
        String what = lesson.file() == null ? lesson.id() : quoted(lesson.file().toString());
        String command = "tapedeck open " + what + " --at " + moment(snapshot);
        Optional<String> name = name(snapshot, picked);
        return Optional.of(command + name.map(each -> " --pick " + word(each)).orElse("") + settings(link, program));
    }

    /** Returns whether something was set or loaded on the way, which no such command does again. */
    static boolean isChanged(DeckLink link) {
        DeckState state = link.frame().state();
        return state != null
                && !(state.settings().changes().commands().isEmpty() && state.settings().loads().isEmpty());
    }

    private static String settings(DeckLink link, Program program) {
        if (program.provenance() instanceof Provenance.Script) {
            return "";
        }
        int current = link.workbench().currentTake();
        Settings started = link.workbench().takes().stream().filter(each -> each.id() == current).findFirst()
                .map(Take::settings).orElse(program.defaults());
        double rate = started.hyperparameters().learningRate();
        return (started.seed() == program.defaults().seed() ? "" : " --seed " + started.seed())
                + (rate == program.defaults().hyperparameters().learningRate() ? "" : " --lr " + Numbers.exact(rate));
    }

    /** Of the tensor that is picked, or the one that the picked Function made. */
    static Optional<String> name(TapeSnapshot snapshot, @Nullable Selection picked) {
        long id = switch (picked) {
            case Selection.TensorSelected(long tensor) -> tensor;
            case Selection.FunctionSelected(int index) -> snapshot.functions().stream()
                    .filter(each -> each.index() == index).mapToLong(each -> each.output()).findFirst().orElse(-1);
            case null -> -1;
        };
        return snapshot.tensors().stream().filter(each -> each.id() == id).map(TensorState::name)
                .filter(name -> !name.isEmpty()).findFirst();
    }

    private static String moment(TapeSnapshot snapshot) {
        boolean first = snapshot.iteration() == 1;
        return first && snapshot.phase() == Phase.FORWARD && !snapshot.functions().isEmpty()
                ? "forward:" + snapshot.functions().size()
                : first && snapshot.phase() == Phase.BACKWARD && snapshot.passed() > 0
                        ? "backward:" + snapshot.passed()
                        : "iteration:" + snapshot.iteration();
    }

    private static String word(String name) {
        return name.matches("[\\w.]+") ? name : quoted(name);
    }

    /** As a shell reads it as it is. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
