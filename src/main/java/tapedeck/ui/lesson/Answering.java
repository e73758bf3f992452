package tapedeck.ui.lesson;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.lesson.told.play.Response;

/** Where a question is answered: holds what would be answered now. On the FX thread only. */
abstract sealed class Answering extends VBox permits Choosing, CurveChoosing, NumberTyping, PointingOut, Ordering {
    private final ObjectProperty<@Nullable Response> response = new SimpleObjectProperty<>(this, "response");

    Answering() {
        getStyleClass().add("lesson-answers");
    }

    /** What would be answered now; null while that is nothing. */
    final ObjectProperty<@Nullable Response> responseProperty() {
        return response;
    }

    /** Looks at the run anew. */
    void pulse() {
        // most have nothing to look at
    }

    /** Of these, each with its key as its user data, the one that is picked is what would be answered. */
    final void oneOf(List<ToggleButton> options) {
        ToggleGroup group = new ToggleGroup();
        options.forEach(each -> each.setToggleGroup(group));
        group.selectedToggleProperty().subscribe(picked -> response
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
        getChildren().addAll(options);
    }

    /** A choice, as wide as the panel. */
    static ToggleButton option(String id, String spoken) {
        ToggleButton option = new ToggleButton();
        option.setId("lesson-answer-" + id);
        option.getStyleClass().add("lesson-option");
        option.setMaxWidth(Double.MAX_VALUE);
        option.setMinHeight(Region.USE_PREF_SIZE);
        option.setAccessibleText(spoken);
        return option;
    }
}
