package tapedeck.ui.landscape;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/**
 * A picture of the loss around where the run is, that is worked out in the background while it is seen; where there is none it says
 * why, and before the first iteration it makes one. On the FX thread only.
 */
abstract class LandscapePane extends BorderPane {
    final LiveTexts words;
    final DeckLink link;
    private final Label reason = new Label();
    private final Button iterate = new Button();
    private final VBox missing = new VBox(reason, iterate);
    private int take;
    private @Nullable Program program;
    private boolean drawn;
    private boolean taught;

    /** @param name of its kind: its id and style class are that with {@code -pane}, its stylesheet is called so */
    LandscapePane(String name, LiveTexts words, DeckLink link) {
        this.words = words;
        this.link = link;
        setId(name + "-pane");
        getStyleClass().add(name + "-pane");
        for (String sheet : new String[]{"landscape", name}) {
            getStylesheets().add(Objects.requireNonNull(
                    LandscapePane.class.getResource("/tapedeck/ui/landscape/" + sheet + ".css")).toExternalForm());
        }
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        iterate.setId(name + "-iterate");
        iterate.textProperty().bind(words.text("plane.iterate"));
        iterate.setOnAction(_ -> link.commands().step(Granularity.ITERATION));
        iterate.managedProperty().bind(iterate.visibleProperty());
        missing.getStyleClass().add("landscape-missing");
        missing.setAlignment(Pos.CENTER);
    }

    /** Puts pictures in the middle, below the words that stand there while there are none, and begins to follow what is shown. */
    final void stand(Node... pictures) {
        StackPane middle = new StackPane(pictures);
        middle.getChildren().add(missing);
        setCenter(middle);
        link.follow(this::pulse);
        words.follow(this, this::show);
    }

    /** Another run is shown: nothing is known of it. */
    abstract void begin();

    /** Looks after what is shown. Once a pulse, seen or not. */
    abstract void look(DeckState state);

    /** Shows what is known. */
    abstract void show();

    /** Returns whether it is of an iteration that has to be made first. */
    boolean isOfIteration() { return true; }

    /** Says why there is no picture; null where there is one. */
    final void miss(@Nullable Message why) {
        reason.setText(why == null ? "" : words.of(why));
        missing.setVisible(why != null);
    }

    /** The words that stand in the place of the picture; empty where there is one. */
    final String missing() {
        return reason.getText();
    }

    /** Tells it whether somebody sees it: nothing is worked out for nobody. What is known stays. */
    public final void setDrawn(boolean seenNow) {
        drawn = seenNow;
        pulse();
    }

    final boolean isDrawn() { return drawn; }

    /** Tells it whether a lesson is taught: that plays, and says what comes. */
    public final void setTaught(boolean on) {
        taught = on;
        show();
        pulse();
    }

    final boolean isTaught() { return taught; }

    /** The program that is shown, or null. */
    final @Nullable Program program() {
        return program;
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    final void pulse() {
        if (link.workbench().currentTake() != take || link.workbench().program() != program) {
            take = link.workbench().currentTake();
            program = link.workbench().program(); // a session has other takes of the same ids
            begin();
            show();
        }
        DeckState state = link.frame().state();
        if (state != null) {
            look(state);
            iterate.setVisible(isOfIteration() && !taught && !state.isFreeRun() && state.position().iteration() <= 1);
        }
    }
}
