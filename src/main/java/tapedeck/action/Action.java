package tapedeck.action;

import static tapedeck.action.ActionContext.BREAKPOINTS;
import static tapedeck.action.ActionContext.GOING;
import static tapedeck.action.ActionContext.GRAPH;
import static tapedeck.action.ActionContext.LESSON;
import static tapedeck.action.ActionContext.LISTING;
import static tapedeck.action.ActionContext.PRESENTING;
import static tapedeck.action.ActionContext.TAKES;
import static tapedeck.action.ActionContext.WINDOW;

import java.util.List;
import java.util.stream.Stream;
import tapedeck.text.Language;

/**
 * Everything that can be done in the window by menu, button or key: the one table that menus, toolbars, tooltips, key
 * help and the find-action box are made from. Its texts are in the bundle {@code action}.
 */
public enum Action implements MenuEntry {
    OPEN("action.open", "action.open.help", WINDOW, "Shortcut+O"), //
    NEW_PROGRAM("action.new-program", "action.new-program.help", WINDOW, "Shortcut+N"), //
    NEW_BY_HAND("action.new-by-hand", "action.new-by-hand.help", WINDOW), //
    NEW_MODULE("action.new-module", "action.new-module.help", WINDOW), //
    NEW_CNN("action.new-cnn", "action.new-cnn.help", WINDOW), //
    NEW_RNN("action.new-rnn", "action.new-rnn.help", WINDOW), //
    NEW_NEURON("action.new-neuron", "action.new-neuron.help", WINDOW), //
    SAVE("action.save", "action.save.help", WINDOW, "Shortcut+S"), //
    SAVE_AS("action.save-as", "action.save-as.help", WINDOW, "Shortcut+Shift+S"), //
    SAVE_SESSION("action.save-session", "action.save-session.help", WINDOW), //
    SAVE_SESSION_AS("action.save-session-as", "action.save-session-as.help", WINDOW), //
    SESSION_TABLES("action.session-tables", "action.session-tables.help", WINDOW), //
    CLEAR_TRACES("action.clear-traces", "action.clear-traces.help", WINDOW), //
    OPEN_AS_PROGRAM("action.open-as-program", "action.open-as-program.help", WINDOW), //
    LOAD_WEIGHTS("action.load-weights", "action.load-weights.help", WINDOW), //
    EXPORT("action.export", "action.export.help", WINDOW, "Shortcut+E"), //
    EXPORT_SVG("action.export-svg", "action.export-svg.help", WINDOW), //
    EXPORT_PNG("action.export-png", "action.export-png.help", WINDOW), //
    EXPORT_PDF("action.export-pdf", "action.export-pdf.help", WINDOW), //
    EXPORT_LANDSCAPE("action.export-landscape", "action.export-landscape.help", WINDOW), //
    EXPORT_GIF("action.export-gif", "action.export-gif.help", WINDOW), //
    EXPORT_DOT("action.export-dot", "action.export-dot.help", WINDOW), //
    EXPORT_REPORT("action.export-report", "action.export-report.help", WINDOW), //
    EXPORT_PAGE("action.export-page", "action.export-page.help", WINDOW), //
    EXPORT_NOTEBOOK("action.export-notebook", "action.export-notebook.help", WINDOW), //
    EXPORT_CSV("action.export-csv", "action.export-csv.help", WINDOW), //
    EXPORT_PREDICTIONS("action.export-predictions", "action.export-predictions.help", WINDOW), //
    EXPORT_TENSORS("action.export-tensors", "action.export-tensors.help", WINDOW), //
    EXPORT_NPZ("action.export-npz", "action.export-npz.help", WINDOW), //
    EXPORT_SAFETENSORS("action.export-safetensors", "action.export-safetensors.help", WINDOW), //
    EXPORT_STATE_DICT("action.export-state-dict", "action.export-state-dict.help", WINDOW), //
    PRINT("action.print", "action.print.help", WINDOW, "Shortcut+P"), //
    QUIT("action.quit", "action.quit", WINDOW, "Shortcut+Q"), //

