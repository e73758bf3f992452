package tapedeck.finding.checkup;

import java.util.List;
import tapedeck.deck.Deck;
import tapedeck.finding.Finding;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/**
 * The check of a run that is made for another purpose, its losses say: what is wrong is read from the run itself, and no other is made
 * beside it. Nothing is measured but what detectors look at.
 */
public final class RunCheck {
    private final Program program;
    private final Settings settings;
    private final IterationCollector looking;

    public RunCheck(Program program, Settings settings) {
        this.program = program;
        this.settings = settings;
        looking = IterationCollector.ofSamples(RunSettings.of(settings));
    }

    /** A deck that is looked at while it runs free; the caller plays and closes it. */
    public Deck deck() {
        Deck deck = new Deck(program, settings, null, looking);
        looking.at(deck);
        return deck;
    }

    /** What is wrong with the run, which has ended or holds for good; the cause before what it causes. */
    public List<Finding> findings(Deck over) {
        return Detectors.all().in(looking.evidence(over));
    }
}
