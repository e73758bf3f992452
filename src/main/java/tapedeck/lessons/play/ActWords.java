package tapedeck.lessons.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The words for an act that was in vain, where the lesson has none for it: what it did, from its own run. */
public final class ActWords {
    private static final String PICKED = "picked";
    private static final int DIGITS = 4;
    private static final double AROUND = 4;

    private ActWords() {}

    /** The sentence that says what an act did instead of the task. */
    public static Message of(Cue.Do task, ActTries.Wrong wrong) {
        return switch (task.right()) {
            case LearnerAction.Turning(Setting right) -> turned(right, wrong.turned());
            case LearnerAction.Picking(FocusTarget.Thing thing) -> picked(task, thing, wrong);
            case LearnerAction.Playing(PlayTarget to) -> played(to, wrong.seen());
        };
    }

    /** The hint for who has turned, picked or played in vain several times, where the lesson has none. */
    public static Message hint(Cue.Do task) {
        return switch (task.right()) {
            case LearnerAction.Turning(Setting right) -> !isNumber(right) || right.number() < 0
                    ? Message.of("learning.hint.turn")
                    : right.number() == 0
                            ? Message.of("learning.hint.zero", "knob", KnobWords.inSentence(right.name()))
                            : Message.of("learning.hint.between", "knob", KnobWords.inSentence(right.name()), "low",
                                    Numbers.of(right.number() / AROUND, 1), "high",
                                    Numbers.of(right.number() * AROUND, 1));
            case LearnerAction.Picking _ -> Message.of("learning.hint.pick");
            case LearnerAction.Playing _ -> Message.of("learning.hint.play");
        };
    }

    private static Message turned(Setting right, @Nullable Setting turned) {
        if (turned == null) {
            return Message.of("learning.act.else");
        }
        if (!turned.name().equals(right.name())) {
            return Message.of("learning.act.knob", "turned", KnobWords.inSentence(turned.name()), "knob",
                    KnobWords.inSentence(right.name()));
        }
        if (!isNumber(right) || !isNumber(turned)) {
            return Message.of("learning.act.not", "knob", KnobWords.inSentence(right.name()), "value", turned.value());
        }
        return Message.of(turned.number() < right.number() ? "learning.act.small" : "learning.act.large", "knob",
                KnobWords.inSentence(right.name()), "value", PyTorchText.number(turned.number(), DIGITS));
    }

    private static boolean isNumber(Setting setting) {
        return !Double.isNaN(setting.number());
    }

    private static Message picked(Cue.Do task, FocusTarget.Thing thing, ActTries.Wrong wrong) {
        Observation seen = wrong.seen();
        boolean isFunction = seen.picked() instanceof GraphTarget.OfFunction;
        if (isFunction != isFunction(thing, seen)) {
            return Message.of(isFunction ? "learning.act.function" : "learning.act.tensor", "what", wrong.name());
        }
        return conjuncts(task.until()).filter(each -> !new ClaimEvaluator(seen).isSo(each))
                .flatMap(Claim::paths).filter(path -> path.name().startsWith(PICKED + "."))
                .flatMap(path -> fact(path, wrong).stream()).findFirst()
                .orElse(Message.of("learning.other", "what", wrong.name()));
    }

    private static boolean isFunction(FocusTarget.Thing thing, Observation seen) {
        try {
            return FocusFinder.find(thing, seen) instanceof GraphTarget.OfFunction;
        } catch (ClaimException _) {
            return seen.picked() instanceof GraphTarget.OfFunction; // nothing can be said of it
        }
    }

    private static Stream<Claim> conjuncts(Claim claim) {
        return claim instanceof Claim.Both(Claim one, Claim other)
                ? Stream.concat(conjuncts(one), conjuncts(other))
                : Stream.of(claim);
    }

    /** The value, at the thing that was picked, of what the task asks of the right one. */
    private static Optional<Message> fact(Amount.Path path, ActTries.Wrong wrong) {
        try {
            String value = PyTorchText.of(new Phrase.Figure(path, DIGITS, "", Phrase.Style.CODE), wrong.seen());
            return Optional.of(Message.of("learning.act.fact", "what", wrong.name(), "place",
                    wrong.name() + path.name().substring(PICKED.length()), "value", value));
        } catch (ClaimException _) {
            return Optional.empty(); // too much for a sentence
        }
    }

    private static Message played(PlayTarget to, Observation seen) {
        long now = seen.scenery().state().position().iteration();
        if (!(to instanceof PlayTarget.To(Moment.Iteration(long wanted)))) {
            return Message.of("learning.act.place");
        }
        return Message.of(now < wanted ? "learning.act.before" : "learning.act.past", "iteration", now);
    }
}
