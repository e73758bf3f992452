package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.ActionFinder;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.EditActions;
import tapedeck.ui.cases.CaseModel;
import tapedeck.ui.cases.CasePane;
import tapedeck.ui.controls.RunActions;
import tapedeck.ui.controls.TransportBar;
import tapedeck.ui.export.Exporting;
import tapedeck.ui.graph.GhostGraph;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.graph.GraphSheet;
import tapedeck.ui.lesson.ConsentBar;
import tapedeck.ui.link.DeckFrame;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.present.PresentTools;
import tapedeck.ui.present.Presentation;
import tapedeck.ui.present.PresentedCaption;
import tapedeck.ui.script.LessonAsProgram;
import tapedeck.ui.script.ScriptRuns;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.start.StartPage;
import tapedeck.ui.story.EmptyGraph;
import tapedeck.ui.story.StoryBar;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;

/** All that is in the window: menus and transport above, the graph, the training bench below; over it the find-action box. */
public final class MainView extends StackPane {
    private final DeckLink link;
    private final Actions actions;
    private final RunActions run;
    private final TransportBar transport;
    private final WindowBar bar;
    private final Toasts toasts;
    private final SelectionModel selection = new SelectionModel();
    private final GraphPane graph;
    private final StoryBar story;
    private final PresentedCaption caption;
    private final Panes panes = new Panes();
    private final ScriptRuns scripting;
    private final WindowFiles files;
    private final Appearance appearance;
    private final TrainGuide lead = new TrainGuide(panes);
    private final Debugger debugger;
    private final Exporting exporting;
    private final LessonAsProgram asProgram;
    private final TrainingBench bench;
    private final TablePreparing table;
    private final WindowLessons learning;
    private final CaseModel cases;
    private final WindowClass classes;
    private @Nullable DeckFrame shown;
    private @Nullable Program foreseen;
    private GhostGraph foretelling = GhostGraph.ALL;
    /** True of a script of which nothing is known, and nothing was recorded yet. */
    private boolean unforeseen;
    /** True while a script's first iteration is recorded aside from one that is shown. */
    private boolean aside;

