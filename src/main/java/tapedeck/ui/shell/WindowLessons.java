package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.AskedAmounts;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.HandoutPlay;
import tapedeck.lessons.read.Fault;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.Preview;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.SmallSpirals;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.graph.GhostGraph;
import tapedeck.ui.lesson.LessonActions;
import tapedeck.ui.lesson.LessonBar;
import tapedeck.ui.lesson.LessonModel;
import tapedeck.ui.lesson.LessonPane;
import tapedeck.ui.lesson.ProgramLessons;
import tapedeck.ui.lesson.QuizLevels;
import tapedeck.ui.lesson.SheetSaving;
import tapedeck.ui.lesson.Surroundings;
import tapedeck.ui.lesson.WindowStage;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.script.RecentFiles;
import tapedeck.ui.start.CoverPictures;
import tapedeck.ui.start.Opening;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.work.Newest;

/** The lessons of a window, and the page that offers them. On the FX thread only. */
final class WindowLessons implements StartModel.Choices, LessonModel.Progress {
    private final DeckLink link;
    private final Consumer<Path> open;
    private final StartModel start;
    private final LessonModel model;
    private final Surroundings around;
    private final SheetSaving sheets;
    private final ProgramLessons own;
    private final Newest<ProgramEntry, Preview> previews;
    private final Iterator<ProgramEntry> toPicture;
    private final OpeningWatch arrivals;
    private Runnable onStep = () -> {};
    /** Esc was pressed last, which said what it does. */
    private boolean escaped;

    /** @param open opens a file that is chosen */
    WindowLessons(DeckLink link, Catalogue catalogue, Surroundings around, Actions actions, RecentFiles recent,
            Node view,
            Consumer<Path> open) {
        this.link = link;
        this.open = open;
        this.around = around;
        Path home = link.workbench().opening().home();
        own = new ProgramLessons(actions, link.workbench().lessonProperty(), home, told -> teach(told, 0),
                link.notices()::say);
        model = new LessonModel(told -> own.equip(told, new WindowStage(link, told,
                actions.words().texts().language(), around, catalogue, home)), this);
        start = new StartModel(catalogue, recent.filesProperty().map(_ -> recent.all()), this);
        previews = new Newest<>("previews", (program, _) -> preview(program, home));
        arrivals = new OpeningWatch(link, start, model);
        toPicture = catalogue.all().iterator();
        link.follow(() -> arrivals.pulse(System.nanoTime()));
        link.follow(this::picture);
        link.follow(own::pulse);
        LessonActions.bind(actions, model);
        around.tryInstead(model::tryCode);
        WindowSnapshots stills = new WindowSnapshots(catalogue);
        sheets = new SheetSaving(link, actions, model, view, new SheetSaving.Press() {
            @Override
            public Handout play(Lesson lesson, Language language) throws ProgramException, InterruptedException {
                return HandoutPlay.of(lesson, language, catalogue, home, System::nanoTime);
            }

            @Override
            public GraphDrawing drawing(Language language) {
                return (graph, covered) -> stills.graph(graph, covered, language);
            }
        });
        link.workbench().lessonProperty().subscribe(this::leave);
        actions.bind(Action.START_PAGE, Feather.HOME, start::turn);
        actions.toggle(Action.START_FIRST, Feather.HOME, start.atStartProperty());
    }

