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
import javafx.scene.layout.VBox;
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
    private static final double TOOLTIP = 500;
    /** At most, in ems. */
    private static final double WIDTH = 62;

    /** The list of findings has them all. */
    private static final int MOST = 3;

    private final LiveTexts words;
    private final Consumer<Remedy.OfRun> tryOut;
    private final Label text = new Label();
    private final TilePane remedies = new TilePane();
    private final VBox body = new VBox();
    private final FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Button details = new Button();
    private final Button close = new Button(null, new FontIcon(Feather.X));
    private @Nullable Message said;
    /** A failure is told elsewhere. */
    private boolean captioned;
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
        HBox.setHgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("body");
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
        setColumn(null);
        setMaxHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Has it as wide as a column, with the remedies below the text; if that is null, wide, with them beside it. */
    public void setColumn(@Nullable ObservableValue<Number> width) {
        boolean beside = width == null;
        maxWidthProperty().bind(beside ? text.fontProperty().map(font -> WIDTH * font.getSize()) : width);
        remedies.setOrientation(beside ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        remedies.setMinWidth(beside ? USE_PREF_SIZE : 0);
        body.getChildren().clear();
        if (beside) {
            getChildren().setAll(icon, text, details, remedies, close);
        } else {
            getChildren().setAll(icon, body, close);
            body.getChildren().setAll(text, details, remedies);
        }
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
        remedies.setVisible(!wanted.isEmpty());
        if (!wanted.equals(offered)) { // else a button would go away while it is pressed
            offered = wanted;
            remedies.getChildren().setAll(wanted.stream().limit(MOST).map(this::button).toList());
            remedies.setPrefRows(Math.clamp(wanted.size(), 1, MOST)); // beside the text: else there is room for five
        }
        open();
    }

    private void open() {
        setVisible(said != null && !said.equals(closed) && !(captioned && details.isVisible()));
    }

    /** Leaves failures to the caption of who presents. */
    public void setCaptioned(boolean isCaptioned) {
        captioned = isCaptioned;
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
