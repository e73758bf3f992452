package tapedeck.ui.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.deck.takes.Take;
import tapedeck.edit.EditStack;
import tapedeck.export.LandscapeFile;
import tapedeck.program.Program;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.chart.LossChart;
import tapedeck.ui.controls.HyperparametersModel;
import tapedeck.ui.controls.HyperparametersPane;
import tapedeck.ui.controls.StopsModel;
import tapedeck.ui.findings.FindingsPane;
import tapedeck.ui.landscape.AtlasPane;
import tapedeck.ui.landscape.PlanePane;
import tapedeck.ui.landscape.ValleyPane;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.network.EditorModel;
import tapedeck.ui.network.NetworkEditor;
import tapedeck.ui.neurons.MappedAnswers;
import tapedeck.ui.output.OutputPane;
import tapedeck.ui.predictions.PredictionsPane;
import tapedeck.ui.race.RateChoice;
import tapedeck.ui.race.RatesPane;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.step.StepPane;
import tapedeck.ui.takes.TakesPane;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;

/**
 * The bench by which a training is watched and led: curves, rates, takes and the network; what is set while it trains; what is predicted.
 * Where these stand is the {@link WindowLayoutView}'s to say.
 */
final class TrainingBench {
    private static final String CURVES = "curves";
    private static final String RATES = "rates";
    private static final String PLANE = "plane";
    private static final String ATLAS = "atlas";
    private static final String STEP = "step";
    private static final String VALLEY = "valley";
    private static final String FINDINGS = "findings";

    private final DeckLink link;
    private final LiveTexts words;
    private final LossChart chart;
    private final TakesPane takes;
    private final EditorModel network;
    private final HyperparametersModel hyperparameters;
    private final StopsModel stops = new StopsModel();
    private final HyperparametersPane controls;
    private final PredictionsPane predictions;
    private final OutputPane printed;
    private final BooleanProperty scripted = new SimpleBooleanProperty(this, "scripted");
    private final PredictionUpdates predicting;
    private final Faces faces;
    private final StackPane curves = new StackPane();
    private final StackPane valleys = new StackPane();
    private final RatesPane rates;
    private final PlanePane plane;
    private final AtlasPane atlas;
    private final StepPane step;
    private final ValleyPane valley;
    private final FindingsPane findings;
    private final BooleanProperty taught = new SimpleBooleanProperty(this, "taught");
    private final ObjectProperty<WindowLayout> way;
    private ChartData drawn = ChartData.EMPTY;
    private int take;
    private @Nullable Program shown;
    /** The take whose network the editor was told of. */
    private int described;

