package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.ChooseColumns;
import tapedeck.data.prepare.DropDuplicates;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Ordinal;
import tapedeck.data.prepare.Outliers;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.RareCategories;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.ShuffleRows;
import tapedeck.data.prepare.Target;
import tapedeck.data.prepare.UnifyCategories;
import tapedeck.data.table.TableInput;
import tapedeck.edit.EditStack;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class StepTextTest {
    private static List<StepText> cards(PreparedTable shown) {
        return StepText.of(shown);
    }

    @Test
    void standFromTheFileToXAndY() {
        assertThat(cards(Plants.prepared())).extracting(StepText::place).containsExactly(new CardPlace.OfFile(),
                new CardPlace.OfSplit(), new CardPlace.OfStep(0), new CardPlace.OfStep(1), new CardPlace.OfStep(2),
                new CardPlace.OfStep(3), new CardPlace.OfTarget());
    }

    @Test
    void sayWhatEachStepDid() {
        List<StepText> cards = cards(Plants.prepared());
        assertThat(cards.get(0).effect()).isEqualTo(Message.of("preparing.size", "rows", 6, "columns", 3));
        assertThat(cards.get(1).effect()).isEqualTo(Message.of("preparing.xy.rows", "train", 6, "test", 0));
        assertThat(cards.get(2).effect()).isEqualTo(Message.of("preparing.effect.columns", "columns", 1));
        assertThat(cards.get(3).effect()).isEqualTo(Message.of("preparing.effect.rows", "rows", 2));
        assertThat(cards.get(3).tone()).isEqualTo(StepText.Tone.LOSS);
        assertThat(cards.get(3).examples()).first()
                .isEqualTo(Message.of("preparing.gone", "row", 3, "cells", "oak · clay"));
        assertThat(cards.get(4).effect()).isEqualTo(Message.of("preparing.effect.more", "columns", 1));
        assertThat(cards.get(4).examples()).first().isEqualTo(Message.verbatim("clay → 1 0"));
        assertThat(cards.get(6).effect())
                .isEqualTo(Message.of("preparing.xy.classes", "inputs", 3, "classes", 2));
        assertThat(cards.get(6).tone()).isEqualTo(StepText.Tone.READY);
    }

    @Test
    void sayWhyAStepDoesNotWorkInItsPlace() {
        List<StepText> cards = cards(Plants.prepared(Plants.table(), Plants.preparation().toggled(0)));
        assertThat(cards.get(2).isOn()).isFalse();
        assertThat(cards.get(5).tone()).isEqualTo(StepText.Tone.WRONG);
        assertThat(cards.get(5).detail()).isEqualTo(Message.of("prepare.needsNumbers", "column", "height"));
        assertThat(cards.get(6).tone()).isEqualTo(StepText.Tone.WRONG);
    }

    @Test
    void aScaledColumnIsCountedAsAColumn() {
        List<StepText> cards = cards(Plants.prepared(Plants.table(),
                Plants.preparation().replaced(3, new Scale(List.of(), Scale.Kind.MIN_MAX))));
        assertThat(cards.get(5).effect()).isEqualTo(Message.of("preparing.effect.columns", "columns", 3));
    }

    @Test
    void showWhatIsDifferentAlone() {
        List<StepText> cards = cards(Plants.prepared(Plants.read(new TableInput.OfText("plants",
                "kind,height\noak,10.5\nelm,1.50\noak,NA\n")), Plants.preparation()));
        assertThat(cards.get(2).examples()).as("10.5 is 10.5, and NA was missing before").containsExactly(
                Message.verbatim("1.50 → 1.5"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areCalledSoThatTheirTitlesHaveRoom(Language language) throws Exception {
        LiveTexts words = new LiveTexts(language);
        List<StepText> steps = Stream.of(new ChooseColumns(List.of("soil")), new ReadNumbers(List.of()),
                new UnifyCategories(List.of()), new DropMissing(List.of()),
                new FillMissing(List.of(), FillMissing.Fill.MEDIAN), new DropDuplicates(),
                new Outliers(List.of(), Outliers.Measure.DEVIATIONS, 3, false), new RareCategories(List.of(), 2, ""),
                new Logarithm(List.of("height")),
                new Scale(List.of(), Scale.Kind.MIN_MAX), new OneHot(List.of()),
                new Ordinal(List.of("soil"), List.of()),
                new BinaryDigits(List.of("height"), 4), new ShuffleRows(1))
                .map(step -> cards(Plants.prepared(Plants.table(),
                        Preparation.of(Target.classes("kind"), step))).get(2))
                .toList();
        FxTest.call(() -> {
            for (StepText step : steps) {
                StepCard card = new StepCard(words, new PreparationModel(new EditStack(), _ -> {}));
                StackPane around = new StackPane(card);
                around.getStylesheets().add(DataPane.class.getResource("data.css").toExternalForm());
                card.show(step);
                FxTest.scene(around, 138, 200);
                Label title = (Label) card.lookup(".step-title");
                assertThat(title.getWidth()).as(title.getText()).isPositive()
                        .isGreaterThanOrEqualTo(title.prefWidth(-1));
            }
            return null;
        });
    }
}
