package tapedeck.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.Scale;
import tapedeck.text.Message;

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
        assertThat(cards.get(0).effect()).isEqualTo(Message.verbatim("6 × 3"));
        assertThat(cards.get(1).effect()).isEqualTo(Message.verbatim("6 | 0"));
        assertThat(cards.get(2).effect()).isEqualTo(Message.of("preparing.effect.columns", "columns", 1));
        assertThat(cards.get(3).effect()).isEqualTo(Message.of("preparing.effect.rows", "rows", 2));
        assertThat(cards.get(3).tone()).isEqualTo(StepText.Tone.LOSS);
        assertThat(cards.get(3).examples()).first()
                .isEqualTo(Message.of("preparing.gone", "row", 3, "cells", "oak nan clay"));
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
}
