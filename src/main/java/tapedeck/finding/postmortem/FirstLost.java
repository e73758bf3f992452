package tapedeck.finding.postmortem;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.StopReason;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.text.Message;

/** The place where a number stopped being finite in an iteration, and where an infinity then became NaN. */
final class FirstLost {
    private FirstLost() {}

    /** Returns what is told of that, in order; nothing if all is finite. */
    static List<StoryLine> in(CapturedIteration captured) {
        NonFinite first = NonFinite.first(captured.events());
        if (first == null) {
            return List.of();
        }
        StoryLine told = line(captured, first);
        NonFinite then = captured.events().get(first.event()) instanceof FunctionRecorded function
                && first.part() == NonFinite.Part.OUTPUT
                && Double.isInfinite(function.output().data().toArray()[first.element()])
                        ? nan(captured, first.event() + 1)
                        : null;
        return Stream.of(told, then == null ? null : line(captured, then)).flatMap(Stream::ofNullable).toList();
    }

    /** The first Function that makes NaN of what is none. */
    private static @Nullable NonFinite nan(CapturedIteration captured, int from) {
        List<TapeEvent> events = captured.events();
        for (int i = from; i < events.size(); i++) {
            if (events.get(i) instanceof FunctionRecorded function) {
                int at = nan(function.output().data());
                if (at >= 0) {
                    return function.inputs().stream().anyMatch(each -> nan(each.data()) >= 0)
                            ? null
                            : new NonFinite(i, NonFinite.Part.OUTPUT, 0, at);
                }
            }
        }
        return null;
    }

    private static int nan(NdArray array) {
        double[] values = array.toArray();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable StoryLine line(CapturedIteration captured, NonFinite place) {
        Message story = StopReason.story(new Stop.NotFinite(place, captured.iteration()), captured);
        TapeEvent event = captured.events().get(place.event());
        return story == null
                ? null
                : new StoryLine(captured.iteration(), place.event(),
                        event instanceof FunctionRecorded function ? IterationGraph.line(function) : 0,
                        event instanceof FunctionRecorded function && !function.output().isNumber()
                                ? ElementPlace.name(function.output())
                                : "",
                        story);
    }
}
