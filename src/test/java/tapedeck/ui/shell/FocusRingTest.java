package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What Tab reached can be seen; what was only clicked is not dressed up. */
class FocusRingTest {
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    @ParameterizedTest
    @EnumSource
    void whatTabReachedIsRingedInTheColourOfTheTheme(Theme theme) throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    theme,
                    1280, 720);
            ((MainView) scene.getRoot()).panes().benchProperty().set(true);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            for (String each : new String[]{"#step", "#watch", "#lessons", "#pace"}) {
                Region control = (Region) scene.lookup(each);
                control.requestFocus();
                scene.getRoot().applyCss();
                assertThat(rings(control, theme)).as("%s after a click", each).isEmpty();
                Insets before = control.getInsets();
                control.pseudoClassStateChanged(VISIBLE, true); // as Tab does in a window that has the focus
                scene.getRoot().applyCss();
                assertThat(rings(control, theme)).as(each).singleElement()
                        .satisfies(ring -> assertThat(ring.getInsets().getTop()).as("outside %s", each).isNegative());
                assertThat(control.getInsets()).as("%s stays where it is", each).isEqualTo(before);
                assertThat(control.getEffect()).as("its letters stay as they are").isNull();
            }
            assertThat(scene.lookup("#watch").getViewOrder()).as("over its neighbours").isNegative();
            return null;
        });
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void aThumbHasAGapToItsRing(Theme theme) throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    theme,
                    1280, 720);
            ((MainView) scene.getRoot()).panes().benchProperty().set(true);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Region thumb = (Region) scene.lookup("#rate-slider > .thumb");
            thumb.getParent().pseudoClassStateChanged(VISIBLE, true);
            scene.getRoot().applyCss();
            assertThat(thumb.getBackground().getFills().stream().map(BackgroundFill::getFill))
                    .startsWith(theme.palette().accent(), theme.palette().panel());
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatIsFramedWhenTabReachesItTakesNoOtherRoom() throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    Theme.LIGHT, 1280, 720);
            ((MainView) scene.getRoot()).panes().wayProperty().set(WindowLayout.STEP);
            scene.getRoot().applyCss();
            for (String each : new String[]{"#tape", "#listing .code-area", "#left .tab:selected"}) {
                Region framed = (Region) scene.lookup(each);
                Insets before = framed.getInsets();
                List<Object> looked = looks(framed);
                Node reached = each.endsWith(".tab:selected") ? scene.lookup("#left .tab-pane") : framed;
                reached.pseudoClassStateChanged(VISIBLE, true);
                scene.getRoot().applyCss();
                assertThat(looks(framed)).as(each).isNotEqualTo(looked);
                assertThat(framed.getInsets()).as(each).isEqualTo(before);
            }
            return null;
        });
    }

    private static List<BorderStroke> rings(Region control, Theme theme) {
        return control.getBorder() == null
                ? List.of()
                : control.getBorder().getStrokes().stream()
                        .filter(stroke -> stroke.getWidths().getTop() > 0
                                && stroke.getTopStroke().equals(theme.palette().accent()))
                        .toList();
    }

    private static List<Object> looks(Region region) {
        return Arrays.asList(region.getBackground(), region.getBorder());
    }
}
