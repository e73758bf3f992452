package tapedeck.explain;

import java.util.List;
import tapedeck.function.Add;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.LogSoftmax;
import tapedeck.function.Mean;
import tapedeck.function.Mm;
import tapedeck.function.MseLoss;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.NllLoss;
import tapedeck.function.Pow;
import tapedeck.function.Relu;
import tapedeck.function.Sigmoid;
import tapedeck.function.Sub;
import tapedeck.function.Sum;
import tapedeck.function.Tanh;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The story of a Function that was just recorded: what it does to the numbers, in a sentence for its kind. */
final class ForwardStory {
    private ForwardStory() {}

    /** The sentence; of the first Function that is on the tape, and of those without a sentence of their own, that it is. */
    static Message of(FunctionRecorded event) {
        if (event.index() == 0) {
            return onTheTape(event);
        }
        List<TensorState> inputs = event.inputs();
        return switch (event.function()) {
            case Mm _ -> Message.of("explain.forward.matmul", "rows", ElementPlace.name(inputs.get(0)), "columns",
                    ElementPlace.name(inputs.get(1)));
            case Add _ when isToEveryRow(event) ->
                Message.of("explain.forward.bias", "bias", ElementPlace.name(inputs.get(1)));
            case Add _ -> Message.of("explain.forward.add");
            case Sub _ -> Message.of("explain.forward.sub");
            case Sigmoid _ -> Message.of("explain.forward.sigmoid");
            case Tanh _ -> Message.of("explain.forward.tanh");
            case Relu _ -> Message.of("explain.forward.relu");
            case Pow(double exponent) when exponent == 2 -> Message.of("explain.forward.square");
            case Sum _ -> Message.of("explain.forward.sum");
            case Mean _ -> Message.of("explain.forward.mean");
            case MulScalar _,DivScalar _ -> Message.of("explain.forward.scaled");
            case Mul _,Div _ when inputs.stream().anyMatch(TensorState::isNumber) ->
                Message.of("explain.forward.scaled");
            case LogSoftmax _ -> Message.of("explain.forward.softmax");
            case MseLoss _ -> Message.of("explain.forward.loss.mse");
            case BinaryCrossEntropy _,BinaryCrossEntropyWithLogits _ -> Message.of("explain.forward.loss.binary");
            case NllLoss _ -> Message.of("explain.forward.loss.classes");
            case null, default -> onTheTape(event);
        };
    }

    private static Message onTheTape(FunctionRecorded event) {
        return Message.of("explain.now.recorded", "call", event.call(), "output", ElementPlace.name(event.output()));
    }

    /** As a bias is: the same row to each of them. */
    private static boolean isToEveryRow(FunctionRecorded event) {
        TensorState second = event.inputs().get(1);
        return second.leaf() && event.output().shape().dim() == 2
                && second.shape().numel() == event.output().shape().size(1) && event.output().shape().size(0) > 1;
    }
}
