package tapedeck.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.takes.Takes;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.session.Arrangement;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class SessionOutcomeTest {
    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private final List<Message> troubles = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);

    private Outcome read(Path file) throws Exception {
        return new SessionOutcome(catalogue, Path.of(""), texts, troubles::add).read(file);
    }

    @Test
    void aSessionIsTakenUpWhereItWasLeft() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        Program program = catalogue.find("xor").orElseThrow().load(Path.of(""));
        try (Takes takes = new Takes()) {
            Settings settings = program.defaults();
            takes.add(new Deck(program, settings), settings);
            Deck deck = Objects.requireNonNull(takes.deck());
            deck.goTo(5);
            deck.await();
            deck.change(each -> each.withLearningRate(0.0625));
            deck.goTo(8);
            deck.await();
            SessionFile.write(SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(),
                    Arrangement.NONE, true), file);
        }
        Outcome outcome = read(file);
        assertThat(outcome.about()).contains("xor", "iteration 8");
        assertThat(outcome.takes()).hasSize(1);
        assertThat(Objects.requireNonNull(outcome.snapshot()).iteration()).isEqualTo(8);
        assertThat(outcome.program()).contains("lr = 0.0625");
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatIsNoSessionIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.tapedeck"), "no");
        assertThatThrownBy(() -> read(file)).isInstanceOf(ProgramException.class);
    }
}
