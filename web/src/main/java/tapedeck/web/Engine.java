package tapedeck.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** The functions that the engine has for a page's JavaScript. */
public final class Engine {
    private Engine() {}

    /** Whether every bit is to be the JVM's, which takes some ten times as long; not so at first. */
    @JSExport
    public static void exact(boolean exact) {
        Arithmetic.setExact(exact);
    }

    /** The first losses of the program FizzBuzz. */
    @JSExport
    public static Float64Array fizzBuzz(int iterations) {
        return Float64Array.copyFromJavaArray(new FizzBuzz(1).train(iterations));
    }

    /**
     * A playground.
     *
     * @throws IllegalArgumentException in one line, if a setting is none; JavaScript sees an Error with it
     */
    @JSExport
    public static BrowserPlayground createPlayground(String settings) {
        return new BrowserPlayground(settings);
    }
}