    UNDO("action.undo", "action.undo.help", WINDOW, "Shortcut+Z"), //
    REDO("action.redo", "action.redo.help", WINDOW, "Shortcut+Shift+Z", "Shortcut+Y"), //
    COPY("action.listing-copy", "action.listing-copy.help", WINDOW, "Shortcut+C"), //
    COPY_PROGRAM("action.copy-program", "action.copy-program.help", WINDOW, "Shortcut+Shift+C"), //
    COPY_PICTURE("action.copy-picture", "action.copy-picture.help", WINDOW), //
    COPY_TENSOR("action.copy-tensor", "action.copy-tensor.help", WINDOW), //
    COPY_FORMULA("action.copy-formula", "action.copy-formula.help", WINDOW), //
    COPY_COMMAND("action.copy-command", "action.copy-command.help", WINDOW), //
    COPY_EMBED("action.copy-embed", "action.copy-embed.help", WINDOW), //
    PASTE_TABLE("action.paste-table", "action.paste-table.help", WINDOW, "Shortcut+V"), //
    FIND("action.find", "action.find.help", WINDOW, "Shortcut+F"), //

    RUN_PROGRAM("action.run-program", "action.run-program.help", WINDOW, "Shortcut+Enter"), //
    LESSON_NEXT("action.lesson-next", "action.lesson-next.help", LESSON, "Space", "Right", "Page Down"), //
    LESSON_BACK("action.lesson-back", "action.lesson-back.help", LESSON, "Left", "Page Up"), //
    LESSON_LEAVE("action.lesson-leave", "action.lesson-leave.help", WINDOW), //
    LESSON_SHEET("action.lesson-sheet", "action.lesson-sheet.help", WINDOW), //
    LESSON_READING("action.lesson-reading", "action.lesson-reading.help", WINDOW), //
    PLAY("action.play", "action.play", WINDOW, "Space", "F5"), //
    INTRODUCTION("action.introduction", "action.introduction.help", WINDOW), //
    SKIP("action.skip", "action.skip.help", ActionContext.INTRODUCTION, "Esc"), //
    STAY("action.stay", "action.stay.help", GOING, "Esc"), //
    STEP("action.step", "action.step.help", WINDOW, "Right", "F10"), //
    BACK("action.back", "action.back.help", WINDOW, "Left"), //
    STEP_FUNCTION("action.step-function", "action.step-function.help", WINDOW), //
    BACK_FUNCTION("action.back-function", "action.back-function.help", WINDOW), //
    STEP_PHASE("action.phase", "action.phase.help", WINDOW, "Shift+Right"), //
    BACK_PHASE("action.back-phase", "action.back-phase.help", WINDOW, "Shift+Left"), //
    SIZE_LINE("action.size-line", "action.size-line.help", WINDOW), //
    SIZE_FUNCTION("action.size-function", "action.size-function.help", WINDOW), //
    SIZE_PHASE("action.size-phase", "action.size-phase.help", WINDOW), //
    SIZE_ITERATION("action.size-iteration", "action.size-iteration.help", WINDOW), //
    SIZE_EPOCH("action.size-epoch", "action.size-epoch.help", WINDOW), //
    BREAKPOINT("action.breakpoint", "action.breakpoint.help", WINDOW, "F9"), //
    BREAKPOINT_BACKWARD("action.breakpoint-backward", "action.breakpoint-backward.help", WINDOW, "Shift+F9"), //
    RUN_TO("action.run-to", "action.run-to.help", WINDOW, "F8"), //
    RUN_TO_BACKWARD("action.run-to-backward", "action.run-to-backward.help", WINDOW, "Shift+F8"), //
    LOOK("action.look", "action.look.help", WINDOW, "F7"), //
    CONTINUE("action.continue", "action.continue.help", WINDOW), //
    RESTART("action.restart", "action.restart.help", WINDOW), //
    CANCEL("action.cancel", "action.cancel.help", WINDOW, "Shift+F5"), //
    RATES("action.rates", "action.rates.help", WINDOW), //
    QUIZ("action.quiz", "action.quiz.help", WINDOW), //
    PROGRAM_QUIZ("action.program-quiz", "action.program-quiz.help", WINDOW), //
    INVESTIGATE("action.investigate", "action.investigate.help", WINDOW), //
    CLASS_BEGIN("action.class-begin", "action.class-begin.help", WINDOW), //
    CLASS_INVITE("action.class-invite", "action.class-invite.help", WINDOW), //
    CLASS_REMOTE("action.class-remote", "action.class-remote.help", WINDOW), //
    CLASS_ASK("action.class-ask", "action.class-ask.help", WINDOW, "Shortcut+Shift+A"), //
    CLASS_CLOCK_THIRTY("action.class-clock-thirty", "action.class-clock-thirty.help", WINDOW), //
    CLASS_CLOCK_SIXTY("action.class-clock-sixty", "action.class-clock-sixty.help", WINDOW), //
    CLASS_CLOCK_NINETY("action.class-clock-ninety", "action.class-clock-ninety.help", WINDOW), //
    CLASS_CLOCK_OFF("action.class-clock-off", "action.class-clock-off.help", WINDOW), //
    CLASS_ROWS_THREE("action.class-rows-three", "action.class-rows.help", WINDOW), //
    CLASS_ROWS_FOUR("action.class-rows-four", "action.class-rows.help", WINDOW), //
    CLASS_ROWS_FIVE("action.class-rows-five", "action.class-rows.help", WINDOW), //
    CLASS_ROWS_SIX("action.class-rows-six", "action.class-rows.help", WINDOW), //
    CLASS_ROWS_OFF("action.class-rows-off", "action.class-rows-off.help", WINDOW), //
    CLASS_HANDS("action.class-hands", "action.class-hands.help", WINDOW), //
    CLASS_FOLLOW("action.class-follow", "action.class-follow.help", WINDOW), //
    CLASS_NICKNAMES("action.class-nicknames", "action.class-nicknames.help", WINDOW), //
    CLASS_RESULTS("action.class-results", "action.class-results.help", WINDOW), //
    CLASS_END("action.class-end", "action.class-end.help", WINDOW), //
    FINDINGS("action.findings", "action.findings.help", WINDOW), //

