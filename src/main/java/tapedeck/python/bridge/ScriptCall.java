package tapedeck.python.bridge;

import java.util.Objects;
import tapedeck.autograd.InPlace;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.AtenCall;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.function.Signature;

/**
 * A script's call of a Function of the registry: one tensor and the arguments that its Signature names.
 *
 * @param in the tensor, and the arguments in order
 */
record ScriptCall(Arguments in, Signature<?> signature) implements AtenCall {
    /** The Function's output. */
    Tensor apply() {
        return Operations.apply(function(), in.tensor(0));
    }

    /** The same in place. */
    Tensor applyInPlace() {
        return InPlace.apply(function(), in.tensor(0));
    }

    private Function function() {
        return Functions.make(signature.name(), this);
    }

    /** The place of an argument; behind all if there is none of the name. */
    private int place(String argument) {
        int place = Objects.requireNonNull(signature.call()).arguments().indexOf(argument);
        return place < 0 ? in.count() : place + 1;
    }

    @Override
    public boolean isNone(String argument) {
        return in.isNone(place(argument));
    }

    @Override
    public double number(String argument) {
        return in.number(place(argument));
    }

    @Override
    public boolean flag(String argument) {
        return in.flag(place(argument));
    }

    @Override
    public String text(String argument) {
        return in.text(place(argument));
    }

    @Override
    public int whole(String argument) {
        return in.integer(place(argument));
    }

    @Override
    public int[] wholes(String argument) {
        return isNone(argument) ? new int[0] : in.integers(place(argument));
    }
}
