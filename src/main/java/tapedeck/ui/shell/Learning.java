package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.Fault;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.SmallSpirals;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.lesson.LessonModel;
import tapedeck.ui.lesson.LessonPane;
import tapedeck.ui.lesson.SheetSaving;
import tapedeck.ui.lesson.Surroundings;
import tapedeck.ui.lesson.Teaching;
import tapedeck.ui.lesson.WindowStage;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.script.RecentFiles;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.Appearance;

/** The lessons of a window, and the page that offers them. On the FX thread only. */
final class Learning implements StartModel.Choices, LessonModel.Progress {
    private final DeckLink link;
    private final Consumer<Path> open;
    private final StartModel start;
    private final LessonModel model;
    private final Surroundings around;
    private final SheetSaving sheets;
    private Runnable onStep = () -> {};

    /** @param open opens a file that is chosen */
    Learning(DeckLink link, Catalogue catalogue, Surroundings around, Actions actions, RecentFiles recent, Node view,
            Consumer<Path> open) {
        this.link = link;
        this.open = open;
        this.around = around;
        Path home = link.workbench().opening().home();
        model = new LessonModel(told -> new WindowStage(link, told, around, catalogue, home), this);
        start = new StartModel(catalogue, recent.filesProperty().map(_ -> recent.all()), this);
        Teaching.bind(actions, model);
        WindowSnapshots stills = new WindowSnapshots(catalogue);
        sheets = new SheetSaving(link, actions, model, view, (told, language) -> stills.handout(told, language, home));
        link.workbench().lessonProperty().subscribe(this::leave);
        actions.bind(Action.START_PAGE, Feather.HOME, start::turn);
    }

    /**
     * Has lessons taught at the left of {@code window}, or while one presents below it.
     *
     * @param next is called when another step begins
     */
    void install(BorderPane window, Actions actions, Appearance appearance, ObservableValue<Boolean> present,
            Runnable next) {
        Teaching.enter(model, window);
        LessonPane pane = new LessonPane(model, actions, appearance);
        present.subscribe(on -> {
            window.setLeft(null);
            window.setBottom(null); // first: it is in one place only
            if (on) {
                window.setBottom(pane);
            } else {
                window.setLeft(pane);
            }
            pane.arrange(on);
        });
        onStep = next;
        link.follow(() -> {
            model.pulse(System.nanoTime());
            pane.pulse();
        });
    }

    /** Returns what the window opens on. */
    StartModel start() {
        return start;
    }

    /** The window, as a lesson needs it. */
    Surroundings around() {
        return around;
    }

    /** Teaches the lesson in a folder; what is wrong with it is said, and it is taught as far as it goes. */
    void open(Path folder) {
        Faults faults = new Faults();
        LessonReader.read(folder, faults).ifPresent(told -> teach(told, 0));
        faults.all().stream().findFirst().map(Fault::message).ifPresent(link.notices()::say);
    }

    /** The page goes: something else is to be seen. */
    void uncover() {
        start.shownProperty().set(false);
    }

    /** A program that the lesson does not play was opened: it would teach on what nobody sees. */
    private void leave(@Nullable ProgramEntry opened) {
        if (opened != null) {
            uncover(); // however it came to be opened
        }
        if (opened != null && model.lessonProperty().get() != null && !model.plays(opened)) {
            model.leave();
            link.notices().say(Message.of("learning.left"));
        }
    }

    /** Ends what is at work. */
    void dispose() {
        sheets.close();
    }

    @Override
    public void teach(Lesson lesson, int step) {
        model.begin(lesson, step);
    }

    @Override
    public void open(ProgramEntry lesson) {
        model.leave();
        around.look(lesson instanceof SmallSpirals
                ? FocusTarget.Pane.SETTINGS // it was seen training
                : FocusTarget.Pane.GRAPH); // the program introduces itself there
        link.workbench().open(lesson, StartMode.PLAYING); // also where a lesson that is left was held
    }

    @Override
    public boolean isOpen() { return link.workbench().lessonProperty().get() != null; }

    @Override
    public void openFile(Path file) {
        model.leave();
        open.accept(file);
    }

    @Override
    public void reached(String lesson, int step) {
        onStep.run();
        start.learned().reached(lesson, step);
    }

    @Override
    public void finished(String lesson) {
        start.learned().finished(lesson);
    }
}