    TrainingBench(DeckLink link, ObjectProperty<WindowLayout> way, Actions actions, Appearance appearance,
            Debugger debugger,
            EditStack edits, NetworkSpec first) {
        hyperparameters = new HyperparametersModel(edits);
        this.link = link;
        this.way = way;
        words = actions.words();
        chart = new LossChart(words, appearance);
        controls = new HyperparametersPane(words, appearance, hyperparameters, stops);
        printed = new OutputPane(words);
        printed.setId("bench-output");
        predictions = new PredictionsPane(words, appearance, edits);
        takes = new TakesPane(actions, appearance, new TakeEdits(link.workbench(), link.notices(), edits));
        network = new EditorModel(edits, first, link.workbench()::build);
        predicting = new PredictionUpdates(link, predictions);
        link.follow(predicting::pulse);
        rates = new RatesPane(words, appearance, new TakeRaces(link.workbench(), edits, Integer.MAX_VALUE),
                rateChoice());
        rates.setOnLeave(this::showCurves);
        link.follow(rates::pulse);
        link.follow(takes::pulse);
        link.follow(hyperparameters::pulse);
        link.workbench().tapeKindProperty().addListener((_, _, _) -> rates.clear());
        link.workbench().opening().setOnOpened(this::beginFaces);
        chart.setId("loss-chart");
        chart.setOnRewind((ofTake, iteration) -> {
            link.workbench().select(ofTake);
            link.commands().goTo(iteration);
        });
        takes.pickedProperty().subscribe(picked -> chart.show(drawn.picking(picked)));
        predictions.setId("predictions");
        faces = new Faces(words.text("shell.more"), words.text("shell.more.spoken"));
        faces.add(CURVES, chart.titleProperty(), curves);
        faces.addBeside(CURVES, chart.menu());
        valley = new ValleyPane(words, appearance, link,
                this::setRate);
        hyperparameters.valueProperty().subscribe(now -> valley.setRate(now.learningRate()));
        controls.holdAlsoWhile(valley.draggingProperty()::get);
        debugger.selection().selectedProperty().subscribe(() -> offer(debugger));
        debugger.inspector().elementProperty().subscribe(() -> offer(debugger));
        faces.add(VALLEY, words.text("shell.tab.valley"), valleys);
        faces.addBeside(VALLEY, valley.menu());
        plane = new PlanePane(words, appearance, link);
        faces.add(PLANE, words.text("plane.tab"), plane);
        faces.addBeside(PLANE, plane.menu());
        faces.selectedProperty().subscribe(now -> plane.setDrawn(now.equals(PLANE)));
        atlas = new AtlasPane(words, appearance, link, hyperparameters::change, this::showCurves);
        faces.add(ATLAS, words.text("atlas.tab"), atlas);
        faces.addBeside(ATLAS, atlas.menu());
        faces.selectedProperty().subscribe(now -> atlas.setDrawn(now.equals(ATLAS)));
        step = new StepPane(words, link, predictions.pickedProperty());
        faces.addToMenu(STEP, words.text("shell.tab.step"), step);
        faces.selectedProperty().subscribe(now -> step.setDrawn(now.equals(STEP)));
        controls.markRate(step.limitProperty());
        step.setOnLimit(chart::allow);
        faces.add("takes", words.text("shell.tab.takes"), takes);
        faces.addToMenu(RATES, words.text("shell.tab.rates"), rates);
        faces.addToMenu("network", words.text("shell.tab.network"), new NetworkEditor(words, network));
        findings = new FindingsPane(words, appearance, link, debugger.selection(), line -> {
            way.set(WindowLayout.STEP);
            debugger.point(line);
        }, debugger::rewrite, this::showCurves);
        faces.addToMenu(FINDINGS, words.text("shell.tab.findings"), findings);
        actions.bind(Action.FINDINGS, Feather.ALERT_CIRCLE, () -> open(FINDINGS));
        actions.bind(Action.RATES, Feather.AWARD, () -> {
            open(RATES);
            rates.focus();
        });
        ButtonBase which = new Buttons(actions).text(Action.RATES);
        controls.setRateHelp(which);
        debugger.selection().selectedProperty()
                .subscribe(picked -> controls.look(picked instanceof TensorSelected(long id) ? id : null));
        hyperparameters.onChange(link.commands()::change);
        TrainingStops.join(stops, link.choices(), debugger.breakpoints());
    }

    /** What was asked of another program, such as which rate is good, is not asked of this one yet. */
    private void beginFaces() {
        faces.select(CURVES);
    }

    private void offer(Debugger debugger) {
        if (debugger.selection().selectedProperty().get() instanceof TensorSelected(long id)) {
            valley.offer(id, debugger.inspector().elementProperty().get());
        }
    }

    /** Returns what is predicted, or of a script what it prints, and above at the right how many findings there are. */
    Node predicted() {
        StackPane count = new StackPane(findings.count(() -> open(FINDINGS)));
        count.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        count.visibleProperty().bind(taught.not()); // a lesson says itself what there is to be found
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        Label title = new Label();
        title.textProperty().bind(words.text("output.tab.empty"));
        title.getStyleClass().add("heading");
        VBox says = new VBox(title, printed);
        says.getStyleClass().add("says");
        VBox.setVgrow(printed, Priority.ALWAYS);
        says.visibleProperty().bind(scripted);
        predictions.visibleProperty().bind(scripted.not());
        return new StackPane(predictions, says, count); // its legend may need all of the foot
    }

    /** Returns whether there is something to be seen there: a script that prints nothing leaves it empty. */
    ObservableBooleanValue hasPredictedProperty() {
        return scripted.not().or(printed.countProperty().greaterThan(0));
    }

    /** Sets whether a script runs, of whose rows nothing is known: what it prints stands in the place of the predictions. */
    void setScripted(boolean on) {
        scripted.set(on);
    }

    /** Shows what a run has printed by now. */
    void print(RunOutput.View said) {
        printed.show(said);
    }

    LossChart chart() {
        return chart;
    }

    FindingsPane findings() {
        return findings;
    }

    /** The curves' place among the others, and these. */
    Faces faces() {
        return faces;
    }

    /** The valley, the plane or the atlas, whichever is the face that is chosen; empty if none is, or it shows nothing yet. */
    Optional<LandscapeFile.Shown> landscape() {
        return switch (faces.selectedProperty().get()) {
            case VALLEY -> valley.picture();
            case PLANE -> plane.picture();
            case ATLAS -> atlas.picture();
            default -> Optional.empty();
        };
    }

