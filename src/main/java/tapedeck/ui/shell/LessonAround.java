package tapedeck.ui.shell;

import java.util.Locale;
import java.util.function.Consumer;
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
    private final Panes panes;
    private final LeadToTrain lead;
    private final GraphPane graph;
    private final Debugger debugger;
    private final TrainingBench bench;
    private final ConsentBar consent;
    /** True if it is the lesson that has all gradients on one scale. */
    private boolean hasOneScale;

    LessonAround(Panes panes, LeadToTrain lead, GraphPane graph, Debugger debugger, TrainingBench bench,
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
    }

    /** Where all of the graph is seen, it stays as it is. */
    private void showGraph() {
        WindowLayout way = panes.wayProperty().get();
        if (way != WindowLayout.WATCH && way != WindowLayout.STEP) {
            panes.wayProperty().set(WindowLayout.WATCH);
        }
    }

    private void train(String tab) {
        panes.wayProperty().set(WindowLayout.TRAIN);
        panes.benchProperty().set(true);
        bench.faces().select(tab);
    }

    @Override
    public void look(FocusTarget.Pane pane) {
        switch (pane) {
            case GRAPH, TAPE -> showGraph();
            case GRADIENTS -> {
                showGraph();
                hasOneScale |= !graph.options().oneScaleProperty().get();
                graph.options().oneScaleProperty().set(true);
            }
            case LISTING -> showProgram();
            case OUTPUT -> {
                showProgram();
                debugger.said().showPrinted();
            }
            case INSPECTOR -> showInspector();
            case CURVE -> {
                panes.benchProperty().set(true); // below the graph, or beside the settings
                if (panes.wayProperty().get() == WindowLayout.TRAIN) {
                    train("curves");
                } else {
                    showGraph();
                }
            }
            case FINDINGS -> {
                train("findings");
                bench.findings().lookOnce();
            }
            case TAKES, RATES, STEP -> train(pane.name().toLowerCase(Locale.ROOT));
            case SETTINGS, PREDICTIONS -> train("curves");
            case DATA -> panes.wayProperty().set(WindowLayout.DATA);
        }
    }

    @Override
    public void enterStep() {
        if (hasOneScale) {
            graph.options().oneScaleProperty().set(false);
        }
        hasOneScale = false;
    }

    private void showProgram() {
        showGraph();
        openListing();
    }

    private void openListing() {
        panes.listingProperty().set(true);
        if (panes.isNarrow()) {
            panes.inspectorProperty().set(false);
        }
    }

    private void showInspector() {
        showGraph();
        panes.inspectorProperty().set(true);
        if (panes.isNarrow()) {
            panes.listingProperty().set(false);
        }
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
        showProgram();
        debugger.reveal(line);
    }

    @Override
    public void reveal(int line) {
        openListing();
        debugger.reveal(line);
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
    public void ask(String lesson, String script, Consumer<Boolean> answer) {
        consent.ask(lesson, script, answer);
    }

    @Override
    public void askNoMore() {
        consent.askNoMore();
    }
}
