package tapedeck.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.MenuButton;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.export.LandscapeFile;
import tapedeck.export.ValleyFile;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.surface.LineDirection;
import tapedeck.surface.OptimizerPart;
import tapedeck.surface.StepDirection;
import tapedeck.surface.Valley;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.LayerNames;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;
import tapedeck.view.landscape.ValleyPicture;
import tapedeck.view.landscape.ValleyScene;
import tapedeck.view.landscape.ValleyText;

/**
 * The valley of the iteration that is shown: the loss along its step, a layer's or one number, with the rate as its axis. Works in the
 * background while it is seen, and in free run only a small part of the time. On the FX thread only.
 */
public final class ValleyPane extends LandscapePane {
    /** In free run it rests so many times as long as it worked: what trains is not to wait for it. */
    private static final int REST = 20;
    private static final long LONGEST_REST = 5_000_000_000L;
    private static final Duration ROLL = Duration.millis(500);

    private final Newest<ValleyWork.Job, ValleyWork.Found> worker = new Newest<>("valley", new ValleyWork());
    private final ValleyCanvas canvas;
    private final ValleyMenu menu;
    private final ValleyTable table;
    private final DoubleProperty ball = new SimpleDoubleProperty(this, "ball");
    private final Timeline roll = new Timeline();
    private @Nullable CapturedIteration before;
    private @Nullable CapturedIteration last;
    private ValleyWork.@Nullable Question asked;
    private double askedRate = Double.NaN;
    private ValleyWork.@Nullable Found found;
    private LineDirection.@Nullable Single offered;
    private String offeredName = "";
    private double rollsTo;
    private double base = Double.NaN;
    private double factor = 1;
    private long restsUntil = System.nanoTime();
    private boolean hasRate;

    /**
     * Of what {@code link} shows.
     *
     * @param setRate sets the learning rate of the run
     */
    public ValleyPane(LiveTexts words, Appearance appearance, DeckLink link, DoubleConsumer setRate) {
        super("valley", words, link);
        table = new ValleyTable(words);
        canvas = new ValleyCanvas(words, appearance, rate -> setRate.accept(factor > 0 ? rate / factor : rate));
        menu = new ValleyMenu(words, () -> {
            pulse();
            show();
        });
        ball.subscribe(this::show);
        stand(canvas);
        show();
    }

    /** The menu of its line and rows; its text says whose loss it is. */
    public MenuButton menu() {
        return menu;
    }

    private Message called(LineDirection line) {
        return switch (line) {
            case LineDirection.Step _ -> Message.of("valley.along.step");
            case LineDirection.Layer layer -> Message.of("valley.along.layer", "name", layer.name());
            case LineDirection.Single _ -> Message.of("valley.along.number", "name", offeredName);
        };
    }

    /** Offers a number as the line, if it is one of a parameter: that at a place of a tensor, in row-major order from 0. */
    public void offer(long tensor, int place) {
        offered = new LineDirection.Single(tensor, place);
        boolean was = menu.along() instanceof LineDirection.Single;
        LineDirection last = fillLines().getLast();
        if (was && last instanceof LineDirection.Single) {
            menu.choose(last);
        }
    }

    /** Returns whether the rate is dragged here. */
    public ReadOnlyBooleanProperty draggingProperty() {
        return canvas.draggingProperty();
    }

    /** Tells it the rate that is set, before any schedule. */
    public void setRate(double rate) {
        base = rate;
        show();
    }

