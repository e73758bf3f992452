package tapedeck.ui.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.edit.Edit;
import tapedeck.finding.Remedy;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.ScriptFailure;
import tapedeck.program.SyntaxException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.LineMap;
import tapedeck.ui.editor.MistakePlace;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.DeckLink;

/** Runs the scripts that are edited, and tells their texts what became of them. On the FX thread only. */
public final class ScriptRuns {

    private final DeckLink link;
    private final Catalogue catalogue;
    private final ScriptBuffers buffers = new ScriptBuffers();
    private final RecentFiles recent = new RecentFiles();
    /** What was to be run last, as it stood then. */
    private @Nullable Buffer tried;
    private String text = "";
    private Runnable onRefused = () -> {};
    /** That is to be typed in once it is there. */
    private @Nullable Buffer begun;
    private Runnable onBegun = () -> {};
    private BooleanSupplier instead = () -> false;
    private Consumer<LineMap> onMoved = _ -> {};

    /** Nothing is edited yet. */
    public ScriptRuns(DeckLink link, Catalogue catalogue, Actions actions) {
        this.link = link;
        this.catalogue = catalogue;
        link.workbench().opening().setEdited(this::edited);
        link.workbench().opening().setOnRefused(this::refuse);
        link.workbench().opening().setOnBegins(this::enter);
        link.workbench().opening().setOnFailed(this::fail);
        ObservableValue<Boolean> open = buffers.currentProperty().map(_ -> true).orElse(false);
        actions.bind(Action.RUN_PROGRAM, Feather.PLAY, open, this::run);
        for (Template each : Template.values()) {
            actions.bind(each.action(), Feather.FILE_PLUS, () -> begin(null, each.file(), each.text()));
        }
        link.workbench().lessonProperty().subscribe(this::remember);
    }

    /** The scripts that were opened. */
    public ScriptBuffers buffers() {
        return buffers;
    }

    /** The files that were opened last. */
    public RecentFiles recent() {
        return recent;
    }

    private void remember(@Nullable ProgramEntry lesson) {
        Path file = lesson == null ? null : lesson.file();
        Buffer buffer = file == null ? null : buffers.find(file);
        if (file != null && (buffer == null || buffer.savedProperty().get())) {
            recent.add(file);
        }
    }

    /** The name of the script that is open; empty without one. */
    public ObservableValue<String> nameProperty() {
        return buffers.currentProperty().flatMap(Buffer::placeProperty)
                .map(place -> String.valueOf(place.getFileName())).orElse("");
    }

    /** Returns whether that is not saved in its file. */
    public ObservableValue<Boolean> unsavedProperty() {
        return buffers.currentProperty().flatMap(Buffer::unsavedProperty).orElse(false);
    }

    /** Has {@code refused} run when a text was no program, so that it is seen. */
    public void setOnRefused(Runnable refused) {
        onRefused = refused;
    }

    /** Has {@code begun} run when a program was begun, so that it can be typed in. */
    public void setOnBegun(Runnable begun) {
        onBegun = begun;
    }

    /** Has {@code moved} told where the lines are now, when another text of a script runs than before. */
    public void setOnMoved(Consumer<LineMap> moved) {
        onMoved = moved;
    }

    /**
     * Runs a text that is in no file yet, as a script of its own that goes by this name, or one like it.
     *
     * @param folder that it may read; null for the working directory
     */
    public void begin(@Nullable Path folder, String name, String text) {
        Path home = folder == null ? Path.of("").toAbsolutePath() : folder;
        Path place = home.resolve(name + ".py");
        for (int i = 2; buffers.find(place) != null || Files.exists(place); i++) {
            place = home.resolve(name + i + ".py");
        }
        begun = buffers.begin(place, text);
        link.workbench().opening().run(catalogue.ofFile(place), written(place));
    }

    /** Has {@code tried} asked before a script is run: where it says so, it has done what was wanted. */
    public void setInstead(BooleanSupplier tried) {
        instead = tried;
    }

