package tapedeck.ui.predictions;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import tapedeck.ui.theme.LiveTexts;

/** The choice among the ways to look at predictions: a button for each that there is; one is always chosen. On the FX thread only. */
final class ViewChoice extends FlowPane {
    private final LiveTexts words;
    private final Runnable onChoice;
    private final ToggleGroup group = new ToggleGroup();
    private List<PredictionView> offered = List.of();
    private PredictionView chosen = PredictionView.REGIONS;
    private boolean hidden;

    ViewChoice(LiveTexts words, Runnable onChoice) {
        this.words = words;
        this.onChoice = onChoice;
        getStyleClass().add("predictions-views");
    }

    /** All in one line; where there is no room for that they wrap. */
    @Override
    protected double computePrefWidth(double height) {
        double all = getChildren().stream().mapToDouble(each -> each.prefWidth(-1)).map(each -> snapSizeX(each) + 1)
                .sum(); // and what rounding takes
        return snappedLeftInset() + all + getHgap() * Math.max(0, getChildren().size() - 1) + snappedRightInset();
    }

    /** Those that there are. */
    List<PredictionView> offered() {
        return offered;
    }

    PredictionView chosen() {
        return chosen;
    }

    /** Has these to choose from: what was chosen stays if it is among them. */
    void offer(List<PredictionView> possible) {
        offered = possible;
        getChildren().clear();
        group.getToggles().clear();
        chosen = possible.contains(chosen) ? chosen : possible.isEmpty() ? PredictionView.REGIONS : possible.getFirst();
        for (PredictionView each : possible) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(words.text(each.key()));
            button.setId("predictions-" + each.name().toLowerCase(Locale.ROOT));
            button.setUserData(each);
            button.getStyleClass().add("text-tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(each == chosen);
            button.setOnAction(_ -> choose(each));
            getChildren().add(button);
        }
        see();
    }

    /** Has it seen, if there is a choice, or not. */
    void setHidden(boolean hidden) {
        this.hidden = hidden;
        see();
    }

    private void see() {
        setVisible(!hidden && offered.size() > 1);
        setManaged(isVisible());
    }

    /** Chooses one that is offered, as a press on its button does. */
    void choose(PredictionView view) {
        group.getToggles().forEach(each -> each.setSelected(each.getUserData() == view));
        chosen = view;
        onChoice.run();
    }
}
