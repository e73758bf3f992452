package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.Narration;
import tapedeck.explain.StateLine;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class SpokenTimeTest {
    @Test
    void threeWordsASecondAreReadAndASentenceStandsThreeSecondsAtLeast() {
        assertThat(SpokenTime.seconds("")).isEqualTo(3);
        assertThat(SpokenTime.seconds("matmul made h.")).isEqualTo(3);
        assertThat(SpokenTime.seconds("one two three four five six seven eight nine ten eleven twelve"))
                .isEqualTo(4);
    }

    @Test
    void aFormulaIsReadNameByNameAndSignsAreNone() {
        assertThat(SpokenTime.seconds("w1.grad = xᵀ @ h.grad · 1 − 2 + 3 · a = b − c · d_1 (e) 5")).isEqualTo(4);
    }

    @Test
    void theFormulaIsReadWithItsSentenceInTheLanguageThatIsSpoken() throws Exception {
        Tensor x = Tensor.of(new double[][]{{1, 2}}).named("x");
        Tensor w = Tensor.of(new double[][]{{1}, {3}}).requiresGrad(true).named("w");
        TapeSnapshot at = new TapeReader(Recordings.record(List.of(w), () -> x.matmul(w).named("m").sum())).at(1);
        String formula = StateLine.of(at, null).getFirst().formula();
        FxTest.call(() -> {
            LiveTexts words = new LiveTexts(Language.ENGLISH);
            SpokenTime time = new SpokenTime(words);
            for (Language language : Language.values()) {
                words.speak(language);
                String sentence = words.of(Narration.of(at));
                assertThat(time.seconds(at)).as("%s", language)
                        .isEqualTo(SpokenTime.seconds(formula + " " + sentence))
                        .isGreaterThan(SpokenTime.seconds(sentence));
            }
            return words;
        });
    }
}
