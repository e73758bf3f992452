package tapedeck.python.bridge;

import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.DefaultDType;
import tapedeck.autograd.Printer;

/** Tensors as text, with the options of the run. */
public final class PrintCalls implements CallTable.Area {
    private Printer.Options options = Printer.Options.USUAL;

    @Override
    public void into(CallTable table) {
        table.put("repr", in -> Printer.print(in.tensor(0), DefaultDType.get(), options));
        table.put("print_options", this::set);
    }

    private @Nullable Object set(Arguments in) {
        Value scientific = in.value(4);
        options = new Printer.Options(in.integer(0), in.number(1), in.integer(2), in.integer(3),
                scientific.isNull() ? null : Boolean.valueOf(scientific.asBoolean()));
        return null;
    }
}
