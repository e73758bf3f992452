package tapedeck.autograd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.function.AtenCall;
import tapedeck.function.Functions;
import tapedeck.function.PythonForm;
import tapedeck.function.Signature;

/** A fixture's call of a Function of the registry: its arguments in the order that its Signature names. */
record FixtureCall(JsonNode args, List<String> names) implements AtenCall {
    /** The output; null if the registry has no Function that scripts call so. */
    static @Nullable Tensor apply(String name, Tensor x, JsonNode args) {
        Stream<Signature<?>> called = Stream.of(PythonForm.Call.METHOD, PythonForm.Call.FUNCTIONAL)
                .flatMap(form -> Functions.called(form).stream());
        List<String> names = called.filter(each -> each.name().equals(name)).map(Signature::call)
                .filter(Objects::nonNull)
                .findFirst().map(Signature.Call::arguments).orElse(null);
        return names == null ? null : Operations.apply(Functions.make(name, new FixtureCall(args, names)), x);
    }

    private JsonNode of(String argument) {
        int place = names.indexOf(argument);
        return place < 0 ? MissingNode.getInstance() : args.path(place);
    }

    @Override
    public boolean isNone(String argument) {
        return of(argument).isMissingNode() || of(argument).isNull();
    }

    @Override
    public double number(String argument) {
        return of(argument).asDouble();
    }

    @Override
    public boolean flag(String argument) {
        return of(argument).asInt() == 1;
    }

    @Override
    public String text(String argument) {
        return of(argument).asText();
    }

    @Override
    public int whole(String argument) {
        return of(argument).asInt();
    }

    @Override
    public int[] wholes(String argument) {
        JsonNode given = of(argument);
        return isNone(argument) ? new int[0] : given.isArray() ? Calls.integers(given) : new int[]{given.asInt()};
    }
}
