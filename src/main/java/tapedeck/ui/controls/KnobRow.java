package tapedeck.ui.controls;

import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.program.Knob;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.input.LogScale;
import tapedeck.ui.input.Quantity;
import tapedeck.ui.input.SliderScale;
import tapedeck.ui.input.SpanScale;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.LiveTexts;

/** A knob on one line: its name, a slider and a field or a box to tick, and what sets it back. */
final class KnobRow extends HBox {
    private static final double DECADES = 1000;
    private static final double FEWEST = 10;

    private final Knob knob;
    private final Button back = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final @Nullable NumberRow number;
    private final CheckBox box = new CheckBox();
    private final UpdateGuard quiet = new UpdateGuard();

    /**
     * A line for a knob.
     *
     * @param title what it is called there
     * @param then is told of what is set here
     */
    KnobRow(LiveTexts words, Knob knob, String title, DoubleConsumer then) {
        this.knob = knob;
        String id = "knob-" + knob.name();
        setAlignment(Pos.CENTER_LEFT);
        Region line;
        if (knob.kind() == Knob.Kind.BOOLEAN) {
            number = null;
            box.setText(title);
            box.setMnemonicParsing(false);
            box.setId(id + "-box");
            box.selectedProperty().subscribe((_, now) -> quiet.tell(() -> then.accept(now ? 1 : 0)));
            line = new SettingLine(box, new Region());
        } else {
            number = NumberRow.of(words, id, quantity(knob, title), then);
            line = number;
        }
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMinWidth(0);
        back.setId(id + "-back");
        back.getStyleClass().add("knob-back");
        back.setMinWidth(USE_PREF_SIZE);
        Message help = Message.of("controls.knob.back", "name", title, "value", Numbers.shortest(knob.made()));
        back.accessibleTextProperty().bind(words.text(help));
        back.setTooltip(new Tooltip());
        back.getTooltip().textProperty().bind(words.text(help));
        back.setOnAction(_ -> then.accept(knob.made()));
        getChildren().addAll(line, back);
        show(knob.made());
    }

    /** How a knob is set: on a scale that fits what it was made with. */
    static Quantity quantity(Knob knob, String title) {
        Limits from0 = Limits.real(0, Double.MAX_VALUE);
        double made = knob.made();
        double wide = Math.max(FEWEST, 4 * Math.abs(made));
        Message name = Message.verbatim(title);
        return switch (knob.kind()) {
            case RATE -> new Quantity(name, Quantity.LEARNING_RATE.scale(), from0);
            case DECAY -> new Quantity(name, Quantity.WEIGHT_DECAY.scale(), from0);
            case SHARE -> new Quantity(name, Quantity.MOMENTUM.scale(), Limits.real(0, 1));
            case INTEGER -> new Quantity(name, new SpanScale(made < 0 ? -wide : 0, wide, 1), Limits.ANY_WHOLE);
            default -> new Quantity(name, real(made), Limits.ANY);
        };
    }

    private static SliderScale real(double made) {
        double wide = Math.max(1, 2 * Math.abs(made));
        return made > 0
                ? new LogScale(made / DECADES, made * DECADES)
                : new SpanScale(-wide, wide, Math.pow(10, Math.floor(Math.log10(wide)) - 2));
    }

    /** Shows what is set. */
    void show(double now) {
        if (number == null) {
            quiet.show(() -> box.setSelected(now != 0));
        } else {
            number.show(now);
        }
        back.setDisable(now == knob.made());
    }

    /** Returns whether somebody drags or types in it. */
    boolean isBusy() { return number != null && number.isBusy(); }
}
