package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.file.Installation;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.recording.live.LiveProgram;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.export.LoadingWeights;
import tapedeck.ui.graph.layout.PlacementText;
import tapedeck.ui.inspector.InspectorTab;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.opening.PlaceRestorer;
import tapedeck.ui.script.CloseQuestion;
import tapedeck.ui.script.Drafts;
import tapedeck.ui.script.FileOpening;
import tapedeck.ui.script.FileSaving;
import tapedeck.ui.script.FileWatch;
import tapedeck.ui.script.LiveModel;
import tapedeck.ui.script.RecentMenu;
import tapedeck.ui.script.ScriptRuns;
import tapedeck.ui.session.SessionActions;
import tapedeck.ui.session.SessionBar;
import tapedeck.ui.session.SessionModel;
import tapedeck.ui.session.WindowAround;

/** The files of a window: those that are opened, the scripts that are edited, and its session. On the FX thread only. */
final class WindowFiles implements WindowAround {
    private static final String WAY = "way";
    private static final String OPEN = "open";
    private static final String PAGE = "page";
    private static final String FOLDED = "folded";
    private static final String MOVED = "moved";
    private static final String PLACE = "place";
    private static final String PICKED = "picked";
    private static final String PACE = "pace";
    private static final String GROUPS = "groups";
    private static final String TYPED = "typed";
    private static final String TAB = "tab";
    private static final String STEPS = "steps";
    private static final String SHOWN = "shown";

    private final MainView view;
    private final DeckLink link;
    private final Catalogue catalogue;
    private final Actions actions;
    private final ScriptRuns scripting;
    private final Panes panes;
    private final TrainGuide lead;
    private final FileWatch watch;
    private final SessionActions session;
    private final CloseQuestion<List<Buffer>> unsaved;
    private final LiveModel live;
    private final CloseQuestion<LiveProgram> running;
    private final LoadingWeights weights;
    private final PlaceRestorer place;
    private final Drafts drafts;
    /** Null before it begins. */
    private @Nullable TrainingBench bench;
    private Consumer<Path> lessons = _ -> {};
    private Consumer<Path> onOpening = _ -> {};
    private Runnable onOpened = () -> {};
    private @Nullable TablePreparing table;

    /** @param rows is told of rows of a table that are dropped as text */
    WindowFiles(MainView view, DeckLink link, Catalogue catalogue, Actions actions, ScriptRuns scripting, Panes panes,
            TrainGuide lead, Consumer<String> rows) {
        this.view = view;
        this.link = link;
        this.catalogue = catalogue;
        this.actions = actions;
        this.scripting = scripting;
        this.panes = panes;
        this.lead = lead;
        Installation installation = new Installation(link.workbench().opening().home());
        watch = new FileWatch(link.notices(), installation);
        link.follow(() -> watch.pulse(scripting.buffers().currentProperty().get(), System.nanoTime()));
        session = new SessionActions(actions, view, scripting.nameProperty(), scripting.unsavedProperty());
        unsaved = FileSaving.bind(actions, view, scripting, link.notices(), installation, session::save,
                session::saveAs);
        live = new LiveModel(link, actions, () -> panes.wayProperty().set(WindowLayout.STEP));
        running = CloseQuestion.ofProgram(link.workbench().rest().elsewhere()::running, actions.words(),
                () -> view.getScene().getWindow());
        FileOpening.bind(actions, view, this::open, rows);
        weights = new LoadingWeights(link, actions, view);
        place = new PlaceRestorer(link, view.selection());
        drafts = new Drafts(link, scripting.buffers());
    }

    /** From now on the window saves itself, in a folder of the user's; what a window has left is offered by what {@code asked} is given. */
    void begin(Path home, Path state, Consumer<Node> asked, TrainingBench below, TablePreparing prepared) {
        bench = below;
        table = prepared;
        scripting.recent().leaveOut(state, LessonFolders.root(home));
        SessionModel model = new SessionModel(link, catalogue, this, home, state);
        link.follow(() -> model.pulse(System.nanoTime()));
        session.begin(model);
        SessionBar offer = new SessionBar(actions.words(), model);
        asked.accept(offer);
        view.learning().start().leftProperty().bind(model.leftProperty());
    }

    /** Has {@code lessons} told of folders that are lessons. */
    void setOnLesson(Consumer<Path> told) {
        lessons = told;
    }

    /** Has {@code opening} told of files that are to be opened. */
    void setOnOpening(Consumer<Path> opening) {
        onOpening = opening;
    }

    /** Has {@code opened} run whenever something was opened that is to be seen. */
    void setOnOpened(Runnable opened) {
        onOpened = opened;
    }

