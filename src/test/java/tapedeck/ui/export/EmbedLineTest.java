package tapedeck.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.selection.Selection;

/** The line that shows a page that plays within another. */
class EmbedLineTest {
    @Test
    void theLineNamesThePageBesideItTheMomentAndWhatIsPicked() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Backward(3));
            var playhead = deck.await().playhead();
            TapeSnapshot now = new TapeReader(Objects.requireNonNull(playhead.captured())).at(playhead.place());
            long w2 = now.tensors().stream().filter(each -> each.name().equals("w2")).mapToLong(TensorState::id)
                    .findFirst().orElseThrow();
            assertThat(EmbedLine.of("two words.html", now, new Selection.TensorSelected(w2)))
                    .startsWith("<iframe src=\"two%20words.html?embed#iteration=1&amp;step=backward:3&amp;pick=w2\"")
                    .endsWith("></iframe>");
            assertThat(EmbedLine.of("xor.html", now, null)).doesNotContain("pick");
        }
    }
}
