package tapedeck.ui.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import tapedeck.action.Action;
import tapedeck.action.Chord;
import tapedeck.action.KeyNames;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The bindings of actions in this window: every room binds its own, and all menus, buttons and keys ask here. On the FX thread only. */
public final class Actions {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final LiveTexts words;
    private final boolean mac;
    private final BooleanProperty characters = new SimpleBooleanProperty(this, "characters", true);
    private final Map<Action, BoundAction> bound = new EnumMap<>(Action.class);
    private final Map<Action, ObservableValue<Message>> titles = new EnumMap<>(Action.class);
    private final Map<Action, ObservableValue<Message>> helps = new EnumMap<>(Action.class);

    /** @param words what they are called in */
    public Actions(LiveTexts words) {
        this(words, System.getProperty("os.name", "").startsWith("Mac"));
    }

    Actions(LiveTexts words, boolean mac) {
        this.words = words;
        this.mac = mac;
    }

    /** Has {@code what} done for an action, which is always possible. */
    public void bind(Action action, @Nullable Ikon icon, Runnable what) {
        bind(action, icon, ALWAYS, what);
    }

    /** Has {@code what} done for an action, as long as it is possible. */
    public void bind(Action action, @Nullable Ikon icon, ObservableValue<Boolean> possible, Runnable what) {
        bound.put(action, new BoundAction(action, icon, possible, null, what));
    }

    /** Has {@code what} turn something on, or off, as long as it is possible. */
    public void bind(Action action, @Nullable Ikon icon, ObservableValue<Boolean> possible, ObservableValue<Boolean> on,
            Runnable what) {
        bound.put(action, new BoundAction(action, icon, possible, on, what));
    }

    /** Has an action turn something on and off. */
    public void toggle(Action action, @Nullable Ikon icon, BooleanProperty on) {
        toggle(action, icon, on, () -> on.set(!on.get()));
    }

    /** Has {@code what} turn something on and off. */
    public void toggle(Action action, @Nullable Ikon icon, ObservableValue<Boolean> on, Runnable what) {
        bound.put(action, new BoundAction(action, icon, ALWAYS, on, what));
    }

    /** Has an action choose one of several values. */
    public <T> void choose(Action action, ObjectProperty<T> chosen, T value) {
        choose(action, null, chosen, value);
    }

    /** Has an action with an icon choose one of several values. */
    public <T> void choose(Action action, @Nullable Ikon icon, ObjectProperty<T> chosen, T value) {
        bound.put(action, new BoundAction(action, icon, ALWAYS, chosen.map(value::equals), () -> chosen.set(value)));
    }

    /** Has menus call an action by more than its name: what it would undo. */
    public void entitle(Action action, ObservableValue<Message> title) {
        titles.put(action, title);
    }

    /** Has help say more of an action than what it usually does. */
    public void explain(Action action, ObservableValue<Message> help) {
        helps.put(action, help);
    }

    /** Returns what menus call it; follows the language. */
    ObservableValue<String> title(Action action) {
        ObservableValue<Message> title = titles.get(action);
        return title == null ? words.text(action.text()) : title.flatMap(words::text);
    }

    /** Returns what was bound to an action, or null. */
    public @Nullable BoundAction find(Action action) {
        return bound.get(action);
    }

    /** Returns what was bound to an action, which something was. */
    public BoundAction of(Action action) {
        BoundAction found = find(action);
        if (found == null) {
            throw new IllegalStateException("nothing does " + action.id());
        }
        return found;
    }

    /** Returns whether letters, digits and signs alone are keys; else a slip of the hand, or a spoken word, does nothing. */
    public BooleanProperty charactersProperty() {
        return characters;
    }

    /** Returns what they are called in. */
    public LiveTexts words() {
        return words;
    }

    /** Returns whether the keyboard is a Mac's. */
    public boolean isMac() { return mac; }

    /** Returns what means an action now. */
    List<Chord> keys(Action action) {
        return action.keys().stream().filter(each -> characters.get() || !each.isCharacter()).toList();
    }

    /** Keys as they are written, in the language now. */
    KeyNames keyNames() {
        return new KeyNames(words.textsProperty().get(), mac);
    }

    /** Returns what an action does, with its keys; follows the language. */
    StringBinding tooltip(Action action) {
        ObservableValue<Message> said = helps.getOrDefault(action,
                new SimpleObjectProperty<>(Message.of(action.help())));
        return Bindings.createStringBinding(() -> {
            String help = words.of(said.getValue());
            List<Chord> keys = keys(action);
            return keys.isEmpty() ? help : words.of("action.tooltip", "help", help, "keys", keyNames().of(keys));
        }, words.textsProperty(), characters, said);
    }
}