    /** A view of what {@code link} shows, with the lessons of {@code catalogue}, which says everything in {@code words} and looks as {@code appearance} says. */
    public MainView(DeckLink link, Catalogue catalogue, LiveTexts words, Appearance appearance) {
        this.link = link;
        this.appearance = appearance;
        actions = new Actions(words);
        run = new RunActions(link, actions);
        graph = new GraphPane(actions, appearance, selection, link.edits());
        link.firstIteration().setOnRecorded(this::expect);
        link.follow(() -> {
            sayIdle(); // an iteration that is recorded aside makes no frame
            graph.pulse(System.nanoTime());
            if (graph.isMoving()) {
                link.stir();
            }
        });
        story = new StoryBar(actions, link.commands(), this::continueFromHere, remedy -> {
            graph.requestFocus(); // its button goes away, and the window's keys are to work
            link.tryOut(remedy);
        });
        scripting = new ScriptRuns(link, catalogue, actions);
        scripting.setOnRefused(() -> panes.listingProperty().set(true));
        scripting.setOnBegun(() -> {
            panes.listingProperty().set(true);
            debugger().typeProgram();
        });
        files = new WindowFiles(this, link, catalogue, actions, scripting, panes, lead, this::paste);
        debugger = new Debugger(link, actions, appearance, selection, link.edits(), scripting);
        graph.setNudger(new NudgeDrag(link, graph, debugger::pickedElement));
        story.setLines(debugger::line);
        story.setOnSkip(() -> panes.wayProperty().set(WindowLayout.TRAIN));
        selection.selectedProperty()
                .subscribe(picked -> story.look(picked instanceof TensorSelected(long id) ? id : null));
        bench = new TrainingBench(link, panes.wayProperty(), actions, appearance, debugger, link.edits(),
                Catalogue.firstNetwork());
        bench.controls().setOnAgain(link.startingOver()::again);
        actions.bind(Action.VALLEY, Feather.ACTIVITY, panes.lessonProperty().not(),
                () -> panes.showValley(bench::openValley));
        debugger.setOnKnob(name -> {
            panes.benchProperty().set(true);
            bench.controls().choose(name);
        });
        table = new TablePreparing(link, catalogue, actions, appearance, panes.wayProperty(), selection,
                scripting.recent());
        table.join(bench.predictions().pickedProperty());
        debugger.inspector().setRows(table.rows());
        getStyleClass().add("main-view");
        getStylesheets().add(
                Objects.requireNonNull(MainView.class.getResource("/tapedeck/ui/shell/shell.css")).toExternalForm());
        exporting = new Exporting(link, actions, program -> ProgramListing.settings(link, program), appearance,
                new GraphSheet(graph));
        exporting.bind(this, selection, graph);
        exporting.bindLandscape(this, bench::landscape);
        asProgram = new LessonAsProgram(link, actions, scripting, program -> ProgramListing.settings(link, program));
        WindowActions.bind(actions, this, panes, appearance, link.workbench().opening().home(),
                () -> panes.wayProperty().get() == WindowLayout.TRAIN && bench.faces().close());
        toasts = new Toasts(link.notices(), words,
                panes.wayProperty().<Node>map(way -> way == WindowLayout.TRAIN ? bench.faces() : graph),
                story.says(), story.alert());
        ScriptFailureNotice.install(this, scripting, panes, story.alert());
        ConsentBar consent = new ConsentBar(words);
        toasts.ask(table.bar(), consent);
        learning = new WindowLessons(link, catalogue, new LessonAround(panes, lead, graph, debugger, bench, consent),
                actions, scripting.recent(), this, files::open);
        classes = new WindowClass(link, learning.lessons(), actions, appearance, exporting, this, debugger,
                bench::setRate);
        cases = new CaseModel(catalogue, link.workbench().opening().home());
        actions.bind(Action.INVESTIGATE, Feather.SEARCH, this::investigate);
        link.follow(cases::pulse);
        files.setOnLesson(learning::open);
        files.setOnOpening(learning::await);
        files.setOnOpened(learning::uncover);
        actions.bind(Action.TO_NOTICE, Feather.BELL, toasts::focus);
        EditActions.bind(actions, link.edits());
        ActionFinder finder = new ActionFinder(actions);
        actions.bind(Action.FIND_ACTION, Feather.SEARCH, finder::open);
        transport = new TransportBar(link, actions, run);
        transport.offer(files.lookNow());
        PresentTools tools = new PresentTools(link, actions, this, graph, panes.presentProperty(), classes::next);
        run.holdWhile(tools.blankProperty());
        bar = new WindowBar(link, catalogue, actions, files.recent(), transport, table.tableProperty());
        panes.presentProperty().or(panes.lessonProperty()).subscribe(story::setSpoken);
        BooleanBinding runs = panes.wayProperty().isNotEqualTo(WindowLayout.DATA); // a table is no place of a run
        transport.visibleProperty().bind(runs);
        story.visibleProperty().bind(runs);
        story.managedProperty().bind(runs);
        BorderPane all = new BorderPane();
        all.setTop(new VBox(bar, story)); // first: Tab goes in this order
        caption = new PresentedCaption(actions);
        WindowLayoutView ways = new WindowLayoutView(panes, words, new Buttons(actions), graph, story, debugger, bench,
                caption,
                table.pane());
        ways.getChildren().add(tools.ink());
        all.setCenter(ways);
        getChildren().addAll(all, toasts, finder);
        getChildren().addAll(tools.layers());
        classes.install(all, this, actions);
        Node lesson = learning.install(all, actions, appearance, bar.menu(actions), tools::wipe);
        StartPage.install(this, learning.start(), actions, appearance, graph, toasts);
        toasts.cover(learning.start().shownProperty(), panes.lessonProperty());
        Presentation.follow(this, panes.presentProperty());
        link.workbench().tapeKindProperty().addListener((_, before, kind) -> {
            foresee(kind);
            graph.enter(kind); // the view and the folded modules of another graph would hide this one
            debugger.enter(before, kind);
            boolean script = kind instanceof Provenance.Script;
            panes.scriptProperty().set(script);
            bench.setScripted(kind != null && kind.speaks());
            run.linesProperty().set(script);
            story.setRepeats(!(kind instanceof Provenance.Recording));
            story.setOnDetails(kind != null && kind.speaks() ? this::showOutput : null);
        });
        link.onFrame(this::show);
        link.follow(FocusHome.install(this, graph, List.of(lesson, graph, table.pane()))::pulse);
        widthProperty().subscribe(width -> panes.suit(width.doubleValue()));
        run.sizeProperty().subscribe(_ -> show(link.frame()));
    }

    /** The files that it has open. */
    WindowFiles files() {
        return files;
    }

    /** The scripts that are edited, and the files that were opened. */
    ScriptRuns scripting() {
        return scripting;
    }

    /** From now on the window saves itself, in a folder of the user's. */
    void keepSession(Path home, Path state) {
        files.begin(home, state, toasts::ask, bench, table);
    }

