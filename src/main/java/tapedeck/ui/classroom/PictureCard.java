package tapedeck.ui.classroom;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The card over the window, above the strip, that shows what a class has predicted: its curves, or the race of its rates. On the FX thread only. */
public final class PictureCard extends StackPane {
    private final LiveTexts words;
    private final Appearance appearance;
    private final RateRace race;
    private @Nullable CurvesChart curves;

    /** A card that is there as long as there is something to be seen. */
    public PictureCard(ClassModel model, LiveTexts words, Appearance appearance, RateRace race) {
        this.words = words;
        this.appearance = appearance;
        this.race = race;
        setId("class-picture");
        getStyleClass().add("class-picture");
        getStylesheets().add(ClassStrip.STYLES);
        managedProperty().bind(visibleProperty());
        model.pictureProperty().subscribe(this::show);
        words.follow(this, () -> show(model.pictureProperty().get()));
    }

    private void show(ClassPicture picture) {
        setVisible(!(picture instanceof ClassPicture.None));
        Node seen = switch (picture) {
            case ClassPicture.None _ -> null;
            case ClassPicture.Curves now -> curves(now);
            case ClassPicture.Race _ -> race.view();
        };
        if (seen == null) {
            getChildren().clear();
            curves = null;
        } else if (!getChildren().contains(seen)) {
            getChildren().setAll(seen);
        }
    }

    private CurvesChart curves(ClassPicture.Curves now) {
        CurvesChart chart = curves;
        if (chart == null) {
            chart = new CurvesChart(words, appearance, now);
            curves = chart;
        } else {
            chart.show(now);
        }
        return chart;
    }
}
