package tapedeck.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.export.Format;
import tapedeck.export.NumberFiles;
import tapedeck.export.weights.StoredTensor;
import tapedeck.export.weights.WeightFormat;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

class LoadingWeightsTest {
    @TempDir
    private Path folder;

    private interface Body {
        void run(DeckLink link, Deck deck, LoadingWeights weights) throws Exception;
    }

    private static void shown(Body body) throws Exception {
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            try (LoadingWeights weights = new LoadingWeights(link, new Actions(new LiveTexts(Language.ENGLISH)),
                    new Pane())) {
                ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
                Program program = lesson.load(Path.of(""));
                Deck deck = new Deck(program, program.defaults());
                link.show(lesson, deck);
                body.run(link, deck, weights);
            } finally {
                link.close();
            }
            return null;
        });
    }

    private static TapeSnapshot at(DeckLink link, Deck deck, long iteration) throws InterruptedException {
        deck.goTo(iteration);
        deck.await();
        link.pulse(System.nanoTime());
        return Objects.requireNonNull(link.frame().snapshot());
    }

    /** What the run of the current take has when it stands still. */
    private static DeckState settle(DeckLink link) throws InterruptedException {
        return await().until(() -> {
            link.pulse(System.nanoTime());
            return Objects.requireNonNull(link.frame().state());
        }, state -> state.position().status() != DeckState.Status.PLAYING && state.playhead().captured() != null);
    }

    private static double[] weights(DeckState state) {
        return Objects.requireNonNull(state.playhead().captured()).parameters().getFirst().data().toArray();
    }

    @Test
    void aNewTakeGoesOnWithThemFromWhereTheOtherHolds() throws Exception {
        Path file = folder.resolve("early.pt");
        shown((link, deck, weights) -> {
            TapeSnapshot early = at(link, deck, 3);
            Files.write(file, NumberFiles.write(Format.STATE_DICT, early));
            double[] then = NumberFiles.parameters(early).values().iterator().next().toArray();
            at(link, deck, 40);
            weights.load(file);
            weights.settle();
            assertThat(link.workbench().takes()).extracting(each -> each.name().values().get("text"))
                    .endsWith("early.pt").hasSize(2);
            assertThat(Objects.requireNonNull(link.notices().latestProperty().get()).values())
                    .as("the update of the 40th is done").containsEntry("iteration", 41L);
            DeckState shown;
            do { // the other take is shown until this one is there, and what both share is run again first
                shown = settle(link);
            } while (shown.position().iteration() < 40 || shown.settings().loads().isEmpty()
                    || shown.settings().loads().getLast().after() == shown.position().iteration());
            assertThat(shown.position().iteration()).as("where they are first used").isEqualTo(41);
            assertThat(weights(shown)).isEqualTo(then);
            assertThat(Objects.requireNonNull(link.frame().snapshot()).functions()).hasSize(1);

            link.edits().undo();
            assertThat(link.workbench().currentTake()).as("the take before, as it was").isEqualTo(1);
        });
    }

    @Test
    void whatHasNotLearnedYetBeginsWithThem() throws Exception {
        Path file = folder.resolve("w.npz");
        shown((link, deck, weights) -> {
            Files.write(file, NumberFiles.write(Format.NPZ, at(link, deck, 30)));
            link.workbench().again();
            link.commands().pause();
            settle(link);
            weights.load(file);
            weights.settle();
            assertThat(settle(link).settings().loads()).hasSize(1);
        });
    }

    @Test
    void whatDoesNotFitIsSaidAndNothingIsDone() throws Exception {
        Path file = folder.resolve("other.safetensors");
        Files.write(file,
                WeightFormat.SAFETENSORS.write(StoredTensor.doubles(Map.of("weight", NdArray.of(new double[]{1}, 1)))));
        shown((link, deck, weights) -> {
            at(link, deck, 3);
            weights.load(file);
            weights.settle();
            Message said = Objects.requireNonNull(link.notices().latestProperty().get());
            assertThat(said.key()).isEqualTo("export.weights.not");
            assertThat(((Message) Objects.requireNonNull(said.values().get("why"))).key())
                    .isEqualTo("export.weights.strict");
            assertThat(link.workbench().takes()).hasSize(1);
        });
    }
}
