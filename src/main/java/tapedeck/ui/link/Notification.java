package tapedeck.ui.link;

import org.jspecify.annotations.Nullable;
import tapedeck.edit.Edit;
import tapedeck.text.Message;

/**
 * Something that the user is told without having asked.
 *
 * @param message what
 * @param error whether something is wrong: it stays until it is closed
 * @param undo what was done and can be taken back, or null
 */
public record Notification(Message message, boolean error, @Nullable Edit undo) {}
