package tapedeck.ui.shell;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.ui.graph.GraphPane;
import tapedeck.ui.inspector.InspectorTab;
import tapedeck.ui.lesson.ConsentBar;
import tapedeck.ui.lesson.Surroundings;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** The window around a lesson: opens what is to be looked at, in the way in which that is seen best. */
final class LessonAround implements Surroundings {
    /** Of the height for the rate alone, of the width for what else is set. */
    private static final double RATE_SHARE = 0.2;
    private static final double SETTINGS_SHARE = 0.36;

    private final Panes panes;
    private final TrainGuide lead;
    private final GraphPane graph;
    private final Debugger debugger;
    private final TrainingBench bench;
    private final ConsentBar consent;
    /** True if it is the lesson that has all gradients on one scale. */
    private boolean hasOneScale;
    /** True if this step of the lesson has looked at something else than the graph. */
    private boolean hasLooked;

    LessonAround(Panes panes, TrainGuide lead, GraphPane graph, Debugger debugger, TrainingBench bench,
            ConsentBar consent) {
        this.panes = panes;
        this.lead = lead;
        this.graph = graph;
        this.debugger = debugger;
        this.bench = bench;
        this.consent = consent;
    }

    @Override
    public SelectionModel selection() {
        return debugger.selection();
    }

    @Override
    public void begin() {
        lead.leave();
        panes.lessonProperty().set(true);
        showGraph();
    }

    @Override
    public void end() {
        panes.lessonProperty().set(false);
        lead.comeBack();
    }

    /** Where all of the graph is seen, it stays as it is. */
    private void showGraph() {
        WindowLayout way = panes.wayProperty().get();
        if (way != WindowLayout.WATCH && way != WindowLayout.STEP) {
            lead.watch();
        }
    }

    private void train(String tab, BenchSide side) {
        panes.wayProperty().set(WindowLayout.TRAIN);
        panes.benchProperty().set(true);
        if (panes.lessonProperty().get()) { // else the room is as somebody had it
            panes.nowProperty().get().settingsShareProperty().set(side == BenchSide.RATE ? RATE_SHARE : SETTINGS_SHARE);
        }
        panes.sideProperty().set(side);
        bench.faces().select(tab);
    }

    @Override
    public void look(FocusTarget.Pane pane) {
        hasLooked |= pane != FocusTarget.Pane.GRAPH && pane != FocusTarget.Pane.GRADIENTS;
        switch (pane) {
            case GRAPH -> showBelow(Below.NOTHING);
            case TAPE -> showBelow(Below.TAPE);
            case GRADIENTS -> {
                showBelow(Below.NOTHING);
                hasOneScale |= !graph.options().oneScaleProperty().get();
                graph.options().oneScaleProperty().set(true);
            }
            case LISTING -> {
                showBelow(Below.LISTING);
                debugger.frame(1, Integer.MAX_VALUE);
            }
            case OUTPUT -> {
                showBelow(Below.LISTING);
                debugger.lines().explain(true);
                debugger.frame(1, Integer.MAX_VALUE);
                debugger.said().showPrinted();
            }
            case INSPECTOR -> showInspector();
            case CURVE -> {
                if (panes.wayProperty().get() == WindowLayout.TRAIN) {
                    BenchSide side = panes.sideProperty().get();
                    train("curves", side.isPredicted() ? BenchSide.CURVE_AND_PREDICTIONS : side);
                } else {
                    showBelow(Below.CURVE);
                }
            }
            case FINDINGS -> {
                train("findings", BenchSide.NOTHING);
                bench.findings().lookOnce();
            }
            case TAKES, RATES, STEP, VALLEY, PLANE, ATLAS ->
                train(pane.name().toLowerCase(Locale.ROOT), BenchSide.NOTHING);
            case RATE, SETTINGS, PREDICTIONS -> train("curves", BenchSide.valueOf(pane.name()));
            case DATA -> panes.wayProperty().set(WindowLayout.DATA);
        }
    }

    @Override
    public void enterStep() {
        if (hasOneScale) {
            graph.options().oneScaleProperty().set(false);
        }
        hasOneScale = false;
        hasLooked = false;
        graph.putOnCard(-1, null);
        debugger.lines().offer(false);
        bench.predictions().setTaught(true);
        debugger.lines().explain(false);
        bench.chart().want(Double.NaN);
    }

    /** The thing that stands below the graph: one, for the graph needs the room. */
    private enum Below {
        NOTHING, LISTING, TAPE, CURVE
    }

    private void showBelow(Below what) {
        showGraph();
        panes.listingProperty().set(what == Below.LISTING);
        panes.tapeProperty().set(what == Below.TAPE);
        panes.benchProperty().set(what == Below.CURVE);
        panes.inspectorProperty().set(false);
    }

    @Override
    public void putOnCard(long tensor, @Nullable Node typed) {
        graph.putOnCard(tensor, typed);
    }

    @Override
    public void speakOfGraph() {
        if (!hasLooked) {
            showBelow(Below.NOTHING);
        }
    }

    private void showInspector() {
        showGraph();
        panes.inspectorProperty().set(true);
    }

    @Override
    public void look(Selection thing) {
        showGraph();
        graph.followingProperty().set(true); // the viewer may have moved away: now he is led
        selection().select(thing);
    }

    @Override
    public void look(Selection.TensorSelected tensor, int element) {
        look(tensor);
        showInspector();
        debugger.inspector().pickElement(element);
    }

    @Override
    public void look(int line) {
        reveal(line, line);
    }

    @Override
    public void reveal(int first, int last) {
        hasLooked = true;
        showBelow(Below.LISTING);
        debugger.frame(first, last);
    }

    @Override
    public void open(Cue.Page page) {
        showInspector();
        debugger.inspector().open(switch (page) {
            case VALUES -> InspectorTab.VALUES;
            case WHY -> InspectorTab.WHY;
            case CHECK -> InspectorTab.CHECK;
            case SAVED -> InspectorTab.SAVED;
        });
    }

    @Override
    public void want(double loss) {
        bench.chart().want(loss);
    }

    @Override
    public void offerProgram() {
        debugger.lines().offer(true);
        bench.predictions().setTaught(false);
    }

    @Override
    public @Nullable String program() {
        return debugger.program();
    }

    @Override
    public void type(String text) {
        debugger.type(text);
    }

    @Override
    public void tryInstead(BooleanSupplier tried) {
        debugger.tryInstead(tried);
    }

    @Override
    public void freeze(boolean on) {
        panes.frozenProperty().set(on);
    }

    @Override
    public void ask(String lesson, String script, Consumer<Boolean> answer) {
        consent.ask(lesson, script, answer);
    }

    @Override
    public void askNoMore() {
        consent.askNoMore();
    }
}