    /** Returns whether the curves are the face that is seen. */
    boolean showsCurves() {
        return CURVES.equals(faces.selectedProperty().get());
    }

    StackPane curves() {
        return curves;
    }

    /** Tells it whether a lesson is taught. */
    void setTaught(boolean on) {
        taught.set(on);
        controls.setTaught(on);
        valley.setTaught(on);
        plane.setTaught(on);
        predictions.setTaught(on);
        chart.setTaught(on);
    }

    /** Returns the valley, which has its place among the faces or below the graph. */
    ValleyPane valley() {
        return valley;
    }

    /** The valley's place among the faces. */
    StackPane valleys() {
        return valleys;
    }

    /** Has the valley seen where there is most room for it. */
    void openValley() {
        open(VALLEY);
    }

    /** Returns whether the valley is the face that is seen. */
    boolean showsValley() {
        return VALLEY.equals(faces.selectedProperty().get());
    }

    HyperparametersPane controls() {
        return controls;
    }

    PredictionsPane predictions() {
        return predictions;
    }

    void show(DeckState state, @Nullable TapeSnapshot snapshot) {
        hyperparameters.show(state);
        controls.show(state, snapshot);
        describe(state);
        chart.name(state.settings().groups());
        CapturedIteration captured = state.playhead().captured();
        chart.nameRoot(captured,
                !state.settings().knobs().isEmpty() || (captured != null && !captured.parameters().isEmpty()),
                state.position().iteration() == 0);
        chart.look(captured);
        chart.lossIs(snapshot == null || state.isFreeRun() ? Double.NaN : snapshot.lossValue(),
                state.measured().metrics() == null ? Double.NaN : state.measured().metrics().scores().trainLoss());
        boolean plays = state.position().status() == DeckState.Status.PLAYING;
        chart.playheadProperty().set(plays || snapshot == null ? 0 : snapshot.iteration());
    }

    void show(ChartData data) {
        takes.show(link.frame().takes());
        drawn = data;
        chart.show(data.picking(takes.pickedProperty().getValue()));
        Take running = data.running();
        Program program = link.workbench().program();
        if (running != null && (running.id() != take || !Objects.equals(program, shown))) {
            take = running.id();
            shown = program; // a session has other takes of the same ids
            described = 0;
            begin(program);
        }
    }

    /** Another take is shown: it brings its own settings, and maybe another network. */
    private void begin(@Nullable Program program) {
        hyperparameters.enter(take);
        controls.setOfScript(program != null && (program.script() != null || program instanceof RecordedProgram));
        controls.setRecorded(program instanceof RecordedProgram told && told.isOver());
        controls.setUsual(program == null ? null : program.defaults().hyperparameters());
        network.begin(program == null ? null : program.provenance().blueprint());
    }

    /** Once a take, as soon as its parameters are known: a network that the editor cannot have built is described there. */
    private void describe(DeckState state) {
        Program program = link.workbench().program();
        CapturedIteration captured = state.playhead().captured();
        if (described != take && program != null && captured != null && !captured.parameters().isEmpty()) {
            described = take;
            HandWrittenNetwork.tell(network, program, state, captured);
        }
    }

    /** Has what runs learn at another rate. */
    void setRate(double rate) {
        hyperparameters.change(now -> now.withLearningRate(rate));
    }

    private RateChoice rateChoice() {
        return new RateChoice(rate -> {
            link.startingOver().begin(rate);
            showCurves();
        }, rate -> {
            setRate(rate);
            showCurves();
        });
    }

    private void open(String face) {
        way.set(WindowLayout.TRAIN);
        faces.select(face);
    }

    /** The curve answers. */
    private void showCurves() {
        faces.select(CURVES);
        chart.requestFocus();
    }

    TakesPane takes() {
        return takes;
    }

    /** Waits for what is predicted; for still pictures. */
    void settle() throws InterruptedException {
        predicting.settle();
        step.settle();
        plane.settle();
        valley.settle();
        atlas.settle();
    }

    /** Has {@code shown} told what neurons answer over two inputs, whenever that is another; null where it is not known. */
    void setOnMapped(Consumer<@Nullable MappedAnswers> shown) {
        predicting.setOnMapped(shown);
    }

    void dispose() {
        predicting.dispose();
        rates.close();
        takes.close();
        step.dispose();
        plane.dispose();
        valley.dispose();
        atlas.dispose();
        findings.close();
    }
}
