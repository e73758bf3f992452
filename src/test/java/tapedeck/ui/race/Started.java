package tapedeck.ui.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tapedeck.Patience;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.edit.EditStack;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** Races of a lesson, remembered so that a test can wait for them. */
final class Started implements Races {
    final List<Race> races = new ArrayList<>();
    final List<RangeTest> ranges = new ArrayList<>();
    private final Program program;
    final EditStack edits = new EditStack();
    Settings settings;

    Started(String lesson) throws Exception {
        this(new Catalogue().find(lesson).orElseThrow().load(Path.of("")));
    }

    Started(Program program) {
        this.program = program;
        settings = program.defaults();
    }

    @Override
    public Optional<Message> refused() {
        return Optional.empty();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public EditStack edits() {
        return edits;
    }

    @Override
    public int seeds() {
        return Race.seeds(program);
    }

    @Override
    public Race race(List<Double> rates, long iterations) {
        races.add(Race.ofSeeds(program, program.defaults(), rates, seeds(), iterations, Long.MAX_VALUE));
        return races.getLast();
    }

    @Override
    public RangeTest range(double lo, double hi, int iterations) {
        ranges.add(new RangeTest(program, program.defaults(), lo, hi, iterations));
        return ranges.getLast();
    }

}
