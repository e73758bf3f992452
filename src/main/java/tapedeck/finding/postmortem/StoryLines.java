package tapedeck.finding.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.finding.GradientFlow;
import tapedeck.finding.postmortem.DivergenceEvent.Kind;
import tapedeck.finding.postmortem.IterationFacts.Activity;
import tapedeck.finding.postmortem.IterationFacts.Update;
import tapedeck.finding.postmortem.SecondRun.Outcome;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Picks from what was seen of a stretch the few things that changed by much, and tells them in order. */
final class StoryLines {
    /** Times what it was before, which a parameter's step must be, and share of the parameter. */
    private static final double LEAP = 5;
    private static final double LARGE = 0.05;
    /** Of a parameter, in one step, where nothing is known of before. */
    private static final double HUGE = 0.5;
    private static final double IDLE = 0.9;
    private static final double BUSY = 0.6;
    private static final double LITTLE = 1e-5;
    private static final double FAR = 1e3;
    private static final double RISEN = 10;
    private static final double PERCENT = 100;
    private static final int MOST_UNITS = 2;

    private final RunHistory past;
    private final DivergenceEvent turn;
    private final long anchor;
    private final Outcome outcome;
    private final List<IterationFacts> before;
    private final List<IterationFacts> after;

    /** @param anchor the iteration from which on it went wrong */
    StoryLines(RunHistory past, DivergenceEvent turn, long anchor, Outcome outcome) {
        this.past = past;
        this.turn = turn;
        this.anchor = anchor;
        this.outcome = outcome;
        before = outcome.facts().stream().filter(each -> each.iteration() < anchor).toList();
        after = outcome.facts().stream().filter(each -> each.iteration() >= anchor).toList();
    }

    /** In the order in which they happened. */
    List<StoryLine> all() {
        List<StoryLine> all = new ArrayList<>();
        CandidateCause.upTo(turn.iteration(), past.changes()).stream()
                .filter(each -> each.changes().getLast().iteration() >= anchor).map(CandidateCause::line)
                .forEach(all::add);
        all.addAll(updates());
        all.addAll(units());
        all.addAll(loss());
        after.stream().map(IterationFacts::lost).filter(each -> !each.isEmpty()).findFirst().ifPresent(all::addAll);
        all.sort(Comparator.comparingLong(StoryLine::iteration)); // stable: of one iteration in this order
        return all.isEmpty() ? List.of(end()) : all;
    }

    /** The first iteration in which a parameter leaps. */
    private List<StoryLine> updates() {
        for (IterationFacts each : after) {
            Update most = each.updates().stream().filter(this::leaps)
                    .max(Comparator.comparingDouble(Update::share)).orElse(null);
            if (most != null) {
                double was = usual(most.parameter());
                Message told = Double.isNaN(was)
                        ? Message.of("finding.story.step", "tensor", most.parameter(), "share", round(most.share()))
                        : Message.of("finding.story.leap", "tensor", most.parameter(), "before", round(was), "share",
                                round(most.share()));
                return List.of(new StoryLine(each.iteration(), most.event(), 0, most.parameter(), told));
            }
        }
        return List.of();
    }

    private boolean leaps(Update update) {
        double was = usual(update.parameter());
        return Double.isNaN(was)
                ? update.share() > HUGE
                : update.share() > Math.max(LARGE, LEAP * was);
    }

    /** How far a parameter went before: NaN if that was not seen. */
    private double usual(String parameter) {
        return before.isEmpty() ? Double.NaN : before.getLast().share(parameter);
    }

    /** Units that stand still all of a sudden. */
    private List<StoryLine> units() {
        List<StoryLine> lines = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (IterationFacts each : after) {
            for (Activity activity : each.activities()) {
                if (lines.size() < MOST_UNITS && activity.flow().idle() >= IDLE && wasBusy(activity.flow())
                        && told.add(activity.flow().tensor())) {
                    lines.add(new StoryLine(each.iteration(), activity.event(), activity.line(),
                            activity.flow().tensor(), idle(activity.flow())));
                }
            }
        }
        after.stream().flatMap(this::blocked).findFirst().ifPresent(lines::add);
        return lines;
    }

    private boolean wasBusy(GradientFlow flow) {
        Activity was = before.isEmpty() ? null : before.getLast().activity(flow.tensor());
        return was == null || was.flow().idle() <= BUSY;
    }

    /** Where the gradient ends of a run that is stuck. */
    private Stream<StoryLine> blocked(IterationFacts facts) {
        Activity activity = turn.kind() == Kind.STUCK ? facts.activity(turn.tensor()) : null;
        return activity == null || activity.flow().incoming() == 0 || activity.flow().passed() > LITTLE
                ? Stream.empty()
                : Stream.of(new StoryLine(facts.iteration(), activity.event(), activity.line(), turn.tensor(),
                        Message.of("finding.story.blocked", "tensor", turn.tensor(), "now",
                                round(activity.flow().outgoing()), "came", round(activity.flow().incoming()))));
    }

    private static double round(double value) {
        return Numbers.rounded(value, 2);
    }

    private static Message idle(GradientFlow flow) {
        double share = Math.floor(PERCENT * flow.idle());
        return switch (flow.kind()) {
            case SIGMOID -> Message.of("finding.story.sigmoid", "tensor", flow.tensor(), "share", share);
            case TANH -> Message.of("finding.story.tanh", "tensor", flow.tensor(), "share", share);
            case RELU -> Message.of("finding.story.relu", "tensor", flow.tensor(), "share", share);
        };
    }

    /** The first iteration in which the loss is a thousand times what it was, or ten times if it never is. */
    private List<StoryLine> loss() {
        double was = anchor > 1 && !before.isEmpty() ? past.loss(anchor - 1) : past.loss(1);
        for (double times : new double[]{FAR, RISEN}) {
            for (long i = anchor; i <= turn.iteration(); i++) {
                double loss = RunHistory.at(outcome.losses(), i);
                if (Double.isFinite(loss) && loss > times * Math.abs(was)) {
                    return List.of(new StoryLine(i, rise(loss, was)));
                }
            }
        }
        return List.of();
    }

    private static Message rise(double loss, double before) {
        return Message.of("finding.story.loss", "loss", round(loss), "before", round(before));
    }

    /** Of a run in which nothing but its end was seen. */
    private StoryLine end() {
        return new StoryLine(turn.iteration(), switch (turn.kind()) {
            case LOST -> Message.of("finding.story.lost");
            case RISEN -> rise(past.loss(turn.iteration()), past.loss(1));
            case STUCK -> Message.of("finding.story.stuck", "tensor", turn.tensor());
        });
    }
}
