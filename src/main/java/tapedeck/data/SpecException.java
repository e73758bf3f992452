package tapedeck.data;

import java.util.List;

/** A description that cannot be built: one line for each mistake, each saying what is wrong and what would do. */
public final class SpecException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /** @param mistakes at least one, each one line */
    public SpecException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One line each. */
    public List<String> mistakes() {
        return mistakes;
    }

    @Override
    public String getMessage() { return String.valueOf(super.getMessage()); }
}
