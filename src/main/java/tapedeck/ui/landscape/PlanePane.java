package tapedeck.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.export.LandscapeFile;
import tapedeck.export.PlaneFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.surface.LossGrid;
import tapedeck.surface.OptimizerPart;
import tapedeck.surface.ParameterPath;
import tapedeck.surface.PlaneFrame;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.landscape.PlaneModel.Answer;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.landscape.PlaneRates;
import tapedeck.view.landscape.PlaneScene;
import tapedeck.view.landscape.PlaneWords;
import tapedeck.view.plot.PlotColour;

/**
 * The loss over a plane of the parameters, with the ways of all shown takes: where the run is, where the loss falls, where the step
 * leads; a click begins a take. Works in the background, while it is seen. On the FX thread only.
 */
public final class PlanePane extends LandscapePane {
    private static final int DIGITS = 3;
    /** In free run it rests so many times as long as it worked: what trains is not to wait for it. */
    private static final int REST = 4;
    private static final long LEAST_REST = 800_000_000L;
    private static final long LONGEST_REST = 5_000_000_000L;
    /** In free run there is another plane before a finer one would be done. */
    private static final int MOST_IN_FREE_RUN = 33;
    /** The width, in em, from which on there is room below the map for more than what must be said. */
    private static final double WIDE = 50;
    private static final double SAME_ASPECT = 0.02;
    private static final long FAN_NANOS = 4_000_000_000L;

    private final PlaneModel model = new PlaneModel();
    private final PlaneMenu menu;
    private final PlaneMap map;
    private final PlaneTable table;
    private final Label share = label("strong");
    private final Label stale = label("muted");
    private final Label directions = label("muted");
    private final Label step = label("muted");
    private final Button refine = new Button();
    private boolean changed;
    private double rate = Double.NaN;
    private long fanUntil;
    private long restsUntil = System.nanoTime();

