package tapedeck.export;

import java.util.List;

/** The part of a script that differs from one Program to the next. */
interface ModelScript {
    /** Writes {@code inputs}, {@code targets} and {@code train}, the places of the rows to learn from. */
    void data(ScriptWriter out);

    /** Writes the parameters with their first numbers. */
    void parameters(ScriptWriter out);

    /** The names of the parameters, in the groups whose rates can be multiplied. */
    List<List<String>> groups();

    /** Writes how {@code x} and {@code y} become {@code loss}, in an iteration. */
    void forward(ScriptWriter out, Share share);

    /** The share of {@code x} and {@code y} in the batch. */
    enum Share {
        /** All of it. */
        WHOLE,
        /** Some of its {@code rows}, perhaps none, in one of {@code world} processes: the mean of their losses is the batch's. */
        PART
    }
}
