package tapedeck.action;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tapedeck.text.Language;

/** The menus of the menu bar and those within them, each with its entries between lines. */
public enum Menu implements MenuEntry {
    /** Within {@link #RUN}: how far a step goes. */
    SIZES("action.menu.sizes",
            List.of(Action.SIZE_LINE, Action.SIZE_FUNCTION, Action.SIZE_PHASE, Action.SIZE_ITERATION,
                    Action.SIZE_EPOCH)), //
    /** Within {@link #RUN}: steps of one size, whatever is chosen. */
    SINGLE("action.menu.single",
            List.of(Action.STEP_FUNCTION, Action.BACK_FUNCTION, Action.STEP_PHASE, Action.BACK_PHASE)), //
    /** Within {@link #GO}. */
    OPENING("action.menu.opening", List.of(Action.INTRODUCTION, Action.SKIP)), //
    /** Within {@link #VIEW}. */
    GRAPH("action.menu.graph", List.of(Action.FIT, Action.ZOOM_IN, Action.ZOOM_OUT, Action.FOLLOW),
            List.of(Action.GRADIENT_VIEW, Action.TABLE_VIEW, Action.MINIMAP),
            List.of(Action.FOLD_ALL, Action.UNFOLD_ALL, Action.RESET_LAYOUT),
            List.of(Action.PRESENT_POINTER, Action.PRESENT_PEN), List.of(Action.REDUCE_MOTION)), //
    /** Within {@link #VIEW}. */
    LANGUAGE("action.menu.language", Stream.of(Language.values()).map(Action::of).toList()), //
    /** Within {@link #VIEW}. */
    SETTINGS("action.menu.settings", List.of(Action.START_FIRST, Action.CHARACTER_KEYS)), //
    /** Within {@link #FILE}. */
    NEW("action.menu.new", List.of(Action.NEW_PROGRAM), List.of(Action.NEW_BY_HAND, Action.NEW_MODULE, Action.NEW_CNN,
            Action.NEW_RNN, Action.NEW_NEURON)), //
    /** Within {@link #EDIT}. */
    COPIES("action.menu.copies", List.of(Action.COPY_PICTURE, Action.COPY_TENSOR, Action.COPY_FORMULA,
            Action.COPY_COMMAND, Action.COPY_EMBED)), //
    /** Within {@link #EXPORTS}. */
    NUMBERS("action.menu.numbers", List.of(Action.EXPORT_CSV, Action.EXPORT_PREDICTIONS, Action.EXPORT_TENSORS),
            List.of(Action.EXPORT_NPZ, Action.EXPORT_SAFETENSORS, Action.EXPORT_STATE_DICT)), //
    /** Within {@link #FILE}. */
    EXPORTS("action.menu.exports", List.of(Action.EXPORT, Action.EXPORT_NOTEBOOK),
            List.of(Action.EXPORT_SVG, Action.EXPORT_PNG, Action.EXPORT_PDF, Action.EXPORT_GIF, Action.EXPORT_DOT),
            List.of(Action.EXPORT_LANDSCAPE, NUMBERS),
            List.of(Action.EXPORT_REPORT, Action.EXPORT_PAGE)), //
    /** Within {@link #FILE}. */
    SHEETS("action.menu.sheets", List.of(Action.LESSON_SHEET, Action.LESSON_READING)), //
    /** Within {@link #GO}. */
    GAMES("action.menu.games", List.of(Action.PROGRAM_QUIZ, Action.INVESTIGATE)), //
    FILE("action.menu.file", List.of(NEW, Action.OPEN, Action.SAVE, Action.SAVE_AS),
            List.of(Action.SAVE_SESSION, Action.SAVE_SESSION_AS, Action.SESSION_TABLES),
            List.of(Action.OPEN_AS_PROGRAM, EXPORTS, Action.LOAD_WEIGHTS, SHEETS, Action.PRINT),
            List.of(Action.CLEAR_TRACES), List.of(Action.QUIT)), //
    EDIT("action.menu.edit", List.of(Action.UNDO, Action.REDO),
            List.of(Action.COPY, Action.COPY_PROGRAM, COPIES, Action.PASTE_TABLE, Action.FIND)), //
    RUN("action.menu.run", List.of(Action.RUN_PROGRAM, Action.PLAY), List.of(Action.STEP, Action.BACK, SIZES, SINGLE),
            List.of(Action.BREAKPOINT, Action.BREAKPOINT_BACKWARD, Action.RUN_TO, Action.RUN_TO_BACKWARD),
            List.of(Action.CONTINUE, Action.RESTART, Action.CANCEL), List.of(Action.QUIZ)), //
    VIEW("action.menu.view", List.of(Action.WATCH, Action.STEP_WAY, Action.TRAIN, Action.DATA_WAY),
            List.of(Action.LISTING_PANE, Action.BENCH_PANE, Action.VALLEY, Action.INSPECTOR_PANE), List.of(GRAPH),
            List.of(Action.THEME, Action.PRESENT, Action.FULL_SCREEN), List.of(SETTINGS, LANGUAGE)), //
    GO("action.menu.go", List.of(Action.START_PAGE, Action.LESSON_LEAVE), List.of(GAMES, OPENING),
            List.of(Action.GO_TO, Action.LOOK, Action.STAY, Action.TO_START, Action.TO_END, Action.RATES,
                    Action.FINDINGS),
            List.of(Action.ZOOM_SELECTION, Action.PICK_NOTHING), List.of(Action.TO_NOTICE)), //
    /** Within {@link #CLASS}. */
    CLASS_CLOCK("action.menu.class-clock",
            List.of(Action.CLASS_CLOCK_THIRTY, Action.CLASS_CLOCK_SIXTY, Action.CLASS_CLOCK_NINETY),
            List.of(Action.CLASS_CLOCK_OFF)), //
    /** Within {@link #CLASS}. */
    CLASS_ROWS("action.menu.class-rows",
            List.of(Action.CLASS_ROWS_THREE, Action.CLASS_ROWS_FOUR, Action.CLASS_ROWS_FIVE, Action.CLASS_ROWS_SIX),
            List.of(Action.CLASS_ROWS_OFF)), //
    CLASS("action.menu.class", List.of(Action.CLASS_BEGIN, Action.CLASS_INVITE, Action.CLASS_REMOTE),
            List.of(Action.CLASS_ASK, CLASS_CLOCK, CLASS_ROWS, Action.CLASS_HANDS),
            List.of(Action.CLASS_FOLLOW, Action.CLASS_NICKNAMES, Action.CLASS_RESULTS),
            List.of(Action.CLASS_END)), //
    HELP("action.menu.help", List.of(Action.FIND_ACTION, Action.KEYS), List.of(Action.ABOUT));

    private final String text;
    private final List<List<MenuEntry>> groups;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Menu(String text, List<? extends MenuEntry>... groups) {
        this.text = text;
        this.groups = Stream.of(groups).<List<MenuEntry>>map(List::copyOf).toList();
    }

    /** Returns whether the action stands in any menu; the others belong to a pane. */
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

    /** Returns what stands between two lines. */
    public List<List<MenuEntry>> groups() {
        return groups;
    }
}
