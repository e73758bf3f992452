package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;

/** What a run that is made for its losses says of what is wrong with it. */
class RunCheckTest {
    private static List<Finding> findings(double rate) throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        Settings settings = program.defaults().withLearningRate(rate).withEpochs(60);
        RunCheck check = new RunCheck(program, settings);
        try (Deck deck = check.deck()) {
            deck.setTempo(Tempo.free());
            deck.play();
            deck.await();
            return check.findings(deck);
        }
    }

    @Test
    void unitsThatAreFlatAreFoundWhereTheyAre() throws Exception {
        List<Finding> findings = findings(50);
        assertThat(findings).extracting(Finding::kind).contains(FindingKind.SATURATED_UNITS);
        assertThat(findings.getFirst().site().tensor()).isEqualTo("h1");
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        assertThat(findings(program.defaults().hyperparameters().learningRate())).isEmpty();
    }
}