    /** Of what {@code link} shows. */
    public PlanePane(LiveTexts words, Appearance appearance, DeckLink link) {
        super("plane", words, link);
        menu = new PlaneMenu(words, () -> {
            changed = true;
            pulse();
            show();
        });
        map = new PlaneMap(appearance, this::said);
        map.setOnPick(this::begin);
        table = new PlaneTable(words);
        table.setVisible(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(share, stale, refine, step, space, directions);
        foot.getStyleClass().add("plane-foot");
        setBottom(foot);
        refine.setId("plane-refine");
        refine.getStyleClass().add("small");
        refine.textProperty().bind(words.text("plane.coarse.refine"));
        refine.setMinWidth(USE_PREF_SIZE);
        refine.managedProperty().bind(refine.visibleProperty());
        refine.setVisible(false);
        refine.setOnAction(_ -> {
            model.refine();
            pulse();
        });
        share.setMinWidth(USE_PREF_SIZE);
        directions.setMinWidth(USE_PREF_SIZE);
        for (Label each : List.of(step, directions)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        stand(map, table);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    /** The menu of its directions and rows. */
    public MenuButton menu() {
        return menu;
    }

    @Override
    void begin() {
        model.forget();
        rate = Double.NaN;
        restsUntil = System.nanoTime();
    }

    @Override
    void look(DeckState state) {
        if (!isDrawn() || map.getWidth() < 1) {
            return;
        }
        boolean free = state.isFreeRun();
        boolean news = model.poll(free ? MOST_IN_FREE_RUN : LossGrid.FINEST);
        Answer answer = model.answer();
        if (news && answer != null && answer.plane() != null) {
            restsUntil = System.nanoTime()
                    + Math.clamp(REST * answer.plane().nanos(), LEAST_REST, LONGEST_REST);
        }
        ask(state, free);
        double set = state.settings().wanted().learningRate();
        boolean turned = set != rate && !Double.isNaN(rate);
        if (turned) {
            fanUntil = System.nanoTime() + FAN_NANOS;
        }
        boolean faded = fanUntil != 0 && System.nanoTime() - fanUntil > 0;
        if (faded) {
            fanUntil = 0;
        }
        if (news || turned || faded) {
            rate = set;
            show();
        }
        rate = set;
        sayMissing();
        sayStale(state);
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void ask(DeckState state, boolean free) {
        CapturedIteration captured = state.playhead().captured();
        PlaneModel.Question asked = model.asked();
        if (captured == null || !isWhole(captured)) {
            return;
        }
        menu.offerOptimizers(words, OptimizerPart.count(captured), OptimizerPart.stepTogether(captured));
        double aspect = map.aspect();
        boolean another = asked == null || changed
                || Math.abs(aspect / asked.asked().aspect() - 1) > SAME_ASPECT;
        boolean later = asked != null && asked.asked().captured() != captured;
        boolean rests = free && (model.isBusy() || System.nanoTime() - restsUntil < 0);
        if (another || (later && !rests)) {
            changed = false;
            List<ParameterPath> ways = new ArrayList<>();
            shown().forEach(each -> ways.add(new ParameterPath(each.id(), each.positions().stream()
                    .map(sample -> new ParameterPath.Stop(sample.iteration(), sample.values())).toList())));
            model.ask(new PlaneModel.Question(
                    new PlaneFrame.Question(captured, menu.kind(), ways, aspect),
                    menu.isOfAllRows() ? link.workbench().predictor() : null, menu.optimizer()));
        }
    }

    /** The takes whose ways are drawn, the current one first: those that are shown, of the same lesson. */
    private List<Take> shown() {
        TakesFrame takes = link.frame().takes();
        Message lesson = takes.lessons().get(takes.current());
        List<Take> shown = new ArrayList<>();
        takes.all().stream().filter(each -> each.id() == takes.current()).forEach(shown::add);
        takes.all().stream().filter(each -> each.visible() && each.id() != takes.current()
                && Objects.equals(takes.lessons().get(each.id()), lesson)).forEach(shown::add);
        return shown;
    }

    /** Returns whether its update is on the tape. */
    private static boolean isWhole(CapturedIteration captured) {
        return captured.iteration() > 0 && captured.updated(captured.events().size()) == captured.iteration();
    }

    @Override
    void show() {
        Answer answer = model.answer();
        PlaneModel.Plane plane = answer == null ? null : answer.plane();
        menu.setChoices(plane == null || plane.numbers().isEmpty(), program() == null || program().script() == null);
        if (plane == null) {
            sayMissing();
            List.of(share, directions, step, stale).forEach(each -> each.setText(""));
            refine.setVisible(false);
            map.show(null);
            table.setVisible(false);
            return;
        }
        PlaneFrame frame = plane.frame();
        sayMissing();
        share.setText(words.of(PlaneWords.share(frame)));
        directions.setText(words.of(PlaneWords.directions(frame, plane.numbers())));
        step.setText(words.of(PlaneWords.step(frame)));
        map.show(scene(plane));
        map.setAccessibleText(spoken(plane));
        table.setVisible(menu.isAsTable());
        map.setVisible(!menu.isAsTable());
        if (menu.isAsTable()) {
            table.show(plane.ground().grid());
        }
    }

    private PlaneScene scene(PlaneModel.Plane plane) {
        PlaneFrame frame = plane.frame();
        return new PlaneScene(frame, plane.ground(), looks(), PlaneFan.of(frame, fanUntil == 0 ? Double.NaN : rate),
                PlaneRates.of(frame, words::of), null, new PlaneScene.Words(words.of("plane.start"),
                        words.of("plane.present", "iteration", frame.iteration()), words.of("plane.downhill")));
    }

    /** The plane as it is now, to be written; empty while there is none. */
    public Optional<LandscapeFile.Shown> picture() {
        Answer answer = model.answer();
        PlaneModel.Plane plane = answer == null ? null : answer.plane();
        Program shown = program();
        if (plane == null || shown == null) {
            return Optional.empty();
        }
        PlaneScene scene = scene(plane);
        String title = words.of("plane.title", "program", words.of(shown.title()));
        String caption = String.join("   ", share.getText(), directions.getText(), step.getText());
        return Optional.of(new LandscapeFile.Shown("plane", format -> LandscapeFile.isNumbers(format)
                ? PlaneFile.numbers(format, plane.frame(), plane.ground().grid(),
                        plane.numbers().isEmpty() ? null : plane.numbers())
                : PlaneFile.picture(format, scene, title, caption)));
    }

    /** Each by its rate; where several have the same one, by its name. */
    private List<PlaneScene.TakeLook> looks() {
        List<Take> all = shown();
        return all.stream().map(each -> new PlaneScene.TakeLook(each.id(), PlotColour.curve(each.colour()),
                all.stream().filter(other -> rate(other) == rate(each)).count() > 1
                        ? words.of(each.name())
                        : Numbers.shortest(rate(each))))
                .toList();
    }

    private static double rate(Take of) {
        return of.inForce().learningRate();
    }

    private String spoken(PlaneModel.Plane plane) {
        PlaneFrame frame = plane.frame();
        return words.of("plane.spoken", "iteration", frame.iteration(), "low", plane.ground().scale().low(), "high",
                plane.ground().scale().high(), "share", PlaneWords.share(frame), "directions",
                PlaneWords.directions(frame, plane.numbers()), "step", PlaneWords.step(frame));
    }

    /** Why there is no plane changes while one waits for it. */
    private void sayMissing() {
        DeckState state = link.frame().state();
        Message why = state == null
                ? Message.of("plane.soon")
                : model.missing(state.position().iteration(), state.isFreeRun());
        miss(why);
        if (why != null) {
            map.setAccessibleText(missing());
        }
    }

    /** What is drawn is of an iteration: where another is shown by now, that is said. */
    private void sayStale(DeckState state) {
        Answer answer = model.answer();
        PlaneModel.Plane plane = answer == null ? null : answer.plane();
        long now = state.isFreeRun() || state.playhead().captured() == null
                ? state.position().iteration()
                : state.playhead().captured().iteration();
        stale.setText(plane == null
                ? ""
                : plane.frame().iteration() != now
                        ? words.of("plane.stale", "iteration", plane.frame().iteration(), "now", now)
                        : coarse(plane));
        refine.setVisible(plane != null && plane.frame().iteration() == now && !state.isFreeRun() && !model.isPatient()
                && !Double.isNaN(plane.minutes()));
        boolean isWide = getWidth() > WIDE * share.getFont().getSize();
        step.setVisible(isWide && stale.getText().isEmpty());
        directions.setVisible(isWide || stale.getText().isEmpty());
    }

    /** How few points there are, and what all would take; empty where all are there or to come. */
    private String coarse(PlaneModel.Plane plane) {
        return Double.isNaN(plane.minutes())
                ? ""
                : words.of("plane.coarse", "side", plane.ground().grid().columns(), "finest", LossGrid.FINEST,
                        "minutes", Numbers.of(plane.minutes(), 2));
    }

    private String said(double loss) {
        String written = Double.isNaN(loss) ? words.of("plane.cross.not-finite") : Numbers.of(loss, DIGITS);
        return words.of(canBegin() ? "plane.cross.begin" : "plane.cross", "loss", written);
    }

    /** What a script trains is its own: nobody else puts other numbers in. */
    private boolean canBegin() {
        return program() != null && program().capabilities().repetition() == Repetition.FROM_CHECKPOINT;
    }

    private void begin(PlaneMap.Place at) {
        Answer answer = model.answer();
        PlaneModel.Plane plane = answer == null ? null : answer.plane();
        if (plane == null) {
            return;
        }
        if (!canBegin()) {
            link.notices().say(Message.of("plane.begin.script"));
            return;
        }
        CapturedIteration captured = plane.question().asked().captured();
        List<NdArray> weights = plane.function().parameters(captured.parameters(),
                plane.frame().plane().point(at.x(), at.y()));
        link.startingOver().begin(weights);
        link.commands().play();
    }

    /** Waits for what is worked out; for still pictures. */
    public void settle() throws InterruptedException {
        pulse();
        while (isDrawn() && model.isBusy()) {
            model.await();
            pulse();
        }
    }

    /** Ends its thread. */
    public void dispose() {
        model.close();
    }
}
