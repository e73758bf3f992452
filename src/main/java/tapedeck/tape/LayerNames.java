package tapedeck.tape;

/** The layer of a parameter, by its name. */
public final class LayerNames {
    private LayerNames() {}

    /** {@code fc1} of {@code fc1.weight}; {@code 1} of {@code w1} and {@code b1}, as layers are numbered in short names. */
    public static String of(String parameter) {
        int dot = parameter.lastIndexOf('.');
        return dot >= 0 ? parameter.substring(0, dot) : parameter.replaceFirst("^[wWbB](?=\\d+$)", "");
    }
}
