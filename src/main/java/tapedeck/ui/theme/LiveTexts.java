package tapedeck.ui.theme;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * The window's texts in the language that is chosen. What stands bind to {@link #text}; what is put in words anew with every
 * picture asks {@link #of}, and is put in words again when {@link #textsProperty} changes. On the FX thread.
 */
public final class LiveTexts {
    private final ReadOnlyObjectWrapper<Texts> texts;

    public LiveTexts(Language language) {
        texts = new ReadOnlyObjectWrapper<>(this, "texts", new Texts(language));
    }

    /** In the language of the system. */
    public static LiveTexts ofSystem() {
        return new LiveTexts(Language.of(Locale.getDefault()));
    }

    /** All texts, in the language that is chosen. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** Says everything in {@code language} from now on. */
    public void speak(Language language) {
        if (texts.get().language() != language) {
            texts.set(new Texts(language));
        }
    }

    /** All texts, in the language now. */
    public Texts texts() {
        return texts.get();
    }

    /** The text of a key, with its values by name, as it is in the language now. */
    public String of(String key, Object... namedValues) {
        return texts.get().of(key, namedValues);
    }

    /** The message in the language now. */
    public String of(Message message) {
        return texts.get().of(message);
    }

    /** The text of a key, with its values by name, which follows the language. */
    public StringBinding text(String key, Object... namedValues) {
        return text(Message.of(key, namedValues));
    }

    /** The message in words, which follow the language. */
    public StringBinding text(Message message) {
        return Bindings.createStringBinding(() -> of(message), texts);
    }

    /**
     * Does {@code then} when the language changes while {@code node} is in a scene, and when it comes into one in another
     * language. Holds no node that is in none.
     */
    public void follow(Node node, Runnable then) {
        texts.when(node.sceneProperty().map(_ -> true).orElse(false)).subscribe((_, _) -> then.run());
    }
}
