package tapedeck.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The story of where a number stopped being finite, and of what went in. */
final class NonFiniteStory {
    private NonFiniteStory() {}

    /** @param captured the iteration in which {@code place} is */
    static Message of(CapturedIteration captured, NonFinite place) {
        return switch (captured.events().get(place.event())) {
            case FunctionRecorded recorded when place.part() == NonFinite.Part.INPUT -> given(recorded, place);
            case FunctionRecorded recorded -> forward(recorded, place.element());
            case GradientsComputed computed -> backward(captured, computed, place);
            case GradAccumulated arrived -> arrived(arrived, captured, place);
            case ParameterUpdated updated -> updated(updated, captured, place.element());
            default -> throw new IllegalArgumentException("nothing of " + place + " can be infinite");
        };
    }

    private static Message arrived(GradAccumulated arrived, CapturedIteration captured, NonFinite place) {
        TapeSnapshot then = new TapeReader(captured).at(place.event() + 1);
        int at = place.element();
        Message told = Message.of("explain.nonFinite.sum", "gradient",
                GradientNames.shown(then.tensor(arrived.tensor())),
                "value", value(arrived.after(), at),
                "contribution", value(arrived.contribution(), at));
        NdArray before = arrived.before();
        return before == null
                ? told
                : Message.sentences(List.of(told, GradientCause.added(before.toArray()[at],
                        arrived.contribution().toArray()[at], type(captured, arrived.tensor()))));
    }

    private static Message given(FunctionRecorded recorded, NonFinite place) {
        TensorState input = recorded.inputs().get(place.index());
        return Message.of("explain.nonFinite.given", "element", element(input, place.element()), "value",
                value(input.data(), place.element()), "call", recorded.call());
    }

    private static Message forward(FunctionRecorded recorded, int at) {
        TensorState output = recorded.output();
        Message wentIn = Message
                .all(recorded.inputs().stream().map(in -> extent(ElementPlace.name(in), in.data())).toList());
        Message cause = NonFiniteCause.forward(recorded, at);
        if (cause != null) {
            Message told = Message.of("explain.nonFinite.forward.cause", "call", recorded.call(), "element",
                    element(output, at), "value", value(output.data(), at), "cause", cause);
            return cause.values().containsKey("expression")
                    ? told
                    : Message.sentences(List.of(told, Message.of("explain.nonFinite.given.in", "inputs", wentIn)));
        }
        return Broadcasting.isElementwise(recorded)
                ? Message.of("explain.nonFinite.forward.element", "call", recorded.call(), "element",
                        element(output, at), "value", value(output.data(), at), "operands", operands(recorded, at),
                        "inputs", wentIn)
                : Message.of("explain.nonFinite.forward", "call", recorded.call(), "element", element(output, at),
                        "value", value(output.data(), at), "inputs", wentIn);
    }

    /** As code: {@code 1, 0}. */
    private static String operands(FunctionRecorded recorded, int at) {
        Shape out = recorded.output().shape();
        return recorded.inputs().stream().map(in -> value(in.data(), Broadcasting.source(at, in.shape(), out)))
                .collect(Collectors.joining(", "));
    }

    private static Message backward(CapturedIteration captured, GradientsComputed computed, NonFinite place) {
        NdArray gradient = computed.outgoing().get(place.index());
        String value = gradient == null ? "" : value(gradient, place.element());
        FunctionRecorded recorded = recorded(captured.events(), computed.index());
        if (recorded == null) {
            return Message.of("explain.nonFinite.backward.before", "value", value);
        }
        TensorState input = recorded.inputs().get(place.index());
        GradientNames names = GradientNames.of(new TapeReader(captured).at(place.event() + 1),
                recorded.output().id());
        Message told = Message.of("explain.nonFinite.backward", "gradFn", recorded.gradFn(), "element",
                element(input, place.element()), "value", value, "input", value(input.data(), place.element()),
                "root", names.root(), "derivative", derivative(recorded, place.index(), names), "incoming",
                extent(names.of(recorded.output()), computed.incoming()));
        Message cause = gradient == null
                ? null
                : GradientCause.of(recorded, place.index(), place.element(), computed.incoming(), gradient, names);
        return cause == null ? told : Message.sentences(List.of(told, cause));
    }

    private static Message derivative(FunctionRecorded recorded, int input, GradientNames names) {
        String formula = NamedFormulas.gradient(recorded, input, names);
        return formula == null
                ? Message.all(recorded.derivative())
                : Message.verbatim(names.of(recorded.inputs().get(input)) + " = " + formula);
    }

    private static Message updated(ParameterUpdated updated, CapturedIteration captured, int at) {
        String name = name(captured, updated.tensor());
        String index = new ElementPlace(updated.tensor(), at).index(updated.after().shape());
        Message told = Message.of("explain.nonFinite.update", "tensor", name, "element", name + index, "value",
                value(updated.after(), at), "before", value(updated.before(), at), "gradient",
                value(updated.gradient(), at), "rate", updated.rate(), "extent",
                extent(name + ".grad", updated.gradient()));
        return Message.sentences(List.of(told, NonFiniteCause
                .updated(updated, type(captured, updated.tensor()), name, at)));
    }

    private static String element(TensorState tensor, int at) {
        return new ElementPlace(tensor.id(), at).text(tensor);
    }

    private static String value(NdArray array, int at) {
        return NamedFormulas.number(array.get(ElementPlace.unravel(at, array.shape())));
    }

    private static Message extent(String name, NdArray array) {
        if (array.numel() == 1) {
            return Message.of("explain.extent.one", "name", name, "value", value(array, 0));
        }
        Statistics of = Statistics.of(array, 1);
        return of.nonFinite() == 0
                ? Message.of("explain.extent", "name", name, "least", of.min(), "greatest", of.max())
                : Message.of("explain.extent.notFinite", "name", name, "least", of.min(), "greatest", of.max(),
                        "count", of.nonFinite(), "all", array.numel());
    }

    private static @Nullable FunctionRecorded recorded(List<TapeEvent> events, int index) {
        return (FunctionRecorded) events.stream()
                .filter(event -> event instanceof FunctionRecorded function && function.index() == index).findFirst()
                .orElse(null);
    }

    private static DType type(CapturedIteration captured, long id) {
        TensorState tensor = captured.tensor(id);
        return tensor == null ? DType.FLOAT64 : tensor.type();
    }

    private static String name(CapturedIteration captured, long id) {
        TensorState tensor = captured.tensor(id);
        return tensor == null ? "t" + id : ElementPlace.name(tensor);
    }
}
