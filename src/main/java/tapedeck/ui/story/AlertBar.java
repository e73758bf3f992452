package tapedeck.ui.story;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.finding.Remedy;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * The bar that says why the program holds, or what is wrong with the run, and what can be done: lies over the lower edge of what is
 * shown, so that nothing moves when it comes, and can be closed.
 */
public final class AlertBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SINGLE = PseudoClass.getPseudoClass("single");
    private static final double TOOLTIP = 500;
    /** At most, in ems. */
    private static final double WIDTH = 62;

    /** The list of findings has them all. */
    private static final int MOST = 3;

    private final LiveTexts words;
    private final Consumer<Remedy.OfRun> tryOut;
    private final Label text = new Label();
    private final TilePane remedies = new TilePane();
    private final Tooltip whole = new Tooltip();
    private final Button details = new Button();
    private final Button close = new Button(null, new FontIcon(Feather.X));
    private @Nullable Message said;
    /** A failure is told elsewhere. */
    private boolean captioned;
    /** A failure is told beside the line that failed, or is past. */
    private boolean hidden;
    /** All stands in one line. */
    private boolean single;
    private @Nullable Message closed;
    private List<Remedy.OfRun> offered = List.of();

    AlertBar(LiveTexts words, Consumer<Remedy.OfRun> tryOut) {
        this.words = words;
        this.tryOut = tryOut;
        getStyleClass().add("alert");
        setId("alert");
        text.setId("alert-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        remedies.setId("remedies");
        remedies.getStyleClass().add("remedies");
        remedies.managedProperty().bind(remedies.visibleProperty());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP);
        text.setTooltip(whole);
        remedies.setOrientation(Orientation.VERTICAL);
        remedies.setMinWidth(USE_PREF_SIZE);
        close.setId("alert-close");
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(words.text("shell.alert.close"));
        close.setTooltip(new Tooltip());
        close.getTooltip().textProperty().bind(words.text("shell.alert.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> {
            closed = said;
            setVisible(false);
        });
        details.setId("alert-details");
        details.textProperty().bind(words.text("shell.alert.details"));
        details.setMinWidth(USE_PREF_SIZE);
        details.managedProperty().bind(details.visibleProperty());
        details.setVisible(false);
        getChildren().setAll(new FontIcon(Feather.ALERT_TRIANGLE), text, details, remedies, close);
        setLine(null);
        setMaxHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /**
     * Has it take one line, so wide, where there is little room for it: the text is cut there, one remedy is offered, and the findings have
     * the rest; if that is null, as many lines as the text needs.
     */
    public void setLine(@Nullable ObservableValue<Number> width) {
        single = width != null;
        maxWidthProperty().bind(width == null ? text.fontProperty().map(font -> WIDTH * font.getSize()) : width);
        text.setWrapText(!single);
        pseudoClassStateChanged(SINGLE, single);
        show();
    }

    /**
     * Says it, unless that was closed.
     *
     * @param message null for nothing, after which the same is said again
     * @param wrong whether it is trouble, or only why the program holds
     */
    void show(@Nullable Message message, List<Remedy.OfRun> wanted, boolean wrong) {
        said = message;
        if (message == null) {
            closed = null;
            setVisible(false);
            return;
        }
        pseudoClassStateChanged(WRONG, wrong);
        text.setText(words.of(message));
        whole.setText(text.getText());
        remedies.setVisible(!wanted.isEmpty());
        if (!wanted.equals(offered)) { // else a button would go away while it is pressed
            offered = wanted;
            show();
        }
        open();
    }

    private void show() {
        int most = single ? 1 : MOST;
        remedies.getChildren().setAll(offered.stream().limit(most).map(this::button).toList());
        remedies.setPrefRows(Math.clamp(offered.size(), 1, most)); // beside the text: else there is room for five
    }

    private void open() {
        setVisible(said != null && !said.equals(closed) && !((captioned || hidden) && details.isVisible()));
    }

    /** Leaves failures to the caption of who presents. */
    public void setCaptioned(boolean isCaptioned) {
        captioned = isCaptioned;
        open();
    }

    /** Tells nothing of a failure that is told where it happened, or of a text that is another by now. */
    public void setFailureHidden(boolean isHidden) {
        hidden = isHidden;
        open();
    }

    /** Returns whether it tells of a failure: what is shown is the last there is to see of the run, and it may not lie over that. */
    public ObservableValue<Boolean> failureProperty() {
        return details.visibleProperty();
    }

    /** Has {@code action} run to show all that is known of a failure; null where there is no more. */
    void setDetails(@Nullable Runnable action) {
        details.setVisible(action != null);
        details.setOnAction(_ -> {
            if (action != null) {
                action.run();
            }
        });
    }

    /** The language has changed. */
    void forgetWords() {
        offered = List.of();
    }

    private Button button(Remedy.OfRun remedy) {
        Button button = new Button(words.of(remedy.text()));
        button.setId("remedy-" + remedy.action().id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(words.of(switch (remedy) {
            case Remedy.GoBack _ -> Message.of("shell.alert.goBack");
            case Remedy.NewTake _ -> Message.of("shell.alert.newTake");
            case Remedy.StartOver _ -> Message.of("shell.alert.startOver");
            case Remedy.Rebuild _ -> Message.of("shell.alert.rebuild");
        })));
        button.getTooltip().setWrapText(true);
        button.getTooltip().setMaxWidth(TOOLTIP);
        button.setOnAction(_ -> tryOut.accept(remedy));
        return button;
    }
}
