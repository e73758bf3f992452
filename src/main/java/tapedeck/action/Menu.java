package tapedeck.action;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The menus of the menu bar, in order, each with its actions between lines. */
public enum Menu {
    FILE("action.menu.file", List.of(Action.OPEN, Action.EXPORT), List.of(Action.QUIT)), //
    EDIT("action.menu.edit", List.of(Action.UNDO, Action.REDO),
            List.of(Action.COPY, Action.COPY_PROGRAM, Action.FIND)), //
    RUN("action.menu.run", List.of(Action.PLAY, Action.INTRODUCTION, Action.SKIP, Action.STAY),
            List.of(Action.STEP, Action.BACK),
            List.of(Action.STEP_FUNCTION, Action.BACK_FUNCTION, Action.STEP_PHASE, Action.BACK_PHASE),
            List.of(Action.SIZE_FUNCTION, Action.SIZE_PHASE, Action.SIZE_ITERATION, Action.SIZE_EPOCH),
            List.of(Action.BREAKPOINT, Action.BREAKPOINT_BACKWARD, Action.RUN_TO, Action.RUN_TO_BACKWARD),
            List.of(Action.CONTINUE, Action.RESTART, Action.RATES)), //
    VIEW("action.menu.view", List.of(Action.WATCH, Action.STEP_WAY, Action.TRAIN),
            List.of(Action.LISTING_PANE, Action.BENCH_PANE, Action.INSPECTOR_PANE, Action.MENU_BAR),
            List.of(Action.FIT, Action.ZOOM_IN, Action.ZOOM_OUT, Action.FOLLOW),
            List.of(Action.GRADIENT_VIEW, Action.TABLE_VIEW, Action.MINIMAP, Action.FOLD_ALL, Action.UNFOLD_ALL,
                    Action.RESET_LAYOUT, Action.REDUCE_MOTION),
            List.of(Action.THEME, Action.PRESENT, Action.FULL_SCREEN), List.of(Action.CHARACTER_KEYS)), //
    /** Within {@link #VIEW}. */
    LANGUAGE("action.menu.language", List.of(Action.ENGLISH, Action.GERMAN)), //
    GO("action.menu.go", List.of(Action.GO_TO, Action.TO_START, Action.TO_END),
            List.of(Action.ZOOM_SELECTION, Action.PICK_NOTHING), List.of(Action.TO_NOTICE)), //
    HELP("action.menu.help", List.of(Action.FIND_ACTION, Action.KEYS));

    private final String text;
    private final List<List<Action>> groups;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Menu(String text, List<Action>... groups) {
        this.text = text;
        this.groups = List.of(groups);
    }

    /** Whether the action stands in any menu; the others belong to a pane. */
    public static boolean has(Action action) {
        return Stream.of(values()).anyMatch(menu -> menu.groups.stream().anyMatch(group -> group.contains(action)));
    }

    /** The key of its title. */
    public String text() {
        return text;
    }

    /** By which it is known, in every language. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands between two lines. */
    public List<List<Action>> groups() {
        return groups;
    }
}