    /** The files that were opened last, and what was not saved. */
    Menu recent() {
        return new RecentMenu(actions, scripting.recent(), this::open, session.closedMenu());
    }

    /** Opens what a file holds, or a folder. */
    void open(Path file) {
        onOpening.accept(file);
        if (LessonReader.isLesson(file)) {
            lessons.accept(file);
            return;
        }
        boolean isSession = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)
                .endsWith("." + SessionFile.EXTENSION);
        if (!isSession || !session.open(file)) {
            link.workbench().open(catalogue.ofFile(file));
        }
    }

    /** Looks into a program that runs elsewhere; there only while one does. */
    ButtonBase lookNow() {
        return live.button(actions);
    }

    /** Returns whether small tables are put into sessions. */
    BooleanProperty tablesProperty() {
        return session.tablesProperty();
    }

    /** Puts weights of files in. */
    LoadingWeights weights() {
        return weights;
    }

    /** Returns whether the window may close; asks where something would be lost. */
    boolean mayLeave() {
        return unsaved.mayClose() && running.mayClose();
    }

    /** Returns what the window is called: by its session, and by the script that is open. */
    ReadOnlyStringProperty titleProperty() {
        return session.titleProperty();
    }

    @Override
    public WindowArrangement look() {
        return WindowArrangement.NONE.with(WAY, List.of(panes.wayProperty().get().name()))
                .with(OPEN, open().filter(BooleanProperty::get).map(BooleanProperty::getName).toList())
                .with(PAGE, List.of(view.debugger().inspector().tab().name()))
                .with(FOLDED, PlacementText.folded(view.graph().placement().placementProperty().get()))
                .with(MOVED, PlacementText.moved(view.graph().placement().placementProperty().get()))
                .with(TYPED, typed()).with(PLACE, place.place()).with(PICKED, place.picked())
                .with(PACE, place.pace())
                .with(STEPS, table == null ? List.of() : table.unfinished())
                .with(SHOWN, shown().filter(BooleanProperty::get).map(BooleanProperty::getName).toList())
                .with(GROUPS, bench == null ? List.of() : bench.takes().folded())
                .with(TAB, bench == null ? List.of() : List.of(bench.faces().selectedProperty().get()));
    }

    @Override
    public List<String> typed() {
        return drafts.typed();
    }

    /** How the graph is shown. */
    private Stream<BooleanProperty> shown() {
        return Stream.of(view.graph().options().tableViewProperty(), view.graph().options().neuronsProperty(),
                view.graph().options().neuronGradientsProperty(),
                panes.oneScaleProperty());
    }

    private Stream<BooleanProperty> open() {
        return Stream.of(panes.listingProperty(), panes.inspectorProperty(), panes.benchProperty());
    }

    @Override
    public void stand(WindowArrangement look, List<Breakpoint> breakpoints) {
        drafts.stand(look.of(TYPED));
        view.debugger().breakpoints().setAll(breakpoints);
        Stream.of(WindowLayout.values()).filter(each -> look.of(WAY).contains(each.name())).findFirst()
                .ifPresent(way -> {
                    panes.wayProperty().set(way);
                    open().forEach(pane -> pane.set(look.of(OPEN).contains(pane.getName())));
                });
        Stream.of(InspectorTab.values()).filter(each -> look.of(PAGE).contains(each.name())).findFirst()
                .ifPresent(view.debugger().inspector()::open);
        view.graph().placement().set(PlacementText.read(look.of(FOLDED), look.of(MOVED)));
        lead.takeUp();
        place.goTo(look.of(PLACE), look.of(PICKED), look.of(PACE));
        if (look.values().containsKey(SHOWN)) { // else it is of an older one
            shown().forEach(each -> each.set(look.of(SHOWN).contains(each.getName())));
        }
        if (table != null) {
            table.takeUp(look.of(STEPS));
        }
        if (bench != null) {
            bench.takes().fold(look.of(GROUPS));
            look.of(TAB).forEach(bench.faces()::select);
        }
        view.graph().requestFocus(); // a button that was pressed goes away, and the window's keys are to work
    }

    @Override
    public void uncover() {
        onOpened.run();
    }

    @Override
    public String say(Message message) {
        return actions.words().of(message);
    }

    @Override
    public void used(Path file) {
        scripting.recent().add(file);
    }

    @Override
    public int forget() {
        int known = scripting.recent().all().size();
        scripting.recent().filesProperty().set("");
        return known;
    }

    void dispose() {
        watch.close();
        session.close();
        weights.close();
    }
}
