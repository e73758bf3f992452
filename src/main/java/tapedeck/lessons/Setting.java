package tapedeck.lessons;

/**
 * A knob and what it is turned to.
 *
 * @param name {@code rate}, {@code momentum}, {@code weight_decay}, {@code clip}, {@code batch}, {@code optimizer}, when a
 *        run begins also {@code seed}; else a number of the program's own
 * @param value a number, or an optimizer's name
 */
public record Setting(String name, String value) {
    /** Its number; of what is a name, not a number. */
    public double number() {
        return name.equals("optimizer") ? Double.NaN : Double.parseDouble(value);
    }
}
