package tapedeck.ui.controls;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.link.IterationRate;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The schedule of the learning rate: which, its two numbers, and how it goes on. */
final class ScheduleSection extends VBox {
    private static final Limits PERIOD = Limits.whole(1, 1_000_000_000);
    /** Above it, a few periods are beyond every number. */
    private static final Limits GAMMA = Limits.real(0, 10);

    private final HyperparametersModel model;
    private final LiveTexts words;
    private final IterationRate tempo = new IterationRate(System::nanoTime);
    private final ChoiceRow<Kind> kind;
    private final NumberRow period;
    private final NumberRow gamma;
    private final ScheduleCurve curve;
    private final Label rate = new Label();
    private final SettingLine caption;
    private boolean typed;

    ScheduleSection(LiveTexts words, Appearance appearance, HyperparametersModel model) {
        this.model = model;
        this.words = words;
        getStyleClass().add("rows");
        kind = new ChoiceRow<>(words, "schedule", Message.of("controls.schedule"), List.of(Kind.values()),
                ScheduleShape::title,
                this::begin);
        period = NumberRow.typed(words, "period", Message.of("controls.schedule.period"), PERIOD, n -> {
            typed = true;
            set(now -> new Schedule(now.kind(), now.start(), (int) n, now.gamma()));
        });
        gamma = NumberRow.typed(words, "gamma", ScheduleShape.gammaName(Kind.CONSTANT), GAMMA,
                x -> set(now -> new Schedule(now.kind(), now.start(), now.period(), x)));
        curve = new ScheduleCurve(words, appearance);
        rate.getStyleClass().addAll("mono", "note");
        rate.setId("schedule-rate");
        Button again = new Button();
        again.textProperty().bind(words.text("controls.schedule.again"));
        again.setId("schedule-again");
        again.accessibleTextProperty().bind(words.text("controls.schedule.again.help"));
        again.getStyleClass().add("small");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> set(this::again));
        caption = new SettingLine(rate, again);
        getChildren().addAll(kind, period, gamma, curve, caption);
        words.follow(this, this::showIteration);
    }

    private void begin(Kind chosen) {
        typed = false;
        set(_ -> fresh(chosen));
    }

    private Schedule fresh(Kind chosen) {
        long iteration = model.iterationProperty().get();
        return ScheduleShape.begin(chosen, iteration, ScheduleShape.period(iteration, tempo.perSecond()));
    }

    /** A period that was typed stays; another was chosen for a training that may run faster by now. */
    private Schedule again(Schedule now) {
        Schedule next = fresh(now.kind());
        return new Schedule(now.kind(), next.start(), typed ? now.period() : Math.max(now.period(), next.period()),
                now.gamma());
    }

    private void set(UnaryOperator<Schedule> change) {
        model.change(now -> now.withSchedule(change.apply(now.schedule())));
    }

    void show(Hyperparameters now) {
        Schedule schedule = now.schedule();
        kind.show(schedule.kind());
        period.show(schedule.period());
        gamma.show(schedule.gamma());
        gamma.rename(ScheduleShape.gammaName(schedule.kind()));
        boolean moves = schedule.kind() != Kind.CONSTANT;
        for (Node node : List.of(period, gamma, curve, caption)) {
            node.setVisible(moves);
            node.setManaged(moves);
        }
        showIteration();
    }

    /** Follows the training. */
    void showIteration() {
        Hyperparameters now = model.valueProperty().get();
        tempo.at(model.iterationProperty().get());
        if (now.schedule().kind() != Kind.CONSTANT) {
            long iteration = Math.max(1, model.iterationProperty().get());
            curve.show(now.schedule(), iteration);
            rate.setText(words.of("controls.schedule.now", "rate", Numbers.of(now.rateAt(iteration), 3)));
        }
    }

    boolean isBusy() { return kind.isBusy() || period.isBusy() || gamma.isBusy(); }
}
