package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Moment;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class DetachedGraphTest {
    @Test
    void numbersAreLeftOutOfAPictureThatIsToBeAnsweredOn() throws Exception {
        Tensor w = new Tensor(NdArray.scalar(3)).requiresGrad(true).named("w");
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(1), new Tapes.Network(List.of(w), () -> w.mul(w)));
        FxTest.call(() -> {
            Fonts.load();
            LiveTexts words = new LiveTexts(Language.ENGLISH);
            assertThat(letters(GraphSheet.covered(snapshot.atRest(), Set.of(), words, Theme.LIGHT))).contains("w", "+3",
                    "+6");
            assertThat(letters(GraphSheet.covered(snapshot.atRest(), Set.of("w.data"), words, Theme.LIGHT)))
                    .contains("w", "+6", "____")
                    .doesNotContain("+3");
            assertThat(letters(GraphSheet.covered(snapshot.atRest(), Set.of("w.grad"), words, Theme.LIGHT)))
                    .contains("w", "+3")
                    .doesNotContain("+6");
            return null;
        });
    }

    private static List<String> letters(VectorPicture picture) {
        return letters(picture.marks()).toList();
    }

    private static Stream<String> letters(List<DrawOp> marks) {
        return marks.stream().flatMap(each -> switch (each) {
            case DrawOp.Letters letters -> Stream.of(letters.text());
            case DrawOp.Cutout part -> letters(part.marks());
            default -> Stream.empty();
        });
    }

    @Test
    void aPictureInAnotherThemeLeavesMenusAndDialogsOfTheWindowAsTheyAre() throws Exception {
        FxTest.call(() -> {
            String before = Application.getUserAgentStylesheet();
            for (Theme theme : Theme.values()) {
                new DetachedGraph(new LiveTexts(Language.ENGLISH), theme).close();
                assertThat(Application.getUserAgentStylesheet()).isEqualTo(before);
            }
            return null;
        });
    }
}