    private void run() {
        if (instead.getAsBoolean()) {
            return;
        }
        if (!link.commands().leave().ask()) {
            return;
        }
        Path place = Objects.requireNonNull(buffers.currentProperty().get()).place();
        link.workbench().opening().run(catalogue.ofFile(place), written(place));
    }

    /** Changes a line of the script that is open as it is suggested, and runs it; if that line is another by now, that is said. */
    public void rewrite(Remedy.Rewrite edit) {
        Buffer open = buffers.currentProperty().get();
        String next = open == null ? "" : edit.in(open.text());
        if (open == null || open.isText(next)) {
            link.notices().fail(Message.of("editor.notThere", "line", String.valueOf(edit.line())));
            return;
        }
        String before = open.text();
        link.edits().perform(new Edit(open, Message.of("findings.edit.rewrite", "line", String.valueOf(edit.line())),
                () -> retype(open, before, next), () -> retype(open, next, before)));
        run();
    }

    /** What was typed in the meantime is not lost. */
    private void retype(Buffer open, String from, String to) {
        if (open.isText(from)) {
            open.type(to);
        } else {
            link.notices().fail(Message.of("editor.typedSince"));
        }
    }

    /** A lesson as it stands in the editor, if something does that its file does not hold. */
    private ProgramEntry edited(ProgramEntry lesson) {
        Path place = lesson.file();
        Buffer buffer = place == null ? null : buffers.find(place);
        return place != null && buffer != null && (buffer.unsavedProperty().get() || !buffer.savedProperty().get()
                || !buffer.place().equals(place))
                        ? written(buffer.place())
                        : lesson;
    }

    private ProgramEntry written(Path place) {
        tried = Objects.requireNonNull(buffers.find(place));
        text = tried.text();
        return catalogue.ofText(place, text);
    }

    private void refuse(SyntaxException why) {
        if (tried == null || !tried.equals(buffers.currentProperty().get())) {
            link.notices().fail(why.message());
        } else {
            tried.isWrong(text, new MistakePlace(why.line(), why.from(), why.to(), why.message()));
            onRefused.run();
        }
    }

    /** This runs from now on. Its text; null if it is no script. */
    private @Nullable Buffer enter(@Nullable Program program) {
        String script = program == null ? null : program.script();
        if (program == null || script == null || !(program.provenance() instanceof Provenance.Script(Path file))) {
            return null;
        }
        LineMap moved = buffers.enter(file, script);
        if (!moved.equals(LineMap.SAME)) {
            onMoved.accept(moved);
        }
        return buffers.currentProperty().get();
    }

    /** Where the lines of the script that is open would be if {@code program} ran, which is another text of it. */
    public LineMap moved(Program program) {
        Buffer now = buffers.currentProperty().get();
        String script = program.script();
        return now == null || script == null ? LineMap.SAME : now.moved(script);
    }

    /** A run has failed before there was anything to show of it: that stands where it failed, and what was shown stays. */
    private void fail(Program program, Message why) {
        ScriptFailure failure = program.failure();
        Buffer now = buffers.currentProperty().get();
        String script = program.script();
        if (now != null && script != null && failure != null && now.isWrong(script, new MistakePlace(failure))) {
            onRefused.run();
        } else {
            link.notices().fail(why);
        }
    }

    /** What runs may be another script, or none, and may have failed. */
    public void show(@Nullable DeckState state) {
        Program program = link.workbench().program();
        String script = program == null ? null : program.script();
        Buffer before = buffers.currentProperty().get();
        Buffer now = enter(program);
        if (program == null || script == null || now == null) {
            buffers.leave();
            return;
        }
        if (now.equals(begun)) {
            begun = null;
            onBegun.run();
        }
        int line = state == null || state.position().status() != DeckState.Status.FAILED ? 0 : program.failedLine();
        if (line > 0 && (!now.equals(before) || now.mistakeProperty().get() == null)) {
            ScriptFailure failure = program.failure();
            now.isWrong(script, failure == null ? new MistakePlace(line, null) : new MistakePlace(failure));
        }
    }
}