    /**
     * Has lessons taught at the left of {@code window}, with their bar in place of all that is above.
     *
     * @param menu the menu of that bar
     * @param next is called when another step begins
     * @return what a lesson says and asks
     */
    Node install(BorderPane window, Actions actions, Appearance appearance, Node menu, Runnable next) {
        LessonActions.enter(model, window);
        watchEscape(window);
        LessonPane pane = new LessonPane(model, actions, appearance, new CoverPictures(appearance)::of);
        pane.hear(window);
        LessonBar bar = new LessonBar(model, actions, new QuizLevels(model, own, actions.words()), menu);
        Node usual = window.getTop();
        bar.visibleProperty().bind(model.lessonProperty().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        usual.visibleProperty().bind(bar.visibleProperty().not());
        usual.managedProperty().bind(usual.visibleProperty());
        window.setTop(new VBox(usual, bar)); // both in the scene: macOS takes its menus from there
        window.setLeft(pane);
        onStep = next;
        link.follow(() -> {
            model.pulse(System.nanoTime());
            pane.pulse();
        });
        return pane;
    }

    /** Leaves the lesson, where Esc is pressed twice in a row; the first time it says so. */
    void offerToLeave() {
        if (model.lessonProperty().get() == null) {
            return;
        }
        if (escaped) {
            model.leave();
        } else {
            link.notices().say(Message.of("learning.escape"));
        }
        escaped = !escaped;
    }

    /** Another key, or a click, and Esc is again the first. */
    private void watchEscape(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> escaped = false);
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> escaped &= event.getCode() == KeyCode.ESCAPE);
    }

    /** Returns what the window opens on. */
    StartModel start() {
        return start;
    }

    /** The lesson that is taught, and where it is. */
    LessonModel lessons() {
        return model;
    }

    /** The window, as a lesson needs it. */
    Surroundings around() {
        return around;
    }

    /** Teaches the lesson in a folder; what is wrong with it is said, and it is taught as far as it goes. */
    void open(Path folder) {
        Faults faults = new Faults();
        LessonReader.read(folder, faults).ifPresent(told -> {
            start.await(new Opening.OfLesson(told));
            teach(told, 0);
        });
        faults.all().stream().findFirst().map(Fault::message).ifPresent(link.notices()::say);
    }

    /** The page goes: something else is to be seen. */
    void uncover() {
        start.opened();
    }

    /** The page goes once that file is there. */
    void await(Path file) {
        start.await(new Opening.OfFile(file));
    }

    /** A program that the lesson does not play was opened: it would teach on what nobody sees. */
    private void leave(@Nullable ProgramEntry opened) {
        if (opened != null && start.openingProperty().get() == null) {
            uncover(); // however it came to be opened
        }
        if (opened != null && model.lessonProperty().get() != null && !model.plays(opened)) {
            model.leave();
            link.notices().say(Message.of("learning.left"));
        }
    }

    private static @Nullable Preview preview(ProgramEntry program, Path home) throws ProgramException {
        Provenance.Blueprint network = program.load(home).provenance().blueprint();
        return network == null ? null : Preview.of(network.data());
    }

    /** Has what there is to try pictured, one after the other, once the lessons are there. */
    private void picture() {
        Newest.Done<ProgramEntry, Preview> done = previews.poll();
        Preview made = done == null ? null : done.result();
        if (done != null && made != null) {
            start.previews().put(done.job(), made);
        }
        if (toPicture.hasNext() && start.shownProperty().get() && !start.lessonsProperty().get().isEmpty()
                && start.openingProperty().get() == null && !previews.isBusy()) {
            previews.submit(toPicture.next());
        }
    }

    /** Ends what is at work. */
    void dispose() {
        previews.close();
        own.close();
        sheets.close();
    }

    /** Returns what may be seen of a program's graph before it runs: where the lesson asks how much there will be, little. */
    GhostGraph foretelling() {
        Lesson told = model.lessonProperty().get();
        boolean asks = told != null
                && told.steps().stream().flatMap(step -> step.question().stream()).anyMatch(AskedAmounts::asksHowMany);
        return asks ? GhostGraph.LEAVES : GhostGraph.ALL;
    }

    @Override
    public void teach(Lesson lesson, int step) {
        link.workbench().opening().giveUp(); // what comes later would end it
        model.begin(lesson, step);
    }

    @Override
    public void giveUp(Opening what) {
        link.workbench().opening().giveUp();
        if (what instanceof Opening.OfLesson) {
            model.leave();
        }
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
    public Optional<Lesson> after(Lesson lesson) {
        return start.after(lesson);
    }

    @Override
    public void begin(Lesson lesson) {
        teach(lesson, start.learned().step(lesson.cover().id()));
    }

    @Override
    public void finished(String lesson) {
        start.learned().finished(lesson);
    }
}
