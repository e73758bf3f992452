package tapedeck.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.RunStart;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.view.landscape.AtlasGround;
import tapedeck.view.landscape.AtlasScene;

class AtlasModelTest {
    private static final int COLUMNS = 12;
    private static final int ROWS = 9;

    private final DeckLink link = new DeckLink(Path.of(""), _ -> 0);
    private final AtlasModel model = new AtlasModel(link);

    @AfterEach
    void close() {
        model.close();
        link.close();
    }

    private void open(String program) {
        link.workbench().open(new Catalogue().find(program).orElseThrow());
        await().until(() -> {
            link.pulse(System.nanoTime());
            DeckState state = link.frame().state();
            return state != null && state.position().iteration() > 1;
        });
        link.commands().pause();
        model.choose(new AtlasModel.Choice(AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, 5, 1));
        model.setSeen(true);
    }

    private AtlasView whole() {
        await().until(() -> {
            link.pulse(System.nanoTime());
            model.pulse(COLUMNS, ROWS);
            return model.isWhole();
        });
        return Objects.requireNonNull(model.ground()).view();
    }

    @Test
    void theMapIsOfTheSettingsOfNowAndWhatIsOnAnAxisIsTheCross() {
        open("xor");
        AtlasQuestion question = whole().question();
        assertThat(question.x().points()).isEqualTo(COLUMNS);
        assertThat(question.x().value(0)).isLessThan(model.cross(AtlasAxis.LEARNING_RATE));
        link.commands().change(now -> now.withLearningRate(0.25));
        await().until(() -> {
            link.pulse(System.nanoTime());
            return model.cross(AtlasAxis.LEARNING_RATE) == 0.25;
        });
        assertThat(model.pulse(COLUMNS, ROWS)).as("the map is the same").isFalse();
        assertThat(whole().question()).isEqualTo(question);
    }

    @Tag("long")
    @Test
    void aMapOfShortRunsComesFirstAndStaysUntilLongerOnesAreSeenEverywhere() {
        open("xor");
        model.choose(new AtlasModel.Choice(AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, 300, 1));
        List<AtlasView> seen = new ArrayList<>();
        await().until(() -> {
            link.pulse(System.nanoTime());
            model.pulse(COLUMNS, ROWS);
            if (model.ground() != null) {
                seen.add(model.ground().view());
            }
            return model.isWhole();
        });
        assertThat(seen.getFirst().question().iterations()).isEqualTo(200);
        assertThat(seen.getLast().question().iterations()).isEqualTo(300);
        assertThat(seen.getLast().question().x().points()).isEqualTo(COLUMNS);
        assertThat(seen).filteredOn(each -> each.question().iterations() == 300).allSatisfy(each -> assertThat(
                IntStream.range(0, each.size()).filter(point -> each.source(point) < 0)).isEmpty());
        assertThat(seen.getLast().question().x().value(0)).isEqualTo(seen.getFirst().question().x().value(0));
    }

    @Tag("long")
    @Test
    void anotherSettingIsAnotherMap() {
        open("xor");
        AtlasQuestion question = whole().question();
        link.commands().change(now -> now.withWeightDecay(0.125));
        await().until(() -> {
            link.pulse(System.nanoTime());
            model.pulse(COLUMNS, ROWS);
            return model.former() != null;
        });
        assertThat(Objects.requireNonNull(model.former()).view().question()).as("still seen, as what it is")
                .isEqualTo(question);
        assertThat(model.ground()).as("but not as that of now").isNull();
        await().until(() -> whole().question().start().settings().hyperparameters().weightDecay() == 0.125);
        assertThat(whole().question()).isNotEqualTo(question);
        assertThat(model.former()).isNull();
    }

    @Tag("long")
    @Test
    void aProgramWithoutMomentumGetsAnotherAxis() {
        open("iris");
        whole();
        assertThat(model.choice().x()).isEqualTo(AtlasAxis.LEARNING_RATE);
        assertThat(model.choice().y()).isNotEqualTo(AtlasAxis.MOMENTUM);
        assertThat(model.axes()).doesNotContain(AtlasAxis.MOMENTUM);
    }

    @Tag("long")
    @Test
    void zoomingKeepsThePlaceAndLeadsBack() {
        open("xor");
        AtlasQuestion all = whole().question();
        model.zoomIn(4, 3);
        AtlasQuestion near = whole().question();
        assertThat(model.zoom()).isEqualTo(2);
        assertThat(near.x().value(4)).isEqualTo(all.x().value(4));
        model.zoomTo(2, 2, 4, 4);
        assertThat(model.zoom()).isEqualTo(8);
        model.zoomWhole();
        assertThat(model.zoom()).isEqualTo(1);
        assertThat(whole().question()).isEqualTo(all);
    }

    @Tag("long")
    @Test
    void theMapAroundTheCrossIsEightTimesFiner() {
        open("xor");
        AtlasQuestion all = whole().question();
        await().until(() -> {
            link.pulse(System.nanoTime());
            model.pulse(COLUMNS, ROWS);
            model.lookNear(9, 7);
            AtlasGround near = model.near().ground();
            return near != null && near.view().isWhole();
        });
        AtlasView near = Objects.requireNonNull(model.near().ground()).view();
        assertThat(near.question().x().step()).isEqualTo(all.x().step() / 8);
        assertThat(near.question().x().place(model.cross(AtlasAxis.LEARNING_RATE))).as("the cross lies on it")
                .isBetween(0.0, 8.0);
        AtlasScene.Box box = model.near().box();
        assertThat(box.right() - box.left()).isCloseTo(9 / 8.0, within(1e-9));
        model.zoomTo(8, 6, 10, 8);
        await().until(() -> {
            link.pulse(System.nanoTime());
            model.pulse(COLUMNS, ROWS);
            model.lookNear(9, 7);
            return model.near().ground() == null;
        });
        assertThat(model.near().box()).as("the cross is not on the map").isEqualTo(AtlasScene.Box.NONE);
    }

    @Test
    void whatNobodySeesDoesNotRun() {
        open("xor");
        model.setSeen(false);
        assertThat(model.pulse(COLUMNS, ROWS)).isFalse();
        assertThat(model.ground()).isNull();
    }

    @Tag("long")
    @Test
    void aTakeBeginsWithTheSettingsOfAPoint() {
        open("xor");
        whole();
        RunStart start = Objects.requireNonNull(model.start(0.5, 0.75));
        link.startingOver().begin(start.program(), start.settings(), List.of(), Message.verbatim("there"));
        await().until(() -> {
            link.pulse(System.nanoTime());
            DeckState state = link.frame().state();
            return state != null && state.settings().inForce().learningRate() == 0.5;
        });
        assertThat(Objects.requireNonNull(link.frame().state()).settings().inForce().momentum()).isEqualTo(0.75);
        assertThat(link.workbench().takes()).hasSize(2);
    }
}
