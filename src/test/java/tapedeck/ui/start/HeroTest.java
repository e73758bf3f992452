package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.SmallSpirals;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.ScaleSlider;
import tapedeck.ui.link.LoopingRun;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class HeroTest {
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
    private final List<ProgramEntry> opened = new ArrayList<>();

    private Hero hero() {
        return new Hero(new LiveTexts(Language.GERMAN), new Appearance(Theme.LIGHT), shown, opened::add, false);
    }

    private static Node part(Hero hero, String id) {
        return Objects.requireNonNull(hero.lookup(id), id);
    }

    @Test
    void itRunsInAWindowAndNoLongerWhenItsPageIsLeft() throws Exception {
        Hero hero = FxTest.call(this::hero);
        Stage stage = FxTest.call(() -> {
            Stage made = new Stage();
            made.setScene(FxTest.scene(hero, 900, 260));
            assertThat(hero.model().run()).as("no window is open").isNull();
            made.show();
            return made;
        });
        LoopingRun run = FxTest.call(() -> Objects.requireNonNull(hero.model().run()));
        Awaitility.await().until(() -> FxTest.call(() -> hero.model().drawing() != null));
        FxTest.call(() -> {
            Button map = (Button) part(hero, "#hero-open");
            hero.layout();
            assertThat(map.isVisible()).isTrue();
            assertThat(map.getAccessibleText()).isNotBlank();
            map.fire();
            assertThat(opened).containsExactly(new SmallSpirals(HeroModel.RATE, run.seed()));
            shown.set(false);
            assertThat(hero.model().run()).isNull();
            return map;
        });
        Awaitility.await("its deck ends").until(run::isClosed);
        LoopingRun again = FxTest.call(() -> {
            shown.set(true);
            return Objects.requireNonNull(hero.model().run());
        });
        FxTest.call(() -> {
            stage.hide();
            return stage;
        });
        Awaitility.await("with its window").until(again::isClosed);
    }

    @Test
    void theHaloAndItsWordsGoOnceTheRateIsTurned() throws Exception {
        FxTest.call(() -> {
            Hero hero = hero();
            FxTest.scene(hero, 900, 260);
            assertThat(part(hero, ".hero-halo").isVisible()).isTrue();
            ScaleSlider slider = (ScaleSlider) part(hero, "#hero-rate");
            assertThat(slider.isFocusTraversable()).isTrue();
            assertThat(slider.getAccessibleText()).isEqualTo("Lernrate");
            slider.setValue(1);
            assertThat(hero.model().rateProperty().get()).isEqualTo(1);
            assertThat(part(hero, ".hero-halo").isVisible()).isFalse();
            assertThat(part(hero, ".hero-hint").isVisible()).isTrue(); // its parent is not
            assertThat(part(hero, ".hero-hint").getParent().isVisible()).isFalse();
            return hero;
        });
    }

    @Test
    void theEndsOfTheScaleAreSeenAndTheWordsStandOnNeither() throws Exception {
        FxTest.call(() -> {
            for (int width = 450; width <= 900; width += 50) {
                Hero hero = hero();
                FxTest.scene(hero, width, 180);
                List<Bounds> ends = hero.lookupAll(".mono.muted").stream().filter(Node::isVisible)
                        .map(each -> each.localToScene(each.getLayoutBounds())).toList();
                assertThat(ends).as("at %d", width).hasSize(2);
                Node says = part(hero, ".hero-hint");
                Bounds words = says.localToScene(says.getLayoutBounds());
                assertThat(ends).as("at %d", width).noneMatch(end -> says.isVisible() && end.intersects(words));
            }
            return null;
        });
    }

    @Test
    void itIsDrawnTenTimesASecondAtMostAndLessOftenWhereItIsLarge() throws Exception {
        assertThat(FxTest.call(() -> drawn(260))).isBetween(8L, 10L);
        assertThat(FxTest.call(() -> drawn(600))).isBetween(5L, 7L);
    }

    /** Of the pulses of a second. */
    private long drawn(double height) {
        Hero hero = hero();
        FxTest.scene(hero, 900, height);
        hero.resize(900, height);
        return LongStream.rangeClosed(1, 60).filter(each -> hero.pulse((long) (1e9 + each * 1e9 / 60))).count();
    }
}
