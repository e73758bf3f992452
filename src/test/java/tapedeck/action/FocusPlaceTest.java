package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each key means by where the focus is, and by how it came there. */
class FocusPlaceTest {
    /** Which action of the window the key means there; none if it is left to what has the focus, or means nothing. */
    private static Optional<Action> meant(FocusPlace place, boolean byTab, String key) {
        Chord pressed = Chord.of(key);
        if (place.keeps(pressed, byTab)) {
            return Optional.empty();
        }
        return Stream.of(Action.values())
                .filter(each -> each.context() == ActionContext.WINDOW && each.keys().contains(pressed)).findFirst();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # place, how it came there, key, action
            WINDOW, mouse, Space,            PLAY
            WINDOW, mouse, Right,            STEP
            WINDOW, mouse, Left,             BACK
            WINDOW, mouse, Shift+Right,      STEP_PHASE
            WINDOW, mouse, Home,             TO_START
            WINDOW, mouse, End,              TO_END
            WINDOW, mouse, 1,                LISTING_PANE
            WINDOW, mouse, D,                THEME
            WINDOW, mouse, Shortcut+Z,       UNDO
            WINDOW, tab,   Space,            PLAY
            WINDOW, tab,   Right,            STEP
            BUTTON, mouse, Space,            PLAY
            BUTTON, tab,   Space,            -
            BUTTON, tab,   Right,            STEP
            BUTTON, tab,   Home,             TO_START
            BUTTON, tab,   1,                LISTING_PANE
            SLIDER, mouse, Space,            PLAY
            SLIDER, mouse, Right,            STEP
            SLIDER, mouse, Home,             TO_START
            SLIDER, mouse, End,              TO_END
            SLIDER, tab,   Space,            PLAY
            SLIDER, tab,   Right,            -
            SLIDER, tab,   Shift+Right,      -
            SLIDER, tab,   Home,             -
            SLIDER, tab,   End,              -
            SLIDER, tab,   Page Up,          -
            SLIDER, tab,   Shortcut+Shift+Right, TO_END
            SLIDER, tab,   D,                THEME
            CHOICE, mouse, Space,            PLAY
            CHOICE, mouse, Right,            STEP
            CHOICE, mouse, Home,             TO_START
            CHOICE, tab,   Space,            -
            CHOICE, tab,   Down,             -
            CHOICE, tab,   P,                PRESENT
            TABS,   mouse, Right,            STEP
            TABS,   tab,   Right,            -
            TABS,   tab,   Space,            PLAY
            LIST,   mouse, Space,            PLAY
            LIST,   mouse, Right,            STEP
            LIST,   mouse, Home,             -
            LIST,   mouse, End,              -
            LIST,   mouse, Down,             -
            LIST,   mouse, 1,                LISTING_PANE
            LIST,   tab,   Space,            -
            LIST,   tab,   Right,            STEP
            TEXT,   mouse, Space,            -
            TEXT,   mouse, Right,            -
            TEXT,   mouse, Home,             -
            TEXT,   mouse, 1,                -
            TEXT,   mouse, D,                -
            TEXT,   mouse, ?,                -
            TEXT,   tab,   P,                -
            TEXT,   mouse, Shortcut+Z,       -
            TEXT,   mouse, Shortcut+C,       -
            TEXT,   mouse, Shortcut+Shift+Left, -
            TEXT,   mouse, Shortcut+H,       -
            TEXT,   mouse, Shortcut+Shift+H, START_PAGE
            TEXT,   mouse, Shortcut+Shift+Z, -
            TEXT,   mouse, F5,               PLAY
            TEXT,   mouse, F10,              STEP
            TEXT,   mouse, Shortcut+F,       FIND
            TEXT,   mouse, Shortcut+G,       GO_TO
            """)
    void aKeyMeansOneThing(FocusPlace place, String way, String key, String action) {
        assertThat(meant(place, way.equals("tab"), key).map(Enum::name).orElse("-")).isEqualTo(action);
    }
}
