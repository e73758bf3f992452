package tapedeck.ui.link;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;

/** The consent to run what is current: a script that came with a session may only once its user says so. On the FX thread only. */
public final class RunConsent {
    private final Supplier<@Nullable Program> current;
    private Runnable onRefused = () -> {};

    /** @param current what would run, or null */
    RunConsent(Supplier<@Nullable Program> current) {
        this.current = current;
    }

    /** Has {@code refused} told when somebody wants to run what may not. */
    public void setOnRefused(Runnable refused) {
        onRefused = refused;
    }

    /** Returns whether it may. */
    public boolean isGiven() {
        Program now = current.get();
        return now == null || now.mayRun();
    }

    /** Returns whether it may, for somebody who wants to run it: where it may not, he is told. */
    public boolean ask() {
        boolean given = isGiven();
        if (!given) {
            onRefused.run();
        }
        return given;
    }
}
