package tapedeck.ui.race;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.edit.EditStack;
import tapedeck.edit.Hand;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Fills in what is to be raced, and starts nothing. */
public record RaceHand(EditStack edits) implements Races {
    /** It. */
    public Hand hand() {
        RaceModel race = new RaceModel(this);
        RangeTestModel range = new RangeTestModel(this);
        return new Hand(() -> List.of(race.form(), range.form()), random -> change(race, range, random));
    }

    private static void change(RaceModel race, RangeTestModel range, Random random) {
        String number = Integer.toString(20 + random.nextInt(5));
        switch (random.nextInt(5)) {
            case 0 -> race.ask(RaceForm::iterations, number);
            case 1 -> race.ask(RaceForm::count, "1" + random.nextInt(3));
            case 2 -> race.ask(RaceForm::rates, "0.1, 0." + (2 + random.nextInt(5)));
            case 3 -> race.ask(RaceForm::from, "0.0" + (1 + random.nextInt(5)));
            default -> range.ask(RangeForm::iterations, number);
        }
    }

    @Override
    public Optional<Message> refused() {
        return Optional.of(Message.of("shell.notice.noLesson"));
    }

    @Override
    public Settings settings() {
        throw new AssertionError("nothing is started");
    }

    @Override
    public int seeds() {
        return 1;
    }

    @Override
    public Race race(List<Double> rates, long iterations) {
        throw new AssertionError("nothing is started");
    }

    @Override
    public RangeTest range(double lo, double hi, int iterations) {
        throw new AssertionError("nothing is started");
    }
}