    private void sayIdle() {
        Message says = EmptyGraph.of(link, run.sizeProperty().get(), panes.lessonProperty().get());
        if (!says.equals(graph.options().idleProperty().get())) {
            graph.options().idleProperty().set(says);
        }
        graph.options().comingProperty().set(EmptyGraph.isComing(link));
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void show(DeckFrame now) {
        DeckState state = now.state();
        TapeSnapshot snapshot = now.snapshot();
        graph.options().freeRunProperty().set(state != null && state.isFreeRun());
        graph.options().busyProperty().set(snapshot == null || snapshot.functions().isEmpty()
                ? EmptyGraph.over(now.busy(), panes.lessonProperty().get())
                : null);
        if (shown == null || snapshot != shown.snapshot()) {
            debugger.show(snapshot);
            foreseeScript(snapshot);
            graph.show(snapshot, state == null ? 0 : state.settings().tempo().secondsPerFunction());
        }
        if (shown == null || now.takes() != shown.takes()) {
            bench.show(new ChartData(now.takes().all(), now.takes().current()));
        }
        shown = now;
        run.show(state, link.workbench().lessonProperty().get() != null);
        transport.show(state);
        bar.show(link.workbench().lessonProperty().get(), link.workbench().program());
        story.show(state, snapshot, now.finding(), now.busy());
        caption.show(state, snapshot, link.workbench().program());
        debugger.show(state, snapshot, now.output());
        bench.print(now.output());
        if (state != null) {
            bench.show(state, snapshot);
            lead.show(state);
        }
    }

    /** The graph, to finish its layout for a picture and to fit. */
    public GraphPane graph() {
        return graph;
    }

    SelectionModel selection() {
        return selection;
    }

    Debugger debugger() {
        return debugger;
    }

    /** Finishes what is worked out in the background: for still pictures. Blocks. */
    void settle() throws InterruptedException {
        link.firstIteration().settle();
        graph.settle();
        bench.settle();
        table.settle();
    }

    /**
     * All of a program's graph has its place before it runs, where it records the same each time; a lesson's, too, and a script's that ran
     * once. Another script's is recorded aside from its first Function on: two that start Python at once would take twice as long.
     */
    private void foresee(@Nullable Provenance kind) {
        Program program = link.workbench().program();
        foreseen = program;
        aside = false;
        boolean taught = panes.lessonProperty().get();
        boolean same = kind != null && program != null
                && (!kind.speaks() || taught || link.firstIteration().knows(program));
        foretelling = taught ? learning.foretelling() : GhostGraph.ALL;
        graph.setRepeatable(same, foretelling);
        unforeseen = !same && kind instanceof Provenance.Script && program != null && program.mayRun();
        if (same && program != null) {
            link.firstIteration().record(program, link.workbench().present());
        } else {
            link.firstIteration().close();
        }
    }

    /** What comes when more than the first cards stand comes too late: they would all go elsewhere. The next iteration has its places. */
    private void expect(TapeSnapshot whole) {
        TapeSnapshot now = link.frame().snapshot();
        if (aside && now != null && now.functions().size() > 1) {
            return;
        }
        graph.setRepeatable(true, foretelling);
        graph.expect(whole);
    }

    /** A script's text may be another each time it begins; what one that ran has recorded is known the next time. */
    @SuppressWarnings("ReferenceEquality") // each text is a program of its own
    private void foreseeScript(@Nullable TapeSnapshot snapshot) {
        Program program = link.workbench().program();
        Provenance kind = link.workbench().tapeKindProperty().get();
        if (program == null || kind == null || program.script() == null) {
            return;
        }
        if (program != foreseen) {
            foresee(kind);
        }
        if (unforeseen && snapshot != null && !snapshot.functions().isEmpty()) {
            unforeseen = false;
            if (snapshot.iteration() <= 1 && snapshot.phase() == Phase.FORWARD) {
                aside = true;
                link.firstIteration().record(program, link.workbench().present());
            }
        }
        TapeSnapshot seen = graph.expected();
        if (snapshot != null && snapshot.iteration() > 1 && seen != null) {
            link.firstIteration().remember(program, seen);
        }
    }

    private void showOutput() {
        panes.listingProperty().set(true);
        debugger.said().showPrinted();
    }

    /** The case covers the window; it is made when it is first to be seen. */
    private void investigate() {
        link.commands().pause(); // two runs at once are slow
        if (lookup("#case-pane") == null) {
            getChildren().add(getChildren().indexOf(toasts),
                    new CasePane(cases, actions.words(), appearance, graph));
        }
        cases.enter();
    }

    /** Goes on from the iteration that is shown, as a new take. */
    private void continueFromHere() {
        TapeSnapshot snapshot = link.frame().snapshot();
        if (snapshot != null) {
            graph.requestFocus(); // the button goes away, and the window's keys are to work
            link.startingOver().goOn(snapshot.iteration());
        }
    }

    /** The menus, in order. */
    List<Menu> menus() {
        return bar.menus();
    }

    /** The lessons, and the page that offers them. */
    WindowLessons learning() {
        return learning;
    }

    Panes panes() {
        return panes;
    }

    private void paste(String rows) {
        learning.uncover();
        table.paste(rows);
    }

    /** Ends what runs in the background. */
    public void dispose() {
        graph.dispose();
        files.dispose();
        debugger.dispose();
        exporting.dispose();
        asProgram.dispose();
        bench.dispose();
        table.dispose();
        learning.dispose();
        classes.dispose();
        cases.close();
    }

    /** Lets phones take part in what is taught. */
    void beginClass() {
        classes.begin();
    }

    Actions actions() {
        return actions;
    }
}
