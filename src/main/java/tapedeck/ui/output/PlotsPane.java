package tapedeck.ui.output;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.python.plot.PlotAxes;
import tapedeck.python.plot.PlotFigure;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.output.PlotsModel.Looked;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The figures that a program showed, one at a time, with the iteration at which it was shown. On the FX thread only. */
public final class PlotsPane extends VBox {
    private final PlotsModel model;
    private final LiveTexts words;
    private final FigureView figure;
    private final Label which = new Label();
    private final Label when = new Label();
    private final Button previous;
    private final Button next;

    /** Shows what {@code model} looks at. */
    public PlotsPane(PlotsModel model, LiveTexts words, Appearance appearance) {
        this.model = model;
        this.words = words;
        figure = new FigureView(appearance);
        getStyleClass().add("plots-pane");
        setId("plots");
        getStylesheets().add(Objects.requireNonNull(PlotsPane.class.getResource("/tapedeck/ui/output/output.css"))
                .toExternalForm());
        previous = button(Feather.CHEVRON_LEFT, "output.plot.previous", model::previous);
        next = button(Feather.CHEVRON_RIGHT, "output.plot.next", model::next);
        previous.setId("plot-previous");
        next.setId("plot-next");
        which.setId("plot-which");
        when.getStyleClass().add("muted");
        HBox head = new HBox(previous, next, which, when);
        head.getStyleClass().add("plots-head");
        head.setAlignment(Pos.CENTER_LEFT);
        figure.setId("figure");
        figure.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        figure.setFocusTraversable(true);
        VBox.setVgrow(figure, Priority.ALWAYS);
        getChildren().addAll(head, figure);
        model.lookedProperty().subscribe(this::look);
        words.follow(this, this::look);
    }

    private Button button(Feather icon, String text, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(words.text(text));
        button.setTooltip(new Tooltip());
        button.getTooltip().textProperty().bind(words.text(text));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void look() {
        Looked now = model.lookedProperty().get();
        figure.show(now == null ? null : now.figure());
        if (now == null) {
            return;
        }
        if ((now.number() == 1 && previous.isFocused()) || (now.number() == now.all() && next.isFocused())) {
            figure.requestFocus(); // a button that is disabled passes the focus on, anywhere
        }
        previous.setDisable(now.number() == 1);
        next.setDisable(now.number() == now.all());
        which.setText(words.of(Message.of("output.plot.which", "number", Numbers.count(now.number()), "all",
                Numbers.count(now.all()))));
        when.setText(words.of(now.iteration() == 0
                ? Message.of("output.plot.before")
                : Message.of("output.plot.when", "iteration", Numbers.count(now.iteration()))));
        figure.setAccessibleText(which.getText() + ", " + when.getText() + ": " + spoken(now.figure()));
    }

    /** All words on it. */
    private static String spoken(PlotFigure figure) {
        return Stream.concat(Stream.of(figure.title()), figure.axes().stream().flatMap(PlotsPane::words))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Stream<String> words(PlotAxes axes) {
        return Stream.concat(Stream.of(axes.words().title(), axes.words().x(), axes.words().y()),
                axes.series().stream().map(each -> each.look().label()));
    }
}
