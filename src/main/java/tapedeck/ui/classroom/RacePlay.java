package tapedeck.ui.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.LossCurve;
import tapedeck.classroom.Solution;
import tapedeck.deck.race.Racer;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.text.Message;

/** Has all rates of a class race, as many as one can see. */
final class RacePlay implements AnswerPlay {
    /** Dots that can be told apart. */
    private static final int MOST = 60;
    /** The top of a phone's picture, by the loss at first: a run that diverges leaves it. */
    private static final double TOP = 1.25;

    private final ClassQuestion.Rate asked;
    private final List<Double> rates;
    private final RateRace race;

    RacePlay(ClassQuestion.Rate asked, List<Answer.Rated> answers, RateRace race) {
        this.asked = asked;
        this.race = race;
        rates = spread(answers.stream().map(Answer.Rated::rate).distinct().sorted().toList());
    }

    /** All of them; of too many those that lie evenly among them. */
    static List<Double> spread(List<Double> sorted) {
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            some.add(sorted.get((int) Math.round(i * (sorted.size() - 1) / (MOST - 1.0))));
        }
        return some;
    }

    @Override
    public boolean begin() throws ClaimException {
        Optional<Message> refused = race.refused()
                .or(() -> rates.isEmpty() ? Optional.of(Message.of("vote.rate.none")) : Optional.empty());
        if (refused.isPresent()) {
            throw new ClaimException(refused.get());
        }
        race.start(rates, asked.iterations());
        return true;
    }

    @Override
    public boolean isOver() {
        race.pulse();
        return !race.isRunning();
    }

    @Override
    public Solution solved() throws ClaimException {
        List<Racer> racers = race.racers();
        for (Racer each : racers) {
            Message failure = each.failure();
            if (failure != null) {
                throw new ClaimException(failure);
            }
        }
        double first = racers.stream().filter(each -> each.losses().points() > 0)
                .mapToDouble(each -> each.losses().last(0)).filter(loss -> loss > 0 && Double.isFinite(loss)).max()
                .orElse(1);
        return new Solution.Tried(racers.stream().map(each -> new Solution.Trial(each.rate(),
                each.diverged() ? Double.NaN : each.lastLoss(), each.iteration(),
                LossCurve.of(each.losses(), 0, asked.iterations(), TOP * first))).toList(), asked.iterations());
    }
}
