package tapedeck.classroom.server;

import tapedeck.text.Message;

/** The server could not begin: nothing of it is left. */
public final class ServerRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message text;

    ServerRefusal(Message text, Throwable cause) {
        super(text.key(), cause);
        this.text = text;
    }

    /** Why, in a sentence for people. */
    public Message text() {
        return text;
    }
}