    @Override
    void begin() {
        worker.forget();
        before = null;
        last = null;
        asked = null;
        found = null;
        offered = null;
        menu.offer(List.of(new LineDirection.Step()), line -> words.text(called(line)));
        restsUntil = System.nanoTime();
        roll.stop();
        ball.set(0);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    void look(DeckState state) {
        Newest.Done<ValleyWork.Job, ValleyWork.Found> done = worker.poll();
        if (done != null) {
            accept(done);
        }
        hasRate = state.settings().hasRate();
        menu.setRows(state.settings().rows() > 0);
        CapturedIteration captured = state.playhead().captured();
        if (captured == null) {
            return;
        }
        if (captured != last) {
            before = last;
            last = captured;
        }
        if (isDrawn()) {
            ask(state, captured);
            follow(state, captured);
            sayMissing();
        }
    }

    private void ask(DeckState state, CapturedIteration captured) {
        boolean free = state.isFreeRun();
        boolean arrived = captured.iteration() > 0
                && captured.events().stream().anyMatch(TapeEvent.BackwardEnded.class::isInstance);
        boolean updated = captured.updated(captured.events().size()) == captured.iteration();
        if (!arrived || (free && !updated) || worker.isBusy()) {
            return;
        }
        if (updated) {
            menu.offerOptimizers(words, OptimizerPart.count(captured), OptimizerPart.stepTogether(captured));
        }
        ValleyWork.Question question = new ValleyWork.Question(captured, updated, updated ? null : before,
                settings(state), menu.along(), menu.isOfAllRows(), menu.optimizer());
        boolean rests = free && System.nanoTime() - restsUntil < 0;
        if (!rests && !question.equals(asked)) {
            asked = question;
            factor = state.settings().wanted().schedule().factor(captured.iteration());
            askedRate = Double.NaN;
        }
        if (asked != null && rate() != askedRate) {
            askedRate = rate();
            worker.submit(new ValleyWork.Job(asked, askedRate, found == null ? null : found.valley(),
                    link.workbench().predictor()));
        }
    }

    /** A script's optimizer says what it does by its steps alone. */
    private StepDirection.@Nullable Settings settings(DeckState state) {
        Program shown = program();
        if (shown == null || shown.script() != null || shown instanceof RecordedProgram) {
            return null;
        }
        Hyperparameters set = state.settings().wanted();
        return new StepDirection.Settings(set.optimizer(), set.momentum(), set.weightDecay(), set.clipNorm(),
                set.multipliers().stream().allMatch(each -> each == 1));
    }

    private double rate() {
        return base * factor;
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    private void accept(Newest.Done<ValleyWork.Job, ValleyWork.Found> done) {
        ValleyWork.Found next = done.result();
        ValleyWork.Found was = found;
        if (next == null) {
            return; // it failed, which is logged: what is drawn says whose it is
        }
        found = next;
        if (next.valley() != null && (was == null || was.valley() != next.valley())) {
            restsUntil = System.nanoTime() + Math.min(LONGEST_REST, REST * next.nanos());
            fillLines();
            boolean same = was != null && was.valley() != null && next.valley() != null
                    && was.valley().iteration() == next.valley().iteration();
            if (!same) {
                roll.stop();
                ball.set(0);
            }
        }
        show();
    }

    private List<LineDirection> fillLines() {
        List<TensorState> parameters = found == null ? List.of() : found.parameters();
        List<LineDirection> lines = new ArrayList<>(List.of(new LineDirection.Step()));
        List<String> layers = parameters.stream().map(each -> LayerNames.of(each.name())).distinct().toList();
        if (layers.size() > 1) {
            layers.forEach(name -> lines.add(new LineDirection.Layer(name)));
        }
        LineDirection.Single single = offered;
        parameters.stream().filter(each -> single != null && parameters.size() + each.data().numel() > 2
                && each.id() == single.tensor() && single.place() < each.data().numel()).forEach(each -> {
                    offeredName = Valley.name(each, Objects.requireNonNull(single).place());
                    lines.add(single);
                });
        menu.offer(lines, line -> words.text(called(line)));
        return lines;
    }

    /** After a step the ball rolls to where it led; back, when one steps back before it. */
    private void follow(DeckState state, CapturedIteration captured) {
        Valley valley = found == null ? null : found.valley();
        if (valley == null || valley.iteration() != captured.iteration()) {
            return;
        }
        boolean stepped = !state.isFreeRun() && captured.updated(state.playhead().place()) == captured.iteration();
        double to = stepped && !Double.isNaN(valley.taken()) ? valley.taken() : 0;
        double aim = roll.getStatus() == Timeline.Status.RUNNING ? rollsTo : ball.get();
        if (to == aim) {
            return;
        }
        roll.stop();
        if (to == 0 || Platform.getPreferences().isReducedMotion()) {
            ball.set(to);
            return;
        }
        rollsTo = to;
        roll.getKeyFrames().setAll(new KeyFrame(ROLL, new KeyValue(ball, to, Interpolator.EASE_BOTH)));
        roll.playFromStart();
    }

    @Override
    void show() {
        ValleyWork.Found now = found;
        Valley valley = now == null ? null : now.valley();
        sayMissing();
        canvas.setSlider(isTaught() ? ValleyPicture.Slider.BARE : ValleyPicture.Slider.DRAGGED);
        ValleyScene scene = scene();
        menu.setText(words.of(valley == null || now == null ? Message.of("valley.menu") : title(valley, now)));
        canvas.show(scene);
        setBottom(scene != null && menu.isAsTable() ? table : null);
        if (scene != null && menu.isAsTable()) {
            table.show(scene);
        }
    }

    /** Why there is no valley changes while one waits for it; a lesson says itself what comes. */
    private void sayMissing() {
        ValleyWork.Found now = found;
        DeckState state = link.frame().state();
        boolean comes = asked != null || (state != null && state.isFreeRun());
        miss(now != null
                ? now.why()
                : isTaught() ? null : comes ? Message.of("valley.begins") : Message.of("valley.none"));
    }

    private @Nullable ValleyScene scene() {
        ValleyWork.Found now = found;
        Valley valley = now == null ? null : now.valley();
        double shown = hasRate || valley == null ? rate() : valley.taken();
        return now == null || valley == null
                ? null
                : new ValleyScene(valley, Double.isFinite(shown) ? shown : 0, ball.get(), now.exact());
    }

    /** The valley as it is now, to be written; empty while there is none. */
    public Optional<LandscapeFile.Shown> picture() {
        ValleyScene scene = scene();
        Program shown = program();
        if (scene == null || shown == null) {
            return Optional.empty();
        }
        Texts texts = words.texts();
        String name = words.of(shown.title()) + ": " + menu.getText();
        String caption = words.of(ValleyText.sentence(scene));
        return Optional.of(new LandscapeFile.Shown("valley", format -> LandscapeFile.isNumbers(format)
                ? ValleyFile.numbers(format, scene.valley())
                : ValleyFile.picture(format, scene, texts, name, caption)));
    }

    private Message title(Valley valley, ValleyWork.Found now) {
        Message title = now.steps() > 1 && asked != null && asked.optimizer() > 0
                ? Message.of("valley.title.first", "iteration", valley.iteration(), "number", asked.optimizer(),
                        "count", now.steps())
                : Message.of(asked != null && asked.allRows() ? "valley.title.rows" : "valley.title", "iteration",
                        valley.iteration());
        int points = valley.samples().size();
        return points >= Valley.FEWER
                ? title
                : Message.of("valley.title.points", "title", title, "points", points, "all", Valley.POINTS, "seconds",
                        Numbers.of(now.nanos() / 1e9 * Valley.POINTS / points, 2));
    }

    /** Waits for what is worked out; for still pictures. */
    public void settle() throws InterruptedException {
        for (int pass = 0; pass < 2; pass++) { // what the first brings may ask for more
            pulse();
            worker.await();
        }
        pulse();
        roll.stop();
        ball.set(ball.get() == 0 && rollsTo == 0 ? 0 : rollsTo);
    }

    /** Ends its thread. */
    public void dispose() {
        worker.close();
    }
}
