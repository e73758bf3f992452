package tapedeck.deck;

import tapedeck.deck.RunOutput.Printed;

/** The line of a terminal that is being written: what is written after a carriage return overwrites what stands there. */
final class TerminalLine {
    /** Characters of one line; what is beyond is left out. */
    private static final int LONGEST = 10_000;
    private static final char ESCAPE = 0x1b;

    private final boolean error;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int line;
    private long iteration;
    private boolean open;
    private boolean escaping;

    TerminalLine(boolean error) {
        this.error = error;
    }

    /** Returns whether something stands there that is not ended. */
    boolean isOpen() { return open; }

    /** Writes part of a text without line ends. The first to write is the one that prints it. */
    void write(String written, int from, int to, int by, long during) {
        if (!open) {
            open = true;
            line = by;
            iteration = during;
        }
        for (int i = from; i < to; i++) {
            write(written.charAt(i));
        }
    }

    private void write(char c) {
        if (escaping) {
            escape(c);
            return;
        }
        switch (c) {
            case '\r' -> at = 0;
            case '\b' -> at = Math.max(0, at - 1);
            case ESCAPE -> escaping = true;
            default -> put(c);
        }
    }

    private void put(char c) {
        if ((c < ' ' && c != '\t') || at >= LONGEST) {
            return;
        }
        if (at < text.length()) {
            text.setCharAt(at, c);
        } else {
            text.append(c);
        }
        at++;
    }

    /** Colours and movements are passed over; only what erases to the line's end does so. */
    private void escape(char c) {
        if (c == '[' || c == ';' || Character.isDigit(c) || c == '?') {
            return;
        }
        escaping = false;
        if (c == 'K') {
            text.setLength(Math.min(at, text.length()));
        }
    }

    /** As it stands. */
    Printed printed() {
        return new Printed(text.toString(), error, line, iteration);
    }

    /** Ends it. */
    Printed end() {
        Printed done = printed();
        text.setLength(0);
        at = 0;
        open = false;
        return done;
    }
}
