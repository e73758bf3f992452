package tapedeck.export;

import tapedeck.program.Program;
import tapedeck.text.Message;

/** The line below a picture that says what it is of. */
public final class Caption {
    private Caption() {}

    /**
     * Program, iteration and seed. A script or a recording sets its own seed, which is not known here: of these there is none.
     *
     * @param name what the program is called
     * @param iteration from 1; 0 if none has begun
     * @param seed that the run was started with
     */
    public static Message of(String name, Program program, long iteration, long seed) {
        return program.provenance().speaks()
                ? Message.of("export.caption.own", "program", name, "n", iteration)
                : Message.of("export.caption", "program", name, "n", iteration, "seed", String.valueOf(seed));
    }
}
