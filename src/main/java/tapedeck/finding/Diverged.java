package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.StopReason;
import tapedeck.tape.Captured;
import tapedeck.text.Message;

/**
 * A number became infinite or NaN, and with it, an iteration later, all that is trained. The deck has found the first
 * such number; this adds what was set before it, and the way back.
 */
public final class Diverged implements Detector {
    @Override
    public Optional<Finding> look(Evidence evidence) {
        Captured shown = evidence.state().captured();
        if (!(evidence.state().debugging().stop() instanceof Stop.NotFinite stop) || shown == null
                || shown.iteration() != stop.iteration()) {
            return Optional.empty();
        }
        long iteration = stop.iteration();
        long well = evidence.readings().stream().mapToLong(Vitals::iteration).filter(each -> each < iteration).max()
                .orElse(0);
        Cause cause = Cause.of(evidence, well, iteration);
        List<Message> sentences = new ArrayList<>(List.of(Message.of("finding.diverged", "iteration", iteration)));
        Message suspect = cause.sentence();
        Message before = cause.before(iteration);
        if (suspect == null || before == null) {
            sentences.add(Message.of("finding.diverged.started", "rate", evidence.inForce(iteration).learningRate()));
        } else {
            sentences.addAll(List.of(suspect, before));
        }
        Message story = StopReason.story(stop, shown);
        if (story != null) {
            sentences.add(story);
        }
        return Optional.of(new Finding(Trouble.LOSS_NOT_FINITE, Finding.Certainty.SEEN,
                new Site(iteration, iteration, ""), evidence,
                Message.sentences(sentences),
                cause.remedies()));
    }
}
