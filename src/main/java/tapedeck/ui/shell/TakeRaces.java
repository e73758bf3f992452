package tapedeck.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tapedeck.deck.Footprint;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.edit.EditStack;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.text.Message;
import tapedeck.ui.link.Workbench;
import tapedeck.ui.race.Races;

/** Makes races and range tests of the current take's program, from its start and with what is set now. */
final class TakeRaces implements Races {
    private final Workbench workbench;
    private final EditStack edits;
    private final int mostSeeds;

    /** @param mostSeeds from how many a race of it runs at most */
    TakeRaces(Workbench workbench, EditStack edits, int mostSeeds) {
        this.workbench = workbench;
        this.edits = edits;
        this.mostSeeds = mostSeeds;
    }

    @Override
    public EditStack edits() {
        return edits;
    }

    @Override
    public Optional<Message> refused() {
        return workbench.refusesRace();
    }

    @Override
    public Settings settings() {
        return workbench.present().withLearningRate(0);
    }

    @Override
    public int seeds() {
        Program open = workbench.program();
        return open == null ? 1 : Math.min(mostSeeds, Race.seeds(open));
    }

    @Override
    public Race race(List<Double> rates, long iterations) {
        long room = workbench.rest().sideRuns().room();
        Race race = Race.ofSeeds(program(), workbench.present(), rates, seeds(), iterations, room);
        workbench.rest().sideRuns().lend(race.bytes(), race::isClosed);
        return race;
    }

    @Override
    public RangeTest range(double lo, double hi, int iterations) {
        RangeTest test = new RangeTest(program(), workbench.present(), lo, hi, iterations);
        long needs = Footprint.expected(program(), workbench.present().hyperparameters()).alone();
        workbench.rest().sideRuns().lend(needs, test::isClosed);
        return test;
    }

    private Program program() {
        return Objects.requireNonNull(workbench.program(), "no lesson is open");
    }
}
