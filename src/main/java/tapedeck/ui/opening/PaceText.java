package tapedeck.ui.opening;

import java.util.List;
import java.util.regex.Pattern;
import tapedeck.deck.Tempo;
import tapedeck.text.Numbers;
import tapedeck.ui.link.DeckCommands;

/** The text of how fast a run is played, such as a session keeps. */
final class PaceText {
    /** Of what a window can set, and more. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,7})?");
    private static final String FUNCTIONS = "functions";
    private static final String ITERATIONS = "iterations";
    private static final String READ = "read";
    private static final String FREE = "free";

    private PaceText() {}

    /** Returns what it is, and how many of that in a second. */
    static List<String> of(Tempo tempo) {
        return switch (tempo) {
            case Tempo.Functions(double perSecond) -> List.of(FUNCTIONS, Numbers.shortest(perSecond));
            case Tempo.Iterations(double perSecond) -> List.of(ITERATIONS, Numbers.shortest(perSecond));
            case Tempo.Read _ -> List.of(READ);
            case Tempo.Free _ -> List.of(FREE);
        };
    }

    /** Has it played so from now on; what is written otherwise is left alone. */
    static void set(List<String> pace, DeckCommands commands) {
        double perSecond = pace.size() == 2 && NUMBER.matcher(pace.getLast()).matches()
                ? Double.parseDouble(pace.getLast())
                : 0;
        if (pace.equals(List.of(READ))) {
            commands.readOn();
        } else if (pace.equals(List.of(FREE))) {
            commands.setTempo(Tempo.free());
        } else if (perSecond > 0 && pace.getFirst().equals(FUNCTIONS)) {
            commands.setTempo(new Tempo.Functions(perSecond));
        } else if (perSecond > 0 && pace.getFirst().equals(ITERATIONS)) {
            commands.setTempo(new Tempo.Iterations(perSecond));
        }
    }
}