    WATCH("action.watch", "action.watch.help", WINDOW, "Shortcut+1"), //
    STEP_WAY("action.step-way", "action.step-way.help", WINDOW, "Shortcut+2"), //
    TRAIN("action.train", "action.train.help", WINDOW, "Shortcut+3"), //
    DATA_WAY("action.data-way", "action.data-way.help", WINDOW, "Shortcut+4"), //
    LISTING_PANE("action.toggle-listing", "action.toggle-listing.help", WINDOW, "1"), //
    BENCH_PANE("action.toggle-bench", "action.toggle-bench.help", WINDOW, "2"), //
    INSPECTOR_PANE("action.toggle-inspector", "action.toggle-inspector.help", WINDOW, "3"), //
    VALLEY("action.valley", "action.valley.help", WINDOW, "V"), //
    OPEN_MENU("action.open-menu", "action.open-menu.help", WINDOW, "Shortcut+M"), //
    THEME("action.theme", "action.theme.help", WINDOW, "D"), //
    PRESENT("action.present", "action.present.help", WINDOW, "P"), //
    PRESENT_NEXT("action.present-next", "action.present-next.help", PRESENTING, "Page Down"), //
    PRESENT_BACK("action.present-back", "action.present-back.help", PRESENTING, "Page Up"), //
    BLANK("action.blank", "action.blank.help", PRESENTING, "B"), //
    PRESENT_POINTER("action.present-pointer", "action.present-pointer.help", PRESENTING, "O"), //
    PRESENT_PEN("action.present-pen", "action.present-pen.help", PRESENTING, "I"), //
    PRESENT_LEAVE("action.present-leave", "action.present-leave.help", PRESENTING, "Esc"), //
    FULL_SCREEN("action.full-screen", "action.full-screen.help", WINDOW, "F11"), //
    START_FIRST("action.start-first", "action.start-first.help", WINDOW), //
    CHARACTER_KEYS("action.character-keys", "action.character-keys.help", WINDOW), //
    ENGLISH("action.english", "action.english", WINDOW), //
    GERMAN("action.german", "action.german", WINDOW), //

    FIT("action.fit", "action.fit.help", WINDOW, "Shortcut+0"), //
    ZOOM_IN("action.zoom-in", "action.zoom-in", GRAPH, "+"), //
    ZOOM_OUT("action.zoom-out", "action.zoom-out", GRAPH, "-"), //
    PAN_LEFT("action.pan-left", "action.pan-left", GRAPH, "Shortcut+Left"), //
    PAN_RIGHT("action.pan-right", "action.pan-right", GRAPH, "Shortcut+Right"), //
    PAN_UP("action.pan-up", "action.pan-up", GRAPH, "Shortcut+Up"), //
    PAN_DOWN("action.pan-down", "action.pan-down", GRAPH, "Shortcut+Down"), //
    ZOOM_SELECTION("action.zoom-selection", "action.zoom-selection.help", WINDOW, "Z"), //
    FOLLOW("action.follow", "action.follow.help", WINDOW, "L"), //
    GRADIENT_VIEW("action.gradient-view", "action.gradient-view.help", WINDOW, "G"), //
    TABLE_VIEW("action.table-view", "action.table-view.help", WINDOW, "T"), //
    MINIMAP("action.minimap-toggle", "action.minimap-toggle.help", WINDOW, "M"), //
    FOLD_ALL("action.fold-all", "action.fold-all", GRAPH), //
    UNFOLD_ALL("action.unfold-all", "action.unfold-all", GRAPH), //
    RESET_LAYOUT("action.reset-layout", "action.reset-layout.help", WINDOW, "R"), //
    REDUCE_MOTION("action.reduce-motion", "action.reduce-motion.help", GRAPH), //
    PICK_NOTHING("action.pick-nothing", "action.pick-nothing", GRAPH, "Esc"), //

    GO_TO("action.go-to", "action.go-to.help", WINDOW, "Shortcut+G"), //
    TO_START("action.to-start", "action.to-start.help", WINDOW, "Home", "Shortcut+Shift+Left"), //
    TO_END("action.to-end", "action.to-end.help", WINDOW, "End", "Shortcut+Shift+Right"), //
    TO_NOTICE("action.to-notice", "action.to-notice.help", WINDOW, "F6"), //
    SHOW_LINE("action.show-line", "action.show-line.help", LISTING, "Enter"), //

    START_PAGE("action.start-page", "action.start-page.help", WINDOW, "Shortcut+Shift+H"), //
    FIND_ACTION("action.find-action", "action.find-action.help", WINDOW, "Shortcut+Shift+P"), //
    KEYS("action.keys", "action.keys.help", WINDOW, "F1", "?"), //
    ABOUT("action.about", "action.about.help", WINDOW), //

    ENABLE_BREAKPOINT("action.breakpoint-enable", "action.breakpoint-enable.help", BREAKPOINTS, "Enter"), //
    REMOVE_BREAKPOINT("action.breakpoint-remove", "action.breakpoint-remove.help", BREAKPOINTS, "Delete",
            "Backspace"), //

    CONTINUE_TAKE("action.take-continue", "action.take-continue.help", TAKES), //
    RENAME_TAKE("action.take-rename", "action.take-rename.help", TAKES, "F2"), //
    HIDE_TAKE("action.take-hide", "action.take-hide.help", TAKES), //
    PIN_TAKE("action.take-pin", "action.take-pin.help", TAKES), //
    GROUP_TAKE("action.take-group", "action.take-group.help", TAKES), //
    FOLD_TAKES("action.take-fold", "action.take-fold.help", TAKES, "Enter"), //
    NOTE_TAKE("action.take-note", "action.take-note.help", TAKES, "F4"), //
    DELETE_TAKE("action.take-delete", "action.take-delete.help", TAKES, "Delete", "Backspace");

    private static final String BUNDLE = "action.";

    private final String text;
    private final String help;
    private final ActionContext context;
    private final List<Chord> keys;

    Action(String text, String help, ActionContext context, String... keys) {
        this.text = text;
        this.help = help;
        this.context = context;
        this.keys = Stream.of(keys).map(Chord::of).toList();
    }

    /** Returns the action that chooses {@code language} for the window. */
    public static Action of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
        };
    }

    /** By which lessons, sessions and its button know it: {@code step-function}. Never changes. */
    public String id() {
        return text.substring(BUNDLE.length());
    }

    /** The key of what it is called in a menu. */
    public String text() {
        return text;
    }

    /** The key of what it does, in a few words more; of the same text where there is no more to say. */
    public String help() {
        return help;
    }

    /** Where its keys mean it. */
    public ActionContext context() {
        return context;
    }

    /** Its keys, the one to be shown first; maybe none. */
    public List<Chord> keys() {
        return keys;
    }
}
